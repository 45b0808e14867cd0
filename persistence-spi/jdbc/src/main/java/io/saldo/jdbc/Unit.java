package io.saldo.jdbc;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.StoreBusyException;
import io.saldo.kernel.time.Known;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One unit of work: its connection, and what it may do with it. */
final class Unit {
    private final Handle handle;
    private final Dialect dialect;
    private final Book book;
    private final boolean writing;
    private final Shelves shelves;
    private boolean ended;

    Unit(Handle handle, Dialect dialect, Book book, boolean writing) {
        this.handle = handle;
        this.dialect = dialect;
        this.book = book;
        this.writing = writing;
        this.shelves = new Shelves(this);
    }

    BillingStore store() {
        return new BillingStore(
                new JdbcStatements(this),
                new JdbcMonths(this),
                new JdbcDocuments(this),
                new JdbcPersons(this),
                new JdbcCommands(this),
                new JdbcOutbox(this));
    }

    Book book() {
        return book;
    }

    String organization() {
        return book.organization();
    }

    JsonForm json() {
        return book.json();
    }

    Shelves shelves() {
        return shelves;
    }

    boolean isWriting() {
        return writing;
    }

    /** The tables are named {@code <s>.name}. */
    Query query(String sql) {
        checkRunning();
        return handle.createQuery(sql);
    }

    Update update(String sql) {
        checkWriting();
        return handle.createUpdate(sql);
    }

    PreparedBatch batch(String sql) {
        checkWriting();
        return handle.prepareBatch(sql);
    }

    void checkWriting() {
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

    SortedMap<ShelfId, Known> open(Collection<ShelfId> ids) {
        checkWriting();
        return shelves.open(ids);
    }

    /** Holds something of this organization until the unit ends. */
    void hold(String named) {
        dialect.hold(
                handle,
                book.options().schema() + '\n' + organization() + '\n' + named,
                named,
                book.options().patience());
    }

    /** Does what may have to wait for another unit. */
    <T> T waiting(String named, Supplier<T> work) {
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
