package io.saldo.jdbc.cabinet;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.cabinet.CabinetStore;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.Postgres;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.testkit.cabinet.StaffContract;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** PostgreSQL keeps the contract of staff and mailing. */
class PostgresStaffTest extends StaffContract {
    private static final AtomicReference<HikariDataSource> POOL = new AtomicReference<>();

    @BeforeAll
    static void start() {
        var server = Postgres.started();
        HikariDataSource pool = server.pool(server.fresh());
        JdbcCabinet.migrate(pool, JdbcOptions.DEFAULT);
        POOL.set(pool);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(POOL.get()).close();
    }

    @Override
    protected UnitOfWork<CabinetStore> open() {
        HikariDataSource pool = Objects.requireNonNull(POOL.get());
        CabinetTables.empty(pool);
        return JdbcCabinet.of(pool, JdbcOptions.DEFAULT.withoutMigration());
    }
}
