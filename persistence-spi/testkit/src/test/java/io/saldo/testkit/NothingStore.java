package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.Months;
import io.saldo.billing.store.Sealing;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Outbox;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.Known;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers everything kindly and keeps nothing. */
final class NothingStore implements StoreUnderTest, BillingPersistence, UnitOfWork<BillingStore> {
    private final TestClock clock = new TestClock();

    private static <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, told) -> answer(method, told)));
    }

    private static @Nullable Object answer(Method method, Object @Nullable [] told) {
        if (method.getName().equals("open") && told != null && told[0] instanceof Collection<?> shelves) {
            var moments = new TreeMap<ShelfId, Known>();
            shelves.forEach(each -> moments.put((ShelfId) each, Known.BEGINNING));
            return moments;
        }
        Map<Class<?>, Object> kindly = Map.ofEntries(
                Map.entry(Keeping.class, new Keeping.Kept(0)),
                Map.entry(Sealing.class, new Sealing.Repeated()),
                Map.entry(Issuing.class, new Issuing.Issued()),
                Map.entry(Withdrawing.class, new Withdrawing.Withdrawn()),
                Map.entry(PersonKeeping.class, new PersonKeeping.Kept(1)),
                Map.entry(Taken.class, new Taken.Repeated("nothing")),
                Map.entry(HouseId.class, new HouseId("nothing")),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(List.class, List.of()),
                Map.entry(Map.class, Map.of()),
                Map.entry(SortedMap.class, new TreeMap<>()),
                Map.entry(SortedSet.class, new TreeSet<>()),
                Map.entry(boolean.class, true),
                Map.entry(long.class, 0L));
        return kindly.get(method.getReturnType());
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
        return work.apply(new BillingStore(
                port(Statements.class),
                port(Months.class),
                port(Documents.class),
                port(Persons.class),
                port(CommandLog.class),
                port(Outbox.class)));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
        return write(work);
    }

    @Override
    public UnitOfWork<BillingStore> of(String organization) {
        return this;
    }

    @Override
    public Deliveries deliveries(String organization) {
        return port(Deliveries.class);
    }

    @Override
    public BillingPersistence persistence() {
        return this;
    }

    @Override
    public BillingPersistence openedAnew() {
        return this;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public OptionalLong rowsRead() {
        return OptionalLong.empty();
    }
}
