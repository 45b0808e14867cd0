package io.saldo.billing.month;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.RegisterPast;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a month hands to the next.
 *
 * @param negativeVolumes common volume below zero that nobody was charged for, by metering group; each less than zero
 * @param averaged for how many billing periods in a row a meter could not be billed by, by cause
 * @param registers the readings that later months may still need, by meter and zone. A register in dispute has here
 *     what it had before the dispute
 */
public record Carry(
        SortedMap<GroupId, Exact> negativeVolumes,
        SortedMap<MeterId, Map<AverageCause, Integer>> averaged,
        SortedMap<MeterId, SortedMap<Zone, RegisterPast>> registers)
        implements Canonical {
    public static final Carry NONE = new Carry(new TreeMap<>(), new TreeMap<>());

    public Carry {
        negativeVolumes = Collections.unmodifiableSortedMap(new TreeMap<>(negativeVolumes));
        SortedMap<MeterId, Map<AverageCause, Integer>> counts = new TreeMap<>();
        averaged.forEach((meter, causes) -> counts.put(meter, Map.copyOf(causes)));
        averaged = Collections.unmodifiableSortedMap(counts);
        SortedMap<MeterId, SortedMap<Zone, RegisterPast>> left = new TreeMap<>();
        registers.forEach((meter, zones) -> left.put(meter, Collections.unmodifiableSortedMap(new TreeMap<>(zones))));
        registers = Collections.unmodifiableSortedMap(left);
    }

    /** Of a month whose meters are read from their beginning. */
    public Carry(SortedMap<GroupId, Exact> negativeVolumes, SortedMap<MeterId, Map<AverageCause, Integer>> averaged) {
        this(negativeVolumes, averaged, new TreeMap<>());
    }

    /** Volumes below zero alone. */
    public static Carry of(SortedMap<GroupId, Exact> negativeVolumes) {
        return new Carry(negativeVolumes, new TreeMap<>());
    }

    /** Without volumes below zero: a month that counts them as they are takes none over. */
    Carry withoutVolumes() {
        return new Carry(new TreeMap<>(), averaged, registers);
    }

    /** What was handed on of a register; null where it is read from its beginning. */
    public @Nullable RegisterPast register(MeterId meter, Zone zone) {
        SortedMap<Zone, RegisterPast> zones = registers.get(meter);
        return zones == null ? null : zones.get(zone);
    }

    /** Without the registers of other meters, as those taken away. */
    public Carry ofMeters(Set<MeterId> meters) {
        if (meters.containsAll(registers.keySet())) {
            return this;
        }
        SortedMap<MeterId, SortedMap<Zone, RegisterPast>> left = new TreeMap<>(registers);
        left.keySet().retainAll(meters);
        return new Carry(negativeVolumes, averaged, left);
    }

    Exact of(GroupId group) {
        return negativeVolumes.getOrDefault(group, Exact.ZERO);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        SortedMap<MeterId, SortedMap<AverageCause, Integer>> counts = new TreeMap<>();
        averaged.forEach((meter, causes) -> counts.put(meter, new TreeMap<>(causes)));
        out.map("negativeVolumes", negativeVolumes).map("averaged", counts).map("registers", registers);
    }
}
