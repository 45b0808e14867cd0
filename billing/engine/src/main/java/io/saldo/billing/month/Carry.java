package io.saldo.billing.month;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a month hands to the next.
 *
 * @param negativeVolumes common volume below zero that nobody was charged for, by resource; each less than zero
 */
public record Carry(SortedMap<Resource, Exact> negativeVolumes) {
    public static final Carry NONE = new Carry(new TreeMap<>());

    public Carry {
        negativeVolumes = Collections.unmodifiableSortedMap(new TreeMap<>(negativeVolumes));
    }

    Exact of(Resource resource) {
        return negativeVolumes.getOrDefault(resource, Exact.ZERO);
    }
}
