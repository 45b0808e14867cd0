package io.saldo.jdbc;

import io.saldo.memory.BillingPersistence;
import io.saldo.testkit.Capability;
import io.saldo.testkit.StoreUnderTest;
import io.saldo.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A fresh database of H2, in memory or in a file. */
record H2Store(DataSource source, TestClock clock, BillingPersistence persistence, boolean inFile)
        implements StoreUnderTest {
    static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    static H2Store inMemory() {
        return fresh(h2("mem:" + UUID.randomUUID() + MODE + ";DB_CLOSE_DELAY=-1"), false);
    }

    /** Closed when no connection is open, and so opened anew by each unit. */
    static H2Store inFile(Path folder) {
        return fresh(h2("file:" + folder.resolve(UUID.randomUUID().toString()) + MODE), true);
    }

    private static H2Store fresh(DataSource source, boolean inFile) {
        var clock = new TestClock();
        return new H2Store(source, clock, open(source, clock), inFile);
    }

    static DataSource h2(String address) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + address);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    static JdbcPersistence open(DataSource source, TestClock clock) {
        return JdbcPersistence.of(
                source, JdbcOptions.DEFAULT.withClock(clock).withPatience(Duration.ofSeconds(1)));
    }

    @Override
    public BillingPersistence openedAnew() {
        return open(source, clock);
    }

    @Override
    public Set<Capability> capabilities() {
        return inFile
                ? Set.of(Capability.HOUSES_SIDE_BY_SIDE, Capability.OUTLIVES_THE_PROCESS)
                : Set.of(Capability.HOUSES_SIDE_BY_SIDE);
    }
}
