package io.saldo.kernel.later;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An unmodifiable sorted map that is made when it is asked for. */
@SuppressWarnings("JdkObsolete") // what is handed out are sorted maps everywhere
public final class LaterMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private final Supplier<SortedMap<K, V>> source;

    private LaterMap(Supplier<SortedMap<K, V>> source) {
        this.source = source;
    }

    public static <K, V> SortedMap<K, V> of(Supplier<SortedMap<K, V>> whole) {
        return new LaterMap<>(new Later<>(() -> Collections.unmodifiableSortedMap(new TreeMap<>(whole.get()))));
    }

    /** An unmodifiable copy; of a map that is made later, the map itself, which nobody can change. */
    public static <K, V> SortedMap<K, V> copyOf(SortedMap<K, V> map) {
        return map instanceof LaterMap ? map : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return source.get().entrySet();
    }

    @Override
    public @Nullable V get(Object key) {
        return source.get().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return source.get().containsKey(key);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return source.get().comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K until) {
        return source.get().subMap(from, until);
    }

    @Override
    public SortedMap<K, V> headMap(K until) {
        return source.get().headMap(until);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return source.get().tailMap(from);
    }

    @Override
    public K firstKey() {
        return source.get().firstKey();
    }

    @Override
    public K lastKey() {
        return source.get().lastKey();
    }
}
