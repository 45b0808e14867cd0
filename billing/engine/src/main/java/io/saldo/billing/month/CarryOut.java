package io.saldo.billing.month;

import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the month hands to the next: minuses left over, counts of averaged periods. */
final class CarryOut {
    private final OwnVolumes own;
    private final HouseVolumes house;

    CarryOut(OwnVolumes own, HouseVolumes house) {
        this.own = own;
        this.house = house;
    }

    Carry carry() {
        return new Carry(house.carriedOut(), averaged());
    }

    private SortedMap<MeterId, Map<AverageCause, Integer>> averaged() {
        SortedMap<MeterId, Map<AverageCause, Integer>> counts = new TreeMap<>();
        for (Consumption consumption : own.all()) {
            consumption.averaged().forEach(each -> count(counts, each));
        }
        house.averaged().forEach(each -> count(counts, each));
        return counts;
    }

    private static void count(SortedMap<MeterId, Map<AverageCause, Integer>> counts, Averaged each) {
        counts.computeIfAbsent(each.meter(), key -> new EnumMap<>(AverageCause.class))
                .put(each.cause(), each.periods());
    }
}
