package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionCalculator;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.reading.PastVolume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Determines what premises consumed of a resource: by what others determined, by their meters or the norm, or by
 * calculation; or says why it cannot be told.
 */
final class VolumeOfPremises {
    private static final Clause SEWAGE = new Clause(Act.RULES_354, "прил. 2, ф. 4");
    private static final Resolution<Norm> NO_NORM = new Resolution.Resolved<>(Spans.none());

    private final MonthFacts facts;
    private final RateBinder rates;
    private final ToldVolumes told;
    private final OwnVolumes own;

    /**
     * @param own takes what is determined
     */
    VolumeOfPremises(MonthFacts facts, RateBinder rates, OwnVolumes own) {
        this.facts = facts;
        this.rates = rates;
        this.told = new ToldVolumes(facts);
        this.own = own;
    }

    void determine(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        if (own.of(premises.id()).containsKey(kind) || own.isRefused(kind, premises.id())) {
            own.refuse(kind, premises.id(), new OwnVolumes.Refusal(ParkReason.TWO_SERVICES, List.of(), null));
            return;
        }
        PastVolume stated = premises.stated().get(resource);
        if (stated != null) {
            own.put(kind, told.stated(premises, resource, stated));
        } else if (!measuredOnly(kind) || !premises.meters(resource).isEmpty()) {
            byMetersOrNorm(service, resource, premises);
        } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL) {
            told.calculated(resource, premises, List.of()).ifPresent(consumption -> own.put(kind, consumption));
        }
    }

    /**
     * A shop without a meter, or whose average may be used no longer, pays by a calculated volume (п. 43), never by the
     * norm of a dwelling.
     */
    private void byCalculation(
            ServiceKind kind, Resource resource, PremisesMonth premises, @Nullable Consumption standIn) {
        List<Averaged> averaged = standIn == null ? List.of() : standIn.averaged();
        Optional<Consumption> calculated = told.calculated(resource, premises, averaged);
        if (calculated.isPresent() && !told.isDisputed(resource, premises)) {
            own.put(kind, calculated.get());
        } else {
            own.refuse(
                    kind,
                    premises.id(),
                    new OwnVolumes.Refusal(ParkReason.NO_CALCULATED_VOLUME, List.of(), calculated.orElse(standIn)));
        }
    }

    /**
     * Sewage, gas and heat have volumes of their own where they are metered; otherwise their rules go by other volumes.
     */
    private static boolean measuredOnly(ServiceKind kind) {
        return kind == ServiceKind.SEWAGE || kind == ServiceKind.GAS || kind == ServiceKind.HEATING;
    }

    void byMetersOrNorm(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        // heat by the norm is no volume of the premises: without its meter they share what is divided
        Resolution<Norm> norm = kind == ServiceKind.HEATING
                ? NO_NORM
                : rates.bind(service, premises).norm(Attributes.NONE);
        OwnVolume volume = ConsumptionCalculator.determine(told.basis(resource, premises, Rates.spans(norm)));
        if (volume instanceof OwnVolume.Determined determined) {
            Consumption consumption = determined.consumption();
            if (!consumption.method().isNorm()) {
                own.put(kind, consumption);
            } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL) {
                byCalculation(kind, resource, premises, consumption);
            } else {
                own.put(kind, consumption);
            }
        } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL
                && volume instanceof OwnVolume.Undetermined missing
                && missing.standIn() == null
                && missing.reason() != OwnVolume.Reason.NO_LAW
                && told.calculated(resource, premises, List.of()).isPresent()) {
            byCalculation(kind, resource, premises, null);
        } else if (volume instanceof OwnVolume.Undetermined missing && !goesOtherwise(kind, missing.reason())) {
            boolean contradiction = norm instanceof Resolution.Contradiction<Norm>;
            own.refuse(
                    kind,
                    premises.id(),
                    new OwnVolumes.Refusal(
                            contradiction ? ParkReason.CONTRADICTORY_FACTS : reason(missing.reason()),
                            norm instanceof Resolution.Contradiction<Norm> found ? found.facts() : List.of(),
                            missing.standIn()));
        }
    }

    /** Gas without a volume goes by its purposes, heat without one by the division of the house. */
    private static boolean goesOtherwise(ServiceKind kind, OwnVolume.Reason reason) {
        boolean noNorm = reason == OwnVolume.Reason.NO_NORM || reason == OwnVolume.Reason.NO_OCCUPANCY;
        return kind == ServiceKind.GAS || (kind == ServiceKind.HEATING && noNorm);
    }

    /** Where neither water is metered, sewage goes by its own norm if it has one. */
    void sewageByNorm(PremisesMonth premises) {
        Map<ServiceKind, Consumption> known = own.of(premises.id());
        if (isMeasured(known.get(ServiceKind.COLD_WATER))
                || isMeasured(known.get(ServiceKind.HOT_WATER))
                || known.containsKey(ServiceKind.SEWAGE)
                || premises.kind() == PremisesKind.NON_RESIDENTIAL) {
            return;
        }
        for (ServiceMonth service : facts.services()) {
            if (service.service().kind() == ServiceKind.SEWAGE
                    && premises.terms().containsKey(service.service().code())) {
                Resolution<Norm> rows = rates.bind(service, premises).norm(Attributes.NONE);
                if (rows instanceof Resolution.Contradiction<Norm> contradiction) {
                    own.refuse(
                            ServiceKind.SEWAGE,
                            premises.id(),
                            new OwnVolumes.Refusal(ParkReason.CONTRADICTORY_FACTS, contradiction.facts(), null));
                    return;
                }
                Spans<Norm> norm = Rates.spans(rows);
                if (!norm.isEmpty()) {
                    sewage(premises, ConsumptionCalculator.determine(told.withoutMeters(premises, norm)), norm);
                }
            }
        }
    }

    private static boolean isMeasured(@Nullable Consumption water) {
        return water != null && !water.method().isNorm();
    }

    /** A norm that holds for some days only is a gap to be told, not a reason to go by the waters. */
    private void sewage(PremisesMonth premises, OwnVolume volume, Spans<Norm> norm) {
        if (volume instanceof OwnVolume.Determined determined) {
            List<FactId> norms = norm.list().stream().map(Span::source).toList();
            Ground ground = new Ground(Condition.WATERS_NOT_METERED, norms, SEWAGE);
            own.put(ServiceKind.SEWAGE, determined.consumption().on(ground));
        } else if (volume instanceof OwnVolume.Undetermined missing) {
            own.refuse(
                    ServiceKind.SEWAGE,
                    premises.id(),
                    new OwnVolumes.Refusal(reason(missing.reason()), List.of(), null));
        }
    }

    private static ParkReason reason(OwnVolume.Reason reason) {
        return switch (reason) {
            case NO_OCCUPANCY -> ParkReason.NO_OCCUPANCY;
            case NO_NORM -> ParkReason.NO_NORM;
            case NO_LAW -> ParkReason.NO_LAW;
            case READING_AFTER_GAP -> ParkReason.READING_AFTER_GAP;
        };
    }
}
