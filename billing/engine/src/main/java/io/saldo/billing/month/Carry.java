package io.saldo.billing.month;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
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
 * @param accrued what was charged this year for heating paid evenly, by account and service, for the yearly correction
 */
public record Carry(
        SortedMap<GroupId, Exact> negativeVolumes,
        SortedMap<MeterId, Map<AverageCause, Integer>> averaged,
        SortedMap<AccountNumber, SortedMap<ServiceCode, Kopecks>> accrued) {
    public static final Carry NONE = new Carry(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Carry {
        negativeVolumes = Collections.unmodifiableSortedMap(new TreeMap<>(negativeVolumes));
        SortedMap<MeterId, Map<AverageCause, Integer>> counts = new TreeMap<>();
        averaged.forEach((meter, causes) -> counts.put(meter, Map.copyOf(causes)));
        averaged = Collections.unmodifiableSortedMap(counts);
        SortedMap<AccountNumber, SortedMap<ServiceCode, Kopecks>> sums = new TreeMap<>();
        accrued.forEach(
                (account, services) -> sums.put(account, Collections.unmodifiableSortedMap(new TreeMap<>(services))));
        accrued = Collections.unmodifiableSortedMap(sums);
    }

    /** Volumes below zero alone. */
    public static Carry of(SortedMap<GroupId, Exact> negativeVolumes) {
        return new Carry(negativeVolumes, new TreeMap<>(), new TreeMap<>());
    }

    Exact of(GroupId group) {
        return negativeVolumes.getOrDefault(group, Exact.ZERO);
    }
}
