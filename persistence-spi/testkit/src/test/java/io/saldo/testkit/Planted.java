package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kit on a store in memory with one fault: each overrides what it does wrong. */
abstract class Planted extends PersistenceKit {
    private final AtomicReference<StoreUnderTest> opened = new AtomicReference<>();

    StoreUnderTest opened() {
        return Objects.requireNonNull(opened.get());
    }

    /** The ports with the fault. */
    BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
        return right;
    }

    <T extends @Nullable Object> T write(
            UnitOfWork<BillingStore> right,
            Function<? super BillingStore, T> work,
            BillingPersistence whole,
            String of) {
        return right.write(store -> work.apply(ports(store, whole, of)));
    }

    UnitOfWork<BillingStore> unit(BillingPersistence right, String organization) {
        return new UnitOfWork<>() {
            @Override
            public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
                return Planted.this.write(right.of(organization), work, right, organization);
            }

            @Override
            public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
                return right.of(organization).read(store -> work.apply(ports(store, right, organization)));
            }
        };
    }

    Deliveries deliveries(BillingPersistence right, String organization) {
        return right.deliveries(organization);
    }

    @Override
    protected StoreUnderTest open() {
        MemoryStore right = MemoryStore.fresh();
        var store = new StoreUnderTest() {
            @Override
            public BillingPersistence persistence() {
                return new BillingPersistence() {
                    @Override
                    public UnitOfWork<BillingStore> of(String organization) {
                        return unit(right.memory(), organization);
                    }

                    @Override
                    public Deliveries deliveries(String organization) {
                        return Planted.this.deliveries(right.memory(), organization);
                    }
                };
            }

            @Override
            public BillingPersistence openedAnew() {
                return persistence();
            }

            @Override
            public TestClock clock() {
                return right.clock();
            }

            @Override
            public Set<Capability> capabilities() {
                return right.capabilities();
            }

            @Override
            public OptionalLong rowsRead() {
                return right.rowsRead();
            }
        };
        opened.set(store);
        return store;
    }
}
