package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The plain store: it shares no line of code with the one in memory. */
record PlainStore(TestClock clock, Map<String, PlainBooks> books) implements StoreUnderTest, BillingPersistence {
    static PlainStore fresh() {
        return new PlainStore(new TestClock(), new ConcurrentHashMap<>());
    }

    private PlainBooks book(String organization) {
        return books.computeIfAbsent(organization, code -> new PlainBooks(clock));
    }

    @Override
    public UnitOfWork<BillingStore> of(String organization) {
        return book(organization);
    }

    @Override
    public Deliveries deliveries(String organization) {
        return book(organization);
    }

    @Override
    public BillingPersistence persistence() {
        return this;
    }

    @Override
    public BillingPersistence openedAnew() {
        return new PlainStore(clock, books);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }
}
