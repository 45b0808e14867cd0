package io.saldo.memory;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The books of one organization. */
final class Book implements UnitOfWork<BillingStore> {
    private final Clock clock;
    private final Page page = new Page();
    private final Lock merging = new ReentrantLock();
    private final Queue queue;
    private final Holds holds;
    private final RowsRead read;
    private final ConcurrentMap<ShelfId, Known> given = new ConcurrentHashMap<>();
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();
    private volatile long merged;

    Book(Clock clock, Duration patience, RowsRead read) {
        this.clock = clock;
        this.holds = new Holds(patience);
        this.queue = new Queue(clock, merging);
        this.read = read;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
        return run(true, work);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
        return run(false, work);
    }

    private <T extends @Nullable Object> T run(boolean writing, Function<? super BillingStore, T> work) {
        if (!inside.add(Thread.currentThread())) {
            throw new IllegalStateException("a unit is not opened inside a unit of the same book");
        }
        var unit = new Unit(this, writing);
        try {
            T result = work.apply(unit.store());
            unit.keep();
            return result;
        } finally {
            unit.end();
            inside.remove(Thread.currentThread());
        }
    }

    /** Makes what a unit has added part of the book, all at one moment. */
    void merge(Page own, Collection<Message> messages) {
        merging.lock();
        try {
            long number = merged + 1;
            page.merge(own, number);
            queue.add(messages);
            merged = number;
        } finally {
            merging.unlock();
        }
    }

    /**
     * A moment of a shelf that this thread holds: later than the last one given and than the clock, whose instants
     * somebody may have asked up to. Given for good, whatever becomes of the unit.
     */
    Known next(ShelfId shelf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Known last = given.get(shelf);
        Instant after = last == null || last.at().isBefore(now) ? now : last.at();
        var next = new Known(after.plus(1, ChronoUnit.MICROS), 0);
        given.put(shelf, next);
        return next;
    }

    long merged() {
        return merged;
    }

    Page page() {
        return page;
    }

    Holds holds() {
        return holds;
    }

    Queue queue() {
        return queue;
    }

    RowsRead rowsRead() {
        return read;
    }

    Deliveries deliveries() {
        return queue;
    }
}
