package io.saldo.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.testkit.ServicesKit;
import io.saldo.testkit.StoreUnderTest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The services over a real PostgreSQL. */
class PostgresServicesTest extends ServicesKit {
    private static final AtomicReference<HikariDataSource> POOL = new AtomicReference<>();

    @BeforeAll
    static void start() {
        var server = Postgres.started();
        POOL.set(server.pool(server.fresh()));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(POOL.get()).close();
    }

    @Override
    protected StoreUnderTest open() {
        return PostgresStore.fresh(
                Objects.requireNonNull(POOL.get()),
                (source, options) -> JdbcPersistence.of(source, options, Stores.JSON));
    }
}
