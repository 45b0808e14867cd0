package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionCalculator;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.consumption.OwnVolumeBasis;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.reading.PastVolume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stage 1: what each premises, billed here or elsewhere, consumed of every resource that it has a service for. */
final class OwnVolumes {
    private static final Map<ServiceKind, Resource> RESOURCES = new EnumMap<>(Map.of(
            ServiceKind.COLD_WATER, Resource.COLD_WATER,
            ServiceKind.HOT_WATER, Resource.HOT_WATER,
            ServiceKind.SEWAGE, Resource.SEWAGE,
            ServiceKind.ELECTRICITY, Resource.ELECTRICITY,
            ServiceKind.GAS, Resource.GAS));

    private final MonthFacts facts;
    private final RateBinder rates;
    private final Map<PremisesId, Map<ServiceKind, Consumption>> volumes = new HashMap<>();
    private final Map<Key, Refusal> undetermined = new HashMap<>();
    private final List<Consumption> all = new ArrayList<>();

    private record Key(ServiceKind kind, PremisesId premises) {}

    /**
     * Why a volume cannot be told.
     *
     * @param standIn keeps the place of the premises in a distribution; null where there is nothing to stand in
     */
    record Refusal(
            ParkReason reason, List<FactId> facts, @Nullable Consumption standIn) {}

    private OwnVolumes(MonthFacts facts, RateBinder rates) {
        this.facts = facts;
        this.rates = rates;
    }

    static OwnVolumes of(MonthFacts facts, RateBinder rates) {
        var volumes = new OwnVolumes(facts, rates);
        for (ServiceMonth service : facts.services()) {
            Resource resource = RESOURCES.get(service.service().kind());
            if (resource != null) {
                facts.premises().stream()
                        .filter(each ->
                                each.terms().containsKey(service.service().code()))
                        .forEach(each -> volumes.determine(service, resource, each));
            }
        }
        facts.premises().forEach(volumes::sewageByNorm);
        return volumes;
    }

    private void determine(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        if (of(premises.id()).containsKey(kind) || undetermined.containsKey(new Key(kind, premises.id()))) {
            undetermined.put(new Key(kind, premises.id()), new Refusal(ParkReason.TWO_SERVICES, List.of(), null));
            return;
        }
        PastVolume stated = premises.stated().get(resource);
        if (stated != null) {
            put(kind, stated(premises, resource, stated));
        } else if (!measuredOnly(kind) || !premises.meters(resource).isEmpty()) {
            byMetersOrNorm(service, resource, premises);
        }
    }

    /** Sewage and gas have volumes of their own where they are metered; otherwise their rules go by other volumes. */
    private static boolean measuredOnly(ServiceKind kind) {
        return kind == ServiceKind.SEWAGE || kind == ServiceKind.GAS;
    }

    private Consumption stated(PremisesMonth premises, Resource resource, PastVolume stated) {
        var piece = new VolumePiece(
                facts.period().range(),
                stated.volume().exact(),
                new Derivation.PostedElsewhere(
                        stated.source().value(), stated.volume().exact(), resource.unit()),
                null);
        return new Consumption(premises.id(), resource, ConsumptionMethod.STATED, List.of(piece));
    }

