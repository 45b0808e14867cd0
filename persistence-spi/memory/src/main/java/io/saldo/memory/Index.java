package io.saldo.memory;

import io.saldo.kernel.time.FactId;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds facts by something about them; several may have it in common. */
final class Index<K extends Comparable<? super K>> {
    private final NavigableSet<Entry<K>> entries =
            new ConcurrentSkipListSet<>(Comparator.<Entry<K>, K>comparing(Entry::key)
                    .thenComparing(Entry::fact, Comparator.nullsFirst(Comparator.naturalOrder())));

    /** No fact: before all of its key. */
    private record Entry<K>(K key, @Nullable FactId fact) {}

    void add(K key, FactId fact) {
        entries.add(new Entry<>(key, fact));
    }

    void of(K key, Consumer<FactId> found) {
        for (Entry<K> each : entries.tailSet(new Entry<>(key, null))) {
            if (!each.key().equals(key)) {
                return;
            }
            give(each, found);
        }
    }

    /** Those of this key and of all above it. */
    void from(K key, Consumer<FactId> found) {
        entries.tailSet(new Entry<>(key, null)).forEach(each -> give(each, found));
    }

    /** From the highest key down. */
    Iterable<FactId> downwards() {
        return () -> entries.descendingSet().stream()
                .flatMap(each -> Stream.ofNullable(each.fact()))
                .iterator();
    }

    private static <K> void give(Entry<K> entry, Consumer<FactId> found) {
        FactId fact = entry.fact();
        if (fact != null) {
            found.accept(fact);
        }
    }
}
