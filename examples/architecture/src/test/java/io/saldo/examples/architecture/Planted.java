package io.saldo.examples.architecture;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value in whose depths stands all that a value may not hold, for the tests of the rules. */
@SuppressWarnings("ArrayRecordComponent") // that is the fault
record Planted(List<Map<String, Amount>> amounts, Part part) {
    record Amount(AtomicLong[] kopecks) {}

    sealed interface Part {
        record Plain(String name) implements Part {}

        /** Told when asked. */
        record Asked(Supplier<String> name) implements Part {}

        /** A class of its own, with fields of its own. */
        final class Kept implements Part {
            private final ReentrantLock lock = new ReentrantLock();
            private final SoftReference<String> text = new SoftReference<>("");
            private @Nullable String name;

            String name() {
                lock.lock();
                try {
                    name = text.get();
                    return String.valueOf(name);
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
