package io.saldo.jdbc;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The books of one organization. */
final class Book implements UnitOfWork<BillingStore> {
    private final String organization;
    private final Transactions transactions;
    private final JdbcOptions options;
    private final JsonForm json;
    private final Schema schema;
    private final GivenConnections connections;
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<ShelfId, Instant> given = new ConcurrentHashMap<>();

    Book(
            String organization,
            Transactions transactions,
            JdbcOptions options,
            JsonForm json,
            Schema schema,
            GivenConnections connections) {
        this.organization = organization;
        this.transactions = transactions;
        this.options = options;
        this.json = json;
        this.schema = schema;
        this.connections = connections;
    }

    String organization() {
        return organization;
    }

    JdbcOptions options() {
        return options;
    }

    JsonForm json() {
        return json;
    }

    /** The last moment given for a shelf here; of a unit that failed it stands nowhere else. */
    Instant given(ShelfId shelf) {
        return given.getOrDefault(shelf, Instant.MIN);
    }

    /** Keeps that a moment was given, whatever becomes of the unit. */
    void gives(ShelfId shelf, Instant moment) {
        given.merge(shelf, moment, Columns::later);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
        return run(true, unit -> work.apply(unit.store()));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
        return run(false, unit -> work.apply(unit.store()));
    }

    <T extends @Nullable Object> T run(boolean writing, Function<Unit, T> work) {
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

    private <T extends @Nullable Object> T within(Connection connection, boolean writing, Function<Unit, T> work) {
        Dialect dialect = schema.checked(connection);
        if (writing) {
            checkTransaction(connection);
        }
        try (Handle handle = connections.on(connection)) {
            var unit = new Unit(handle, dialect, this, writing);
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
