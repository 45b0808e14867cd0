package io.saldo.memory;

import io.saldo.kernel.store.StoreBusyException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What only one unit at a time may have: shelves, keys of commands, account numbers, ids of messages. They are told
 * apart by their types.
 */
final class Holds {
    private final ConcurrentMap<Object, Semaphore> all = new ConcurrentHashMap<>();
    private final Duration patience;

    Holds(Duration patience) {
        this.patience = patience;
    }

    /** Waits until nobody else has it, and has it. */
    void take(Object thing) {
        Semaphore hold = all.computeIfAbsent(thing, key -> new Semaphore(1, true));
        try {
            if (!hold.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StoreBusyException(thing.toString(), new TimeoutException("waited for " + patience));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusyException(thing.toString(), e);
        }
    }

    /** Of what was taken. */
    void giveBack(Object thing) {
        Semaphore hold = all.get(thing);
        if (hold != null) {
            hold.release();
        }
    }
}
