package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.memory.MemoryPersistence;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/** The store in memory, under test. */
record MemoryStore(MemoryPersistence memory, TestClock clock) implements StoreUnderTest {
    static MemoryStore fresh() {
        var clock = new TestClock();
        return new MemoryStore(new MemoryPersistence(clock, Duration.ofSeconds(1)), clock);
    }

    @Override
    public BillingPersistence persistence() {
        return memory;
    }

    @Override
    public BillingPersistence openedAnew() {
        return memory;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.COUNTS_ROWS_READ, Capability.HOUSES_SIDE_BY_SIDE);
    }

    @Override
    public OptionalLong rowsRead() {
        return OptionalLong.of(memory.rowsRead());
    }
}
