package io.saldo.kernel.derivation;

import io.saldo.kernel.money.Exact;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Weights that never change, so that one copy serves all who share. */
@SuppressWarnings("JdkObsolete") // a derivation holds a SortedMap, and needs no more of it
final class SharedWeights extends AbstractMap<String, Exact> implements SortedMap<String, Exact> {
    private final SortedMap<String, Exact> weights;

    private SharedWeights(SortedMap<String, Exact> weights) {
        this.weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    static SharedWeights of(SortedMap<String, Exact> weights) {
        return weights instanceof SharedWeights shared ? shared : new SharedWeights(weights);
    }

    @Override
    public Set<Entry<String, Exact>> entrySet() {
        return weights.entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return weights.containsKey(key);
    }

    @Override
    public @Nullable Exact get(@Nullable Object key) {
        return weights.get(key);
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return weights.comparator();
    }

    @Override
    public SortedMap<String, Exact> subMap(String from, String until) {
        return weights.subMap(from, until);
    }

    @Override
    public SortedMap<String, Exact> headMap(String until) {
        return weights.headMap(until);
    }

    @Override
    public SortedMap<String, Exact> tailMap(String from) {
        return weights.tailMap(from);
    }

    @Override
    public String firstKey() {
        return weights.firstKey();
    }

    @Override
    public String lastKey() {
        return weights.lastKey();
    }
}
