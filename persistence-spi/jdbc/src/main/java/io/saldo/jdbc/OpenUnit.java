package io.saldo.jdbc;

import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;
import io.saldo.kernel.store.StoreBusyException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One unit of work: its connection, and what may be done with it until it ends. */
public final class OpenUnit {
    private final Handle handle;
    private final Dialect dialect;
    private final JdbcOptions options;
    private final boolean writing;
    private boolean ended;

    OpenUnit(Handle handle, Dialect dialect, JdbcOptions options, boolean writing) {
        this.handle = handle;
        this.dialect = dialect;
        this.options = options;
        this.writing = writing;
    }

    /** The keys of an owner; of the cabinet, which is one, the empty text. */
    public CommandLog commands(String owner) {
        return new JdbcCommands(this, owner);
    }

    public Outbox outbox(String owner) {
        return new JdbcOutbox(this, owner);
    }

    public boolean isWriting() {
        return writing;
    }

    /** The tables are named {@code <s>.name}, and those that every family has {@code <s>.<p>name}. */
    public Query query(String sql) {
        checkRunning();
        return handle.createQuery(sql);
    }

    public Update update(String sql) {
        checkWriting();
        return handle.createUpdate(sql);
    }

    PreparedBatch batch(String sql) {
        checkWriting();
        return handle.prepareBatch(sql);
    }

    public void checkWriting() {
        checkRunning();
        if (!writing) {
            throw new IllegalStateException("nothing is written in a unit that reads");
        }
    }

    void checkRunning() {
        if (ended) {
            throw new IllegalStateException("the unit has ended: its ports are used no more");
        }
    }

    /** Holds something of an owner until the unit ends. */
    void hold(String owner, String named) {
        dialect.hold(handle, options.schema() + '\n' + owner + '\n' + named, named, options.patience());
    }

    /** Does what may have to wait for another unit. */
    public <T> T waiting(String named, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            if (Failures.isTimeout(e)) {
                throw new StoreBusyException(named, e);
            }
            throw e;
        }
    }

    void end() {
        ended = true;
    }
}
