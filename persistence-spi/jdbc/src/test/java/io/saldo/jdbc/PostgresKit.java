package io.saldo.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.testkit.PersistenceKit;
import io.saldo.testkit.StoreUnderTest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The kit on a real PostgreSQL. */
abstract class PostgresKit extends PersistenceKit {
    private static final AtomicReference<HikariDataSource> POOL = new AtomicReference<>();

    abstract JdbcPersistence opening(DataSource source, JdbcOptions options);

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
        return PostgresStore.fresh(Objects.requireNonNull(POOL.get()), this::opening);
    }
}
