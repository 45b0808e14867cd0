package io.saldo.memory;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Books in memory, for as long as this object is. May be used by any number of threads. */
public final class MemoryPersistence implements BillingPersistence {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration patience;
    private final ConcurrentMap<String, Book> books = new ConcurrentHashMap<>();
    private final RowsRead read = new RowsRead();

    public MemoryPersistence(Clock clock) {
        this(clock, PATIENCE);
    }

    /**
     * Empty books.
     *
     * @param patience how long a unit waits for what another one holds
     */
    public MemoryPersistence(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    private Book book(String organization) {
        return books.computeIfAbsent(organization, code -> new Book(clock, patience, read));
    }

    @Override
    public UnitOfWork<BillingStore> of(String organization) {
        return book(organization);
    }

    @Override
    public Deliveries deliveries(String organization) {
        return book(organization).deliveries();
    }

    /** How many rows were read so far, by all units of all organizations. */
    public long rowsRead() {
        return read.sum();
    }
}
