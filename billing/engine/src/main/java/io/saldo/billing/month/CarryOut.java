package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.RegisterPast;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the month hands to the next: minuses left over, counts of averaged periods, readings that may be needed again.
 */
final class CarryOut {
    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseVolumes house;

    CarryOut(MonthFacts facts, OwnVolumes own, HouseVolumes house) {
        this.facts = facts;
        this.own = own;
        this.house = house;
    }

    Carry carry() {
        return new Carry(house.carriedOut(), averaged(), registers());
    }

    /** A register in dispute hands on what it had, so that nothing is lost once the dispute is over. */
    private SortedMap<MeterId, SortedMap<Zone, RegisterPast>> registers() {
        SortedMap<MeterId, SortedMap<Zone, RegisterPast>> left =
                new TreeMap<>(facts.carry().registers());
        for (PremisesMonth premises : facts.premises()) {
            for (MeterMonth register : premises.meters()) {
                if (facts.disputes().isEmpty() || !isDisputed(register, premises.id())) {
                    put(left, register);
                }
            }
        }
        for (MeterMonth register : facts.commonMeters()) {
            if (facts.disputes().isEmpty() || !isDisputed(register, null)) {
                put(left, register);
            }
        }
        return left;
    }

    private boolean isDisputed(MeterMonth register, @Nullable PremisesId premises) {
        return facts.disputes().stream()
                .anyMatch(each -> each.resource() == register.meter().resource()
                        && (premises == null ? each.isAboutHouse() : each.isAbout(premises)));
    }

    private static void put(SortedMap<MeterId, SortedMap<Zone, RegisterPast>> left, MeterMonth register) {
        RegisterPast handsOn = register.handsOn();
        if (handsOn != null) {
            SortedMap<Zone, RegisterPast> zones =
                    new TreeMap<>(left.getOrDefault(register.meter().id(), new TreeMap<>()));
            zones.put(register.zone(), handsOn);
            left.put(register.meter().id(), zones);
        }
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
