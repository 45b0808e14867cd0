package io.saldo.billing.month;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the month hands to the next: minuses left over, counts of averaged periods, sums accrued evenly over the year. */
final class CarryOut {
    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseVolumes house;

    CarryOut(MonthFacts facts, OwnVolumes own, HouseVolumes house) {
        this.facts = facts;
        this.own = own;
        this.house = house;
    }

    Carry after(List<Line> posted) {
        return new Carry(house.carriedOut(), averaged(), accrued(posted));
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

    /** January begins anew: the year before is corrected by what was handed over. */
    private SortedMap<AccountNumber, SortedMap<ServiceCode, Kopecks>> accrued(List<Line> posted) {
        Optional<HeatingPayment> payment = facts.terms()
                .heating()
                .at(facts.period().first())
                .map(Span::value)
                .map(HeatingMode::payment);
        if (payment.isEmpty() || payment.get() != HeatingPayment.EVENLY) {
            return facts.carry().accrued();
        }
        Set<ServiceCode> heating = facts.services().stream()
                .filter(each -> each.service().kind() == ServiceKind.HEATING)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
        boolean newYear = facts.period().first().getMonthValue() == 1;
        SortedMap<AccountNumber, SortedMap<ServiceCode, Kopecks>> sums = new TreeMap<>();
        if (!newYear) {
            facts.carry().accrued().forEach((account, services) -> sums.put(account, new TreeMap<>(services)));
        }
        for (Line line : posted) {
            if (heating.contains(line.id().service()) && line.id().kind().isCharge()) {
                sums.computeIfAbsent(line.id().account(), key -> new TreeMap<>())
                        .merge(line.id().service(), line.amount(), Kopecks::plus);
            }
        }
        return sums;
    }
}
