package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.ContainerDistribution;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.PersonsOperand;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The waste of the house and everybody's part, where the containers of the month are told: by area where the norm is
 * set for a m², by people otherwise. Where they are not told there is nothing to divide.
 */
final class WasteVolumes {
    private final MonthFacts facts;
    private final HouseGroups.Parking parking;

    WasteVolumes(MonthFacts facts, HouseGroups.Parking parking) {
        this.facts = facts;
        this.parking = parking;
    }

    List<Distribution> divide(ServiceMonth service) {
        Optional<Span<Quantity>> told = service.supplied().at(facts.period().first());
        if (told.isEmpty()) {
            return List.of();
        }
        boolean byArea = Rates.spans(
                        service.norm().over(Attributes.NONE, facts.period().range()))
                .list()
                .stream()
                .anyMatch(span -> span.value().value().unit().equals(Unit.CUBIC_METRE.per(Unit.SQUARE_METRE)));
        SortedMap<PremisesId, Operand> weights = new TreeMap<>();
        for (PremisesMonth premises : facts.premises()) {
            if (premises.terms().containsKey(service.service().code())) {
                Optional<Operand> weight = byArea
                        ? AreaOperand.of(premises.area(), facts.period())
                        : PersonsOperand.of(premises.occupancy(), facts.period());
                if (weight.isEmpty()) {
                    parking.park(service, byArea ? ParkReason.NO_AREA : ParkReason.NO_OCCUPANCY, List.of());
                    return List.of();
                }
                weights.put(premises.id(), weight.get());
            }
        }
        if (weights.values().stream().noneMatch(each -> each.value().signum() > 0)) {
            parking.park(service, byArea ? ParkReason.NO_AREA : ParkReason.NO_OCCUPANCY, List.of());
            return List.of();
        }
        return List.of(ContainerDistribution.distribute(told.get(), weights));
    }
}
