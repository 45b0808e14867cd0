package io.saldo.billing.month;

import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a month hands to the next.
 *
 * @param negativeVolumes common volume below zero that nobody was charged for, by metering group; each less than zero
 * @param averaged for how many billing periods in a row a meter could not be billed by, by cause
 */
public record Carry(
        SortedMap<GroupId, Exact> negativeVolumes, SortedMap<MeterId, Map<AverageCause, Integer>> averaged) {
    public static final Carry NONE = new Carry(new TreeMap<>(), new TreeMap<>());

    public Carry {
        negativeVolumes = Collections.unmodifiableSortedMap(new TreeMap<>(negativeVolumes));
        SortedMap<MeterId, Map<AverageCause, Integer>> counts = new TreeMap<>();
        averaged.forEach((meter, causes) -> counts.put(meter, Map.copyOf(causes)));
        averaged = Collections.unmodifiableSortedMap(counts);
    }

    /** Volumes below zero alone. */
    public static Carry of(SortedMap<GroupId, Exact> negativeVolumes) {
        return new Carry(negativeVolumes, new TreeMap<>());
    }

    /** Without volumes below zero: a month that counts them as they are takes none over. */
    Carry withoutVolumes() {
        return new Carry(new TreeMap<>(), averaged);
    }

    Exact of(GroupId group) {
        return negativeVolumes.getOrDefault(group, Exact.ZERO);
    }
}
