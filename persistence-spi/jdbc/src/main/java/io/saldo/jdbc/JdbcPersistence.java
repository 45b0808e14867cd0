package io.saldo.jdbc;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * Books in H2 or PostgreSQL. May be used by any number of threads; a PostgreSQL database by any number of processes.
 *
 * <p>An H2 database is opened with {@code MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE}. A unit that waits for another one
 * has its connection meanwhile: a pool needs as many as there are units at a time, and one more.
 */
public final class JdbcPersistence implements BillingPersistence {
    private final Units units;
    private final JsonForm json;
    private final ConcurrentMap<String, Book> books = new ConcurrentHashMap<>();

    private JdbcPersistence(Units units, JsonForm json) {
        this.units = units;
        this.json = json;
    }

    /** With transactions of our own. */
    public static JdbcPersistence of(DataSource source) {
        return of(source, JdbcOptions.DEFAULT);
    }

    /**
     * With transactions of our own; makes the schema or brings it up to date first.
     *
     * @throws SchemaException for a database or a schema that cannot be written in
     */
    public static JdbcPersistence of(DataSource source, JdbcOptions options) {
        return of(source, options, new JsonForm());
    }

    /** With a form that is shared: it is costly to make. */
    static JdbcPersistence of(DataSource source, JdbcOptions options, JsonForm json) {
        return new JdbcPersistence(Units.of(source, options, Tables.BOOKS), json);
    }

    /** In transactions of the host. */
    public static JdbcPersistence in(Transactions transactions) {
        return in(transactions, JdbcOptions.DEFAULT);
    }

    /**
     * In transactions of the host, which are never ended, run again or set up otherwise than they are. The schema is
     * made before, by {@link #migrate}; it is looked at in the first unit. For a read that is of one moment in
     * everything the host begins a transaction at REPEATABLE READ.
     */
    public static JdbcPersistence in(Transactions transactions, JdbcOptions options) {
        return in(transactions, options, new JsonForm());
    }

    static JdbcPersistence in(Transactions transactions, JdbcOptions options, JsonForm json) {
        return new JdbcPersistence(Units.in(transactions, options, Tables.BOOKS), json);
    }

    /**
     * Makes the schema or brings it up to date.
     *
     * @throws SchemaException for one that was left half way, or is later than this library
     */
    public static void migrate(DataSource source, JdbcOptions options) {
        Units.migrate(source, options, Tables.BOOKS);
    }

    private Book book(String organization) {
        Exact.text("organization", organization, 100);
        return books.computeIfAbsent(organization, code -> new Book(code, units.another(), json));
    }

    @Override
    public UnitOfWork<BillingStore> of(String organization) {
        return book(organization);
    }

    @Override
    public Deliveries deliveries(String organization) {
        return book(organization).units().deliveries(organization);
    }
}
