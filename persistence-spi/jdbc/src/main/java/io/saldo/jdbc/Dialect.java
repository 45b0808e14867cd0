package io.saldo.jdbc;

import io.saldo.kernel.store.StoreBusyException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;

/** In what the two databases differ. */
enum Dialect {
    H2,
    POSTGRESQL;

    private static final int OLDEST_POSTGRESQL = 15;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String product = database.getDatabaseProductName();
        String version = product + " " + database.getDatabaseProductVersion();
        if (product.equals("H2")) {
            checkMode(connection);
            checkDelay(connection);
            return H2;
        }
        if (product.equals("PostgreSQL") && database.getDatabaseMajorVersion() >= OLDEST_POSTGRESQL) {
            return POSTGRESQL;
        }
        throw new SchemaException(version + " is not a database that the books are kept in: use PostgreSQL "
                + OLDEST_POSTGRESQL + " or later, or H2 2.5");
    }

    /** {@code on conflict} is read by H2 in one mode only. */
    private static void checkMode(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select setting_value from information_schema.settings where setting_name = 'MODE'");
                ResultSet rows = query.executeQuery()) {
            String mode = rows.next() ? rows.getString(1) : "";
            if (!mode.equalsIgnoreCase("PostgreSQL")) {
                throw new SchemaException("H2 is open in the mode «" + mode
                        + "»: open it with MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE in its address");
            }
        }
    }

    /** A file that is written later than it says so has lost, after a stop, what somebody was told is kept (P-22). */
    private static void checkDelay(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select setting_value, database_path()"
                        + " from information_schema.settings where setting_name = 'WRITE_DELAY'");
                ResultSet rows = query.executeQuery()) {
            if (rows.next() && rows.getString(2) != null && rows.getInt(1) != 0) {
                throw new SchemaException("H2 says that something is kept up to " + rows.getInt(1)
                        + " ms before it is: open it with WRITE_DELAY=0 in its address");
            }
        }
    }

    /** The folder of its migrations. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At the beginning of a transaction of our own: nothing is waited for longer than this. */
    void begin(Connection connection, Duration patience) throws SQLException {
        switch (this) {
            case H2 -> {
                try (Statement set = connection.createStatement()) {
                    set.execute("set lock_timeout " + patience.toMillis());
                }
            }
            case POSTGRESQL -> {
                try (PreparedStatement set =
                        connection.prepareStatement("select set_config('lock_timeout', ?, true)")) {
                    set.setString(1, patience.toMillis() + "ms");
                    set.execute();
                }
            }
        }
    }

    /**
     * Holds something until the transaction ends, waiting for whoever holds it. PostgreSQL is asked again and again, so
     * that time that runs out is no error there, after which the transaction of a host could not go on. H2 waits at the
     * row itself, and an error spoils no transaction.
     */
    void hold(Handle handle, String thing, String named, Duration patience) {
        if (this == H2) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        long pause = TimeUnit.MILLISECONDS.toNanos(1);
        while (!tryHold(handle, thing)) {
            if (System.nanoTime() - end > 0) {
                throw new StoreBusyException(named, new TimeoutException("waited for " + patience));
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new StoreBusyException(named, new InterruptedException());
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private static boolean tryHold(Handle handle, String thing) {
        return handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:thing, 0))")
                .bind("thing", thing)
                .mapTo(Boolean.class)
                .one();
    }
}
