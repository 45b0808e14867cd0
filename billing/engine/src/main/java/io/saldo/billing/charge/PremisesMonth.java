package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.PastVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Premises as one month knows them; the meters are put in order of ids.
 *
 * @param attributes what tariffs and norms are chosen by
 * @param events what happened there: volumes that others determined, absences
 */
public record PremisesMonth(
        PremisesId id,
        PremisesKind kind,
        Spans<Quantity> area,
        Spans<Occupancy> occupancy,
        List<MeterMonth> meters,
        Map<Resource, Spans<MeterPossibility>> possibility,
        SortedMap<ServiceCode, ServiceTerms> terms,
        Spans<Attributes> attributes,
        PremisesEvents events) {
    public PremisesMonth {
        meters = meters.stream()
                .sorted(Comparator.<MeterMonth, MeterId>comparing(
                                month -> month.meter().id())
                        .thenComparing(MeterMonth::zone))
                .toList();
        possibility = Map.copyOf(possibility);
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    /** A dwelling without meters. */
    public static PremisesMonth dwelling(
            PremisesId id,
            Spans<Quantity> area,
            Spans<Occupancy> occupancy,
            SortedMap<ServiceCode, ServiceTerms> terms) {
        return new PremisesMonth(
                id,
                PremisesKind.RESIDENTIAL,
                area,
                occupancy,
                List.of(),
                Map.of(),
                terms,
                Spans.none(),
                PremisesEvents.NONE);
    }

    /** Volumes of the month that others determined, by resource. */
    public Map<Resource, PastVolume> stated() {
        return events.stated();
    }

    /** The same premises, with what the month before hands on to each meter. */
    public PremisesMonth after(Map<MeterId, Map<AverageCause, Integer>> averaged) {
        return new PremisesMonth(
                id,
                kind,
                area,
                occupancy,
                meters.stream()
                        .map(each ->
                                each.after(averaged.getOrDefault(each.meter().id(), Map.of())))
                        .toList(),
                possibility,
                terms,
                attributes,
                events);
    }

    /** Every account that shares some service on some day of the month. */
    public Set<AccountNumber> accounts() {
        Set<AccountNumber> accounts = new HashSet<>();
        for (ServiceTerms each : terms.values()) {
            each.division()
                    .list()
                    .forEach(span -> accounts.addAll(span.value().shares().keySet()));
        }
        return accounts;
    }

    public List<MeterMonth> meters(Resource resource) {
        List<MeterMonth> those = new ArrayList<>(meters.size());
        for (MeterMonth each : meters) {
            if (each.meter().resource() == resource) {
                those.add(each);
            }
        }
        return those;
    }
}
