package io.saldo.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.testkit.PersistenceModel;
import io.saldo.testkit.StoreUnderTest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random scripts on PostgreSQL and on the store in memory. */
@Tag("slow")
class PostgresModelTest extends PersistenceModel {
    private static final AtomicReference<HikariDataSource> POOL = new AtomicReference<>();

    @BeforeContainer
    static void start() {
        var server = Postgres.started();
        POOL.set(server.pool(server.fresh()));
    }

    @AfterContainer
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