    private void byMetersOrNorm(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        Key key = new Key(kind, premises.id());
        Resolution<Norm> norm = rates.bind(service, premises).norm(Attributes.NONE);
        OwnVolume volume = ConsumptionCalculator.determine(basis(resource, premises, Rates.spans(norm)));
        if (volume instanceof OwnVolume.Determined determined) {
            Consumption consumption = determined.consumption();
            if (!consumption.method().isNorm()) {
                put(kind, consumption);
            } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL) {
                // п. 43: a shop without a meter pays by a calculated volume, never by the norm of a dwelling
                undetermined.put(key, new Refusal(ParkReason.NO_RULE, List.of(), consumption));
            } else {
                put(kind, consumption);
            }
        } else if (volume instanceof OwnVolume.Undetermined missing && kind != ServiceKind.GAS) {
            boolean contradiction = norm instanceof Resolution.Contradiction<Norm>;
            undetermined.put(
                    key,
                    new Refusal(
                            contradiction ? ParkReason.CONTRADICTORY_FACTS : reason(missing.reason()),
                            norm instanceof Resolution.Contradiction<Norm> found ? found.facts() : List.of(),
                            missing.standIn()));
        }
    }

    private OwnVolumeBasis basis(Resource resource, PremisesMonth premises, Spans<Norm> norm) {
        boolean disputed =
                facts.disputes().stream().anyMatch(each -> each.isAbout(premises.id()) && each.resource() == resource);
        return new OwnVolumeBasis(
                premises.id(),
                resource,
                facts.period(),
                premises.meters(resource),
                premises.possibility().getOrDefault(resource, Spans.none()),
                premises.occupancy(),
                norm,
                facts.law(),
                disputed);
    }

    /** Where neither water is metered, sewage goes by its own norm if it has one. */
    private void sewageByNorm(PremisesMonth premises) {
        Map<ServiceKind, Consumption> known = of(premises.id());
        List<Consumption> waters = new ArrayList<>();
        Optional.ofNullable(known.get(ServiceKind.COLD_WATER)).ifPresent(waters::add);
        Optional.ofNullable(known.get(ServiceKind.HOT_WATER)).ifPresent(waters::add);
        boolean byNorm = waters.stream().allMatch(water -> water.method().isNorm());
        if (!byNorm || known.containsKey(ServiceKind.SEWAGE) || premises.kind() == PremisesKind.NON_RESIDENTIAL) {
            return;
        }
        for (ServiceMonth service : facts.services()) {
            if (service.service().kind() == ServiceKind.SEWAGE
                    && premises.terms().containsKey(service.service().code())) {
                Resolution<Norm> rows = rates.bind(service, premises).norm(Attributes.NONE);
                if (rows instanceof Resolution.Contradiction<Norm> contradiction) {
                    undetermined.put(
                            new Key(ServiceKind.SEWAGE, premises.id()),
                            new Refusal(ParkReason.CONTRADICTORY_FACTS, contradiction.facts(), null));
                    return;
                }
                Spans<Norm> norm = Rates.spans(rows);
                if (!norm.isEmpty()) {
                    sewage(premises, ConsumptionCalculator.determine(withoutMeters(premises, norm)));
                }
            }
        }
    }

    /** A norm that holds for some days only is a gap to be told, not a reason to go by the waters. */
    private void sewage(PremisesMonth premises, OwnVolume volume) {
        if (volume instanceof OwnVolume.Determined determined) {
            put(ServiceKind.SEWAGE, determined.consumption());
        } else if (volume instanceof OwnVolume.Undetermined missing) {
            undetermined.put(
                    new Key(ServiceKind.SEWAGE, premises.id()), new Refusal(reason(missing.reason()), List.of(), null));
        }
    }

    private OwnVolumeBasis withoutMeters(PremisesMonth premises, Spans<Norm> norm) {
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

    private void put(ServiceKind kind, Consumption consumption) {
        volumes.computeIfAbsent(consumption.premises(), key -> new EnumMap<>(ServiceKind.class))
                .put(kind, consumption);
        all.add(consumption);
    }

    private static ParkReason reason(OwnVolume.Reason reason) {
        return switch (reason) {
            case NO_OCCUPANCY -> ParkReason.NO_OCCUPANCY;
            case NO_NORM -> ParkReason.NO_NORM;
            case NO_LAW -> ParkReason.NO_LAW;
            case READING_AFTER_GAP -> ParkReason.READING_AFTER_GAP;
        };
    }

    /** All that premises consumed, by the service it is used for. */
    Map<ServiceKind, Consumption> of(PremisesId premises) {
        return volumes.getOrDefault(premises, Map.of());
    }

    /** Why a service of premises has no volume to go by, where it needs one. */
    Optional<Refusal> undetermined(ServiceKind kind, PremisesId premises) {
        Optional<Refusal> own = Optional.ofNullable(undetermined.get(new Key(kind, premises)));
        return switch (kind) {
            case SEWAGE ->
                of(premises).containsKey(ServiceKind.SEWAGE)
                        ? own
                        : own.or(() -> undetermined(ServiceKind.COLD_WATER, premises))
                                .or(() -> undetermined(ServiceKind.HOT_WATER, premises));
            case HOT_WATER_HEAT -> undetermined(ServiceKind.HOT_WATER, premises);
            default -> own;
        };
    }

    /** What premises consumed for a distribution; what stands in where it cannot be told. */
    Optional<Consumption> inDistribution(ServiceKind kind, PremisesId premises) {
        Consumption known = of(premises).get(kind);
        return known != null ? Optional.of(known) : undetermined(kind, premises).map(Refusal::standIn);
    }

    /** Whether nobody can say what premises consumed, not even by the norm. */
    boolean isUnknown(ServiceKind kind, PremisesId premises) {
        return inDistribution(kind, premises).isEmpty()
                && undetermined(kind, premises).isPresent();
    }

    List<Consumption> all() {
        return all;
    }

    /** What every premises counts with in the distributions: its volume, or what stands in for it. */
    List<Consumption> counted() {
        List<Consumption> counted = new ArrayList<>(all);
        undetermined.values().stream()
                .flatMap(refusal -> Stream.ofNullable(refusal.standIn()))
                .sorted(Comparator.comparing(Consumption::premises).thenComparing(Consumption::resource))
                .forEach(counted::add);
        return counted;
    }
}
