package io.saldo.jdbc;

import io.saldo.kernel.store.Deliveries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Units of work over one family of tables, each in a transaction of our own or of the host. */
public final class Units {
    private final Transactions transactions;
    private final JdbcOptions options;
    private final Schema schema;
    private final GivenConnections connections;
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    private Units(Transactions transactions, JdbcOptions options, Schema schema, GivenConnections connections) {
        this.transactions = transactions;
        this.options = options;
        this.schema = schema;
        this.connections = connections;
    }

    /**
     * With transactions of our own; makes the tables or brings them up to date first, where the options say so.
     *
     * @throws SchemaException for a database or a schema that cannot be written in
     */
    public static Units of(DataSource source, JdbcOptions options, Tables tables) {
        if (options.migrates()) {
            Schema.migrate(source, options, tables);
        }
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            var schema = new Schema(options, tables);
            schema.check(connection, dialect);
            return new Units(
                    new OwnTransactions(source, dialect, options),
                    options,
                    schema,
                    new GivenConnections(options, tables));
        } catch (SQLException e) {
            throw Failures.told(e);
        }
    }

    /** In transactions of the host; the tables are looked at in the first unit. */
    public static Units in(Transactions transactions, JdbcOptions options, Tables tables) {
        return new Units(transactions, options, new Schema(options, tables), new GivenConnections(options, tables));
    }

    /** Makes the tables or brings them up to date. */
    public static void migrate(DataSource source, JdbcOptions options, Tables tables) {
        Schema.migrate(source, options, tables);
    }

    /** The same for another book: a unit of it may be opened inside one of this. */
    Units another() {
        return new Units(transactions, options, schema, connections);
    }

    JdbcOptions options() {
        return options;
    }

    /** What is delivered of an owner's outbox. */
    public Deliveries deliveries(String owner) {
        return new JdbcDeliveries(this, owner, options.clock());
    }

    public <T extends @Nullable Object> T run(boolean writing, Function<OpenUnit, T> work) {
        if (!inside.add(Thread.currentThread())) {
            throw new IllegalStateException("a unit is not opened inside a unit of the same book");
        }
        try {
            List<T> results = new ArrayList<>();
            transactions.run(!writing, connection -> results.add(within(connection, writing, work)));
            if (results.isEmpty()) {
                throw new IllegalStateException("the host's transaction gave no connection to the unit");
            }
            return results.get(results.size() - 1);
        } finally {
            inside.remove(Thread.currentThread());
        }
    }

    private <T extends @Nullable Object> T within(Connection connection, boolean writing, Function<OpenUnit, T> work) {
        Dialect dialect = schema.checked(connection);
        if (writing) {
            checkTransaction(connection);
        }
        try (Handle handle = connections.on(connection)) {
            var unit = new OpenUnit(handle, dialect, options, writing);
            try {
                T result = work.apply(unit);
                return result;
            } finally {
                unit.end();
            }
        } catch (JdbiException e) {
            throw Failures.told(e);
        }
    }

    /** Where each statement is committed alone a unit could not be kept whole (P-1). */
    private static void checkTransaction(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "the connection of the host commits each statement: begin a transaction before the unit");
            }
        } catch (SQLException e) {
            throw Failures.told(e);
        }
    }
}
