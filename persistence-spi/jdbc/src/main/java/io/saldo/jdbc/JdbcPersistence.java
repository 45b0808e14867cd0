package io.saldo.jdbc;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final Transactions transactions;
    private final JdbcOptions options;
    private final JsonForm json;
    private final Schema schema;
    private final GivenConnections connections;
    private final ConcurrentMap<String, Book> books = new ConcurrentHashMap<>();

    private JdbcPersistence(Transactions transactions, JdbcOptions options, JsonForm json, Schema schema) {
        this.transactions = transactions;
        this.options = options;
        this.json = json;
        this.schema = schema;
        this.connections = new GivenConnections(options);
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
        if (options.migrates()) {
            Schema.migrate(source, options);
        }
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            var schema = new Schema(options);
            schema.check(connection, dialect);
            return new JdbcPersistence(new OwnTransactions(source, dialect, options), options, json, schema);
        } catch (SQLException e) {
            throw Failures.told(e);
        }
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
        return new JdbcPersistence(transactions, options, json, new Schema(options));
    }

    /**
     * Makes the schema or brings it up to date.
     *
     * @throws SchemaException for one that was left half way, or is later than this library
     */
    public static void migrate(DataSource source, JdbcOptions options) {
        Schema.migrate(source, options);
    }

    private Book book(String organization) {
        Exact.text("organization", organization, 100);
        return books.computeIfAbsent(
                organization, code -> new Book(code, transactions, options, json, schema, connections));
    }

    @Override
    public UnitOfWork<BillingStore> of(String organization) {
        return book(organization);
    }

    @Override
    public Deliveries deliveries(String organization) {
        return new JdbcDeliveries(book(organization), options.clock());
    }
}
