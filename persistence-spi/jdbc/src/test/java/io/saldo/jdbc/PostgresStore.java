package io.saldo.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.billing.store.BillingPersistence;
import io.saldo.testkit.Capability;
import io.saldo.testkit.StoreUnderTest;
import io.saldo.testkit.TestClock;
import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A database of PostgreSQL, emptied. */
record PostgresStore(
        HikariDataSource source,
        TestClock clock,
        BiFunction<DataSource, JdbcOptions, JdbcPersistence> opening,
        BillingPersistence persistence)
        implements StoreUnderTest {
    static PostgresStore fresh(HikariDataSource source, BiFunction<DataSource, JdbcOptions, JdbcPersistence> opening) {
        Postgres.empty(source);
        var clock = new TestClock();
        return new PostgresStore(source, clock, opening, opening.apply(source, Stores.options(clock)));
    }

    @Override
    public BillingPersistence openedAnew() {
        return opening.apply(source, Stores.options(clock));
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
