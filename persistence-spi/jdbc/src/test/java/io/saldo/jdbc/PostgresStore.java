package io.saldo.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.memory.BillingPersistence;
import io.saldo.testkit.Capability;
import io.saldo.testkit.StoreUnderTest;
import io.saldo.testkit.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A fresh database of PostgreSQL. */
record PostgresStore(
        HikariDataSource source,
        TestClock clock,
        BiFunction<DataSource, JdbcOptions, JdbcPersistence> opening,
        BillingPersistence persistence)
        implements StoreUnderTest {
    static PostgresStore fresh(Postgres server, BiFunction<DataSource, JdbcOptions, JdbcPersistence> opening) {
        HikariDataSource source = server.pool(server.fresh());
        var clock = new TestClock();
        return new PostgresStore(source, clock, opening, opening.apply(source, options(clock)));
    }

    static JdbcOptions options(TestClock clock) {
        return JdbcOptions.DEFAULT.withClock(clock).withPatience(Duration.ofSeconds(1)).withoutMigration();
    }

    @Override
    public BillingPersistence openedAnew() {
        return opening.apply(source, options(clock));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.HOUSES_SIDE_BY_SIDE,
                Capability.OUTLIVES_THE_PROCESS,
                Capability.SEVERAL_PROCESSES,
                Capability.TRANSACTION_OF_THE_HOST);
    }
}
