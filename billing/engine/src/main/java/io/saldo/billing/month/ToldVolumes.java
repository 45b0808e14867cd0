package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.MeterSituation;
import io.saldo.metering.consumption.OwnVolumeBasis;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.reading.PastVolume;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the facts of a month say of own volumes besides the readings: volumes that others determined or calculated, and
 * what decides over the meters.
 */
final class ToldVolumes {
    private static final Clause OTHERS = new Clause(Act.RULES_354, "п. 21(1)");
    private static final Clause CALCULATED = new Clause(Act.RULES_354, "п. 43");
    private final MonthFacts facts;

    ToldVolumes(MonthFacts facts) {
        this.facts = facts;
    }

    /** A volume that others determined. */
    Consumption stated(PremisesMonth premises, Resource resource, PastVolume stated) {
        var piece = new VolumePiece(
                facts.period().range(),
                stated.volume().exact(),
                new Derivation.PostedElsewhere(
                        stated.source().value(), stated.volume().exact(), resource.unit()),
                null);
        Ground ground = new Ground(Condition.STATED_BY_OTHERS, stated.source(), OTHERS);
        return new Consumption(premises.id(), resource, ConsumptionMethod.STATED, ground, List.of(piece));
    }

    /** A volume by calculation (п. 43); empty where none is told. */
    Optional<Consumption> calculated(Resource resource, PremisesMonth premises, List<Averaged> averaged) {
        Span<Quantity> told = premises.events().acts().calculated().get(resource);
        if (told == null) {
            return Optional.empty();
        }
        var piece = new VolumePiece(
                facts.period().range(),
                told.value().exact(),
                new Derivation.PostedElsewhere(
                        told.source().value(), told.value().exact(), resource.unit()),
                null);
        return Optional.of(new Consumption(
                premises.id(),
                resource,
                ConsumptionMethod.CALCULATED,
                new Ground(Condition.CALCULATED, told.source(), CALCULATED),
                List.of(piece),
                averaged));
    }

    /** All that decides by meters or the norm. */
    OwnVolumeBasis basis(Resource resource, PremisesMonth premises, Spans<Norm> norm) {
        return new OwnVolumeBasis(
                premises.id(),
                resource,
                facts.period(),
                premises.meters(resource),
                premises.possibility().getOrDefault(resource, Spans.none()),
                premises.occupancy(),
                norm,
                facts.law(),
                situation(resource, premises));
    }

    private List<FactId> disputed(Resource resource, PremisesMonth premises) {
        return facts.disputes().stream()
                .filter(each -> each.isAbout(premises.id()) && each.resource() == resource)
                .flatMap(each -> each.facts().stream())
                .toList();
    }

    boolean isDisputed(Resource resource, PremisesMonth premises) {
        for (Dispute each : facts.disputes()) {
            if (each.isAbout(premises.id()) && each.resource() == resource) {
                return true;
            }
        }
        return false;
    }

    /**
     * Of several acts of refusal the first that is still in force on the last day counts; any repeated one makes it so.
     */
    private MeterSituation situation(Resource resource, PremisesMonth premises) {
        boolean dwelling = premises.kind() != PremisesKind.NON_RESIDENTIAL;
        if (premises.events().acts().refusals().isEmpty()) {
            boolean disputed = isDisputed(resource, premises);
            return new MeterSituation(
                    disputed, dwelling, null, false, disputed ? disputed(resource, premises) : List.of());
        }
        List<Span<AccessRefusal>> refusals = premises.events().acts().refusals().stream()
                .filter(span -> span.value().resource() == resource
                        && span.days().contains(facts.period().last()))
                .toList();
        return new MeterSituation(
                isDisputed(resource, premises),
                dwelling,
                refusals.stream()
                        .map(span -> span.days().from())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                refusals.stream().anyMatch(span -> span.value().repeated()),
                isDisputed(resource, premises)
                        ? disputed(resource, premises)
                        : refusals.stream().map(Span::source).toList());
    }

    /** Sewage by its own norm. */
    OwnVolumeBasis withoutMeters(PremisesMonth premises, Spans<Norm> norm) {
        return new OwnVolumeBasis(
                premises.id(),
                Resource.SEWAGE,
                facts.period(),
                List.of(),
                Spans.none(),
                premises.occupancy(),
                norm,
                facts.law(),
                false);
    }
}
