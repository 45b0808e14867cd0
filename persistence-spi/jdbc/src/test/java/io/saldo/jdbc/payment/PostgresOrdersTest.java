package io.saldo.jdbc.payment;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.Postgres;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.OrderBooks;
import io.saldo.testkit.payment.OrderStoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** PostgreSQL keeps the contract of orders. */
class PostgresOrdersTest extends OrderStoreContract {
    private static final AtomicReference<HikariDataSource> POOL = new AtomicReference<>();

    @BeforeAll
    static void start() {
        var server = Postgres.started();
        HikariDataSource pool = server.pool(server.fresh());
        JdbcOrders.migrate(pool, JdbcOptions.DEFAULT);
        POOL.set(pool);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(POOL.get()).close();
    }

    @Override
    protected UnitOfWork<OrderBooks> open() {
        HikariDataSource pool = Objects.requireNonNull(POOL.get());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate saldo.payment_order, saldo.payment_unit, saldo.payment_part,"
                    + " saldo.payment_step, saldo.payment_command_key");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return JdbcOrders.of(pool, JdbcOptions.DEFAULT.withoutMigration());
    }
}
