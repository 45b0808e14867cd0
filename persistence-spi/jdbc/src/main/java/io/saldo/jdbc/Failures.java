package io.saldo.jdbc;

import io.saldo.kernel.store.StoreBusyException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means. */
final class Failures {
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private Failures() {}

    private static @Nullable SQLException sql(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    /** Whether something was not got in time. */
    static boolean isTimeout(Throwable thrown) {
        SQLException found = sql(thrown);
        return found != null && ("55P03".equals(found.getSQLState()) || found.getErrorCode() == H2_LOCK_TIMEOUT);
    }

    private static boolean isConflict(SQLException thrown) {
        return "40001".equals(thrown.getSQLState())
                || "40P01".equals(thrown.getSQLState())
                || thrown.getErrorCode() == H2_CONCURRENT_UPDATE;
    }

    /** As callers meet it. */
    static RuntimeException told(Exception thrown) {
        SQLException found = sql(thrown);
        if (found != null && isTimeout(found)) {
            return new StoreBusyException("what this unit writes", thrown);
        }
        if (found != null && isConflict(found)) {
            return new StoreConflictException(thrown);
        }
        String state = found == null ? "" : " (" + found.getSQLState() + ")";
        return new StoreFailedException(
                "the database failed" + state + ": " + (found == null ? thrown : found).getMessage()
                        + "; what this unit wrote is not kept, unless it failed at its very end: repeat it under the"
                        + " same key",
                thrown);
    }
}
