package io.saldo.jdbc;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.Known;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One unit of work of a book, and the shelves it holds. */
final class Unit {
    private final OpenUnit unit;
    private final Book book;
    private final Shelves shelves;

    Unit(OpenUnit unit, Book book) {
        this.unit = unit;
        this.book = book;
        this.shelves = new Shelves(this);
    }

    BillingStore store() {
        return new BillingStore(
                new JdbcStatements(this),
                new JdbcMonths(this),
                new JdbcDocuments(this),
                new JdbcPersons(this),
                unit.commands(organization()),
                unit.outbox(organization()));
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
        return unit.isWriting();
    }

    Query query(String sql) {
        return unit.query(sql);
    }

    Update update(String sql) {
        return unit.update(sql);
    }

    PreparedBatch batch(String sql) {
        return unit.batch(sql);
    }

    void checkWriting() {
        unit.checkWriting();
    }

    void checkRunning() {
        unit.checkRunning();
    }

    SortedMap<ShelfId, Known> open(Collection<ShelfId> ids) {
        checkWriting();
        return shelves.open(ids);
    }

    /** Holds something of this organization until the unit ends. */
    void hold(String named) {
        unit.hold(organization(), named);
    }

    <T> T waiting(String named, Supplier<T> work) {
        return unit.waiting(named, work);
    }
}
