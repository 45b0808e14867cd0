package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.SupplyQuality;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which breaches of a house reached which premises. */
final class HouseQuality {
    private final MonthFacts facts;
    private final RateBinder rates;
    private final boolean good;

    HouseQuality(MonthFacts facts, RateBinder rates) {
        this.facts = facts;
        this.rates = rates;
        this.good = isGood(facts);
    }

    private static boolean isGood(MonthFacts facts) {
        for (ServiceMonth service : facts.services()) {
            if (!service.breaches().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The quality of a service at premises; the heat of hot water is as bad as its water. */
    SupplyQuality of(ServiceMonth service, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        if (good || (service.breaches().isEmpty() && kind != ServiceKind.HOT_WATER_HEAT)) {
            return SupplyQuality.GOOD;
        }
        Stream<ServiceMonth> supplies =
                kind == ServiceKind.HOT_WATER_HEAT ? agreed(ServiceKind.HOT_WATER, premises) : Stream.of(service);
        List<Span<Breach>> breaches = supplies.flatMap(each -> each.breaches().stream())
                .filter(breach -> reaches(breach.value(), premises.id()))
                .toList();
        if (breaches.isEmpty()) {
            return SupplyQuality.GOOD;
        }
        Optional<ServiceMonth> cold = agreed(ServiceKind.COLD_WATER, premises).findFirst();
        Spans<Tariff> price = cold.map(
                        water -> Rates.spans(rates.bind(water, premises).tariff(Attributes.NONE)))
                .orElse(Spans.none());
        boolean twoPart = agreed(ServiceKind.HOT_WATER_HEAT, premises).findAny().isPresent();
        return new SupplyQuality(breaches, price, twoPart);
    }

    private Stream<ServiceMonth> agreed(ServiceKind kind, PremisesMonth premises) {
        return facts.services().stream()
                .filter(each -> each.service().kind() == kind
                        && premises.terms().containsKey(each.service().code()));
    }

    private boolean reaches(Breach breach, PremisesId premises) {
        if (breach.group() == null) {
            return breach.premises().isEmpty() || breach.premises().contains(premises);
        }
        return facts.terms().groups().stream()
                .anyMatch(group -> Objects.equals(group.id(), breach.group())
                        && group.premises().contains(premises));
    }
}
