package io.saldo.resident.payment;

import io.saldo.kernel.store.UnitOfWork;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A book whose program is stopped after some units: before a unit, or after it was kept and before anybody heard. */
final class Stopping<S> implements UnitOfWork<S> {
    /** The program was stopped. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final UnitOfWork<S> book;
    private final AtomicInteger left;

    /**
     * @param left units until it stops, below zero for never; an odd number stops after the unit was kept
     */
    Stopping(UnitOfWork<S> book, AtomicInteger left) {
        this.book = book;
        this.left = left;
    }

    private void count() {
        if (left.get() >= 0 && left.decrementAndGet() < 0) {
            throw new StoppedException();
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super S, T> work) {
        count();
        T result = book.write(work);
        count();
        return result;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super S, T> work) {
        return book.read(work);
    }
}
