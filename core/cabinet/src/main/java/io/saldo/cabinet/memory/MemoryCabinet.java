package io.saldo.cabinet.memory;

import io.saldo.cabinet.CabinetStore;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store in memory. */
public final class MemoryCabinet implements UnitOfWork<CabinetStore> {
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile Kept kept = new Kept();

    /** An empty store. */
    public MemoryCabinet() {}

    @Override
    public <T extends @Nullable Object> T write(Function<? super CabinetStore, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit is not opened inside a unit of the same book");
        }
        writing.lock();
        try {
            Kept copy = kept.copy();
            var unit = new MemoryUnit(copy, true);
            T result = work.apply(unit.ports());
            unit.end();
            kept = copy;
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super CabinetStore, T> work) {
        var unit = new MemoryUnit(kept, false);
        T result = work.apply(unit.ports());
        unit.end();
        return result;
    }

    /** The messages put so far, in their order. */
    public List<Message> messages() {
        return List.copyOf(kept.outbox.values());
    }

    /** Takes all messages out, as delivering them does. */
    public List<Message> deliver() {
        writing.lock();
        try {
            Kept copy = kept.copy();
            List<Message> all = List.copyOf(copy.outbox.values());
            copy.outbox.clear();
            kept = copy;
            return all;
        } finally {
            writing.unlock();
        }
    }

    /** Everything kept, as text. */
    public String dump() {
        return kept.dump();
    }
}
