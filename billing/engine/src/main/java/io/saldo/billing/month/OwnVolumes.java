package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionCalculator;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.reading.PastVolume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stage 1: what each premises, billed here or elsewhere, consumed of every resource that it has a service for. */
final class OwnVolumes {
    private static final Map<ServiceKind, Resource> RESOURCES = new EnumMap<>(Map.of(
            ServiceKind.COLD_WATER, Resource.COLD_WATER,
            ServiceKind.HOT_WATER, Resource.HOT_WATER,
            ServiceKind.SEWAGE, Resource.SEWAGE,
            ServiceKind.ELECTRICITY, Resource.ELECTRICITY,
            ServiceKind.GAS, Resource.GAS,
            ServiceKind.HEATING, Resource.HEAT));

    private static final Resolution<Norm> NO_NORM = new Resolution.Resolved<>(Spans.none());

    private final MonthFacts facts;
    private final CommunalFlats communal;
    private final ToldVolumes told;
    private final RateBinder rates;
    private final Map<PremisesId, Map<ServiceKind, Consumption>> volumes = new HashMap<>();
    private final Map<Key, Refusal> undetermined = new HashMap<>();
    private final List<Consumption> all = new ArrayList<>();
    /** By the place of premises: steady ones that nobody has asked for. */
    private final boolean[] steady;

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
        this.communal = new CommunalFlats(facts);
        this.told = new ToldVolumes(facts);
        this.rates = rates;
        this.steady = new boolean[facts.premises().size()];
        for (int i = 0; i < steady.length; i++) {
            steady[i] = facts.steady().has(i);
        }
    }

    static OwnVolumes of(MonthFacts facts, RateBinder rates) {
        var volumes = new OwnVolumes(facts, rates);
        for (ServiceMonth service : facts.services()) {
            Resource resource = RESOURCES.get(service.service().kind());
            if (resource != null) {
                for (int i = 0; i < facts.premises().size(); i++) {
                    if (!facts.steady().has(i)) {
                        volumes.determineOne(service, resource, facts.premises().get(i));
                    }
                }
            }
        }
        for (int i = 0; i < facts.premises().size(); i++) {
            if (!facts.steady().has(i)
                    && !volumes.communal.isRoom(facts.premises().get(i).id())) {
                volumes.sewageByNorm(facts.premises().get(i));
            }
        }
        volumes.shareAmongRooms();
        return volumes;
    }

    private void determineOne(ServiceMonth service, Resource resource, PremisesMonth premises) {
        if (isDetermined(service, resource, premises)) {
            determine(service, resource, premises);
        }
    }

    /** What steady premises consumed is read from their columns; it is determined when something else asks for it. */
    private synchronized void determineSteady(int position) {
        if (steady[position]) {
            steady[position] = false;
            PremisesMonth premises = facts.premises().get(position);
            for (ServiceMonth service : facts.services()) {
                Resource resource = RESOURCES.get(service.service().kind());
                if (resource != null) {
                    determineOne(service, resource, premises);
                }
            }
            sewageByNorm(premises);
            volumes.computeIfPresent(premises.id(), (id, made) -> Map.copyOf(made));
        }
    }

    private void ask(PremisesId premises) {
        int position = facts.position(premises);
        if (position >= 0 && steady[position]) {
            determineSteady(position);
        }
    }

    private void askAll() {
        for (int i = 0; i < steady.length; i++) {
            determineSteady(i);
        }
    }

    /** A flat is determined for its rooms, which are not determined by themselves unless they have a meter. */
    private boolean isDetermined(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceCode code = service.service().code();
        if (communal.isRoom(premises.id())) {
            return premises.terms().containsKey(code)
                    && !premises.meters(resource).isEmpty();
        }
        return premises.terms().containsKey(code)
                || (!communal.isEmpty()
                        && communal.rooms(premises.id()).stream()
                                .anyMatch(room -> room.terms().containsKey(code)));
    }

    /** What a flat consumed falls to its rooms; by the norm each has that of its own people. Why it cannot be told is told of each of them. */
    private void shareAmongRooms() {
        for (PremisesId flat : communal.flats()) {
            Map<ServiceKind, Consumption> known = new EnumMap<>(ServiceKind.class);
            known.putAll(of(flat));
            known.forEach((kind, consumption) -> {
                if (consumption.method().isNorm()) {
                    replace(kind, flat, List.of());
                    roomsByNorm(kind, flat);
                } else {
                    communal.consumptions(consumption, metered(kind, flat))
                            .ifPresentOrElse(
                                    list -> replace(kind, flat, list),
                                    () -> refuseRooms(
                                            kind, flat, new Refusal(ParkReason.NO_OCCUPANCY, List.of(), null)));
                }
            });
            for (ServiceKind kind : ServiceKind.values()) {
                Refusal refusal = undetermined.get(new Key(kind, flat));
                if (refusal != null) {
                    refuseRooms(kind, flat, new Refusal(refusal.reason(), refusal.facts(), null));
                }
            }
        }
    }

    private Map<PremisesId, Consumption> metered(ServiceKind kind, PremisesId flat) {
        Map<PremisesId, Consumption> metered = new TreeMap<>();
        for (PremisesMonth room : communal.rooms(flat)) {
            Optional.ofNullable(of(room.id()).get(kind))
                    .filter(own -> !own.method().isNorm())
                    .ifPresent(own -> metered.put(room.id(), own));
        }
        return metered;
    }

    private void roomsByNorm(ServiceKind kind, PremisesId flat) {
        for (ServiceMonth service : facts.services()) {
            if (service.service().kind() == kind) {
                for (PremisesMonth room : communal.rooms(flat)) {
                    if (room.terms().containsKey(service.service().code())
                            && !of(room.id()).containsKey(kind)) {
                        byMetersOrNorm(service, RESOURCES.getOrDefault(kind, Resource.SEWAGE), room);
                    }
                }
            }
        }
    }

    private void replace(ServiceKind kind, PremisesId flat, List<Consumption> shared) {
        all.removeIf(each -> each.equals(of(flat).get(kind)));
        volumes.getOrDefault(flat, new EnumMap<>(ServiceKind.class)).remove(kind);
        for (Consumption each : shared) {
            all.removeIf(other -> other.premises().equals(each.premises()) && other.resource() == each.resource());
            put(kind, each);
        }
    }

    private void refuseRooms(ServiceKind kind, PremisesId flat, Refusal refusal) {
        communal.rooms(flat).forEach(room -> undetermined.put(new Key(kind, room.id()), refusal));
    }

    private void determine(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        if (of(premises.id()).containsKey(kind)
                || (!undetermined.isEmpty() && undetermined.containsKey(new Key(kind, premises.id())))) {
            undetermined.put(new Key(kind, premises.id()), new Refusal(ParkReason.TWO_SERVICES, List.of(), null));
            return;
        }
        PastVolume stated = premises.stated().get(resource);
        if (stated != null) {
            put(kind, told.stated(premises, resource, stated));
        } else if (!measuredOnly(kind) || !premises.meters(resource).isEmpty()) {
            byMetersOrNorm(service, resource, premises);
        } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL) {
            told.calculated(resource, premises, List.of()).ifPresent(consumption -> put(kind, consumption));
        }
    }

    /** A shop without a meter, or whose average may be used no longer, pays by a calculated volume (п. 43), never by the norm of a dwelling. */
    private void byCalculation(
            ServiceKind kind, Resource resource, PremisesMonth premises, @Nullable Consumption standIn) {
        List<Averaged> averaged = standIn == null ? List.of() : standIn.averaged();
        Optional<Consumption> calculated = told.calculated(resource, premises, averaged);
        if (calculated.isPresent() && !told.isDisputed(resource, premises)) {
            put(kind, calculated.get());
        } else {
            undetermined.put(
                    new Key(kind, premises.id()),
                    new Refusal(ParkReason.NO_CALCULATED_VOLUME, List.of(), calculated.orElse(standIn)));
        }
    }

    /** Sewage, gas and heat have volumes of their own where they are metered; otherwise their rules go by other volumes. */
    private static boolean measuredOnly(ServiceKind kind) {
        return kind == ServiceKind.SEWAGE || kind == ServiceKind.GAS || kind == ServiceKind.HEATING;
    }

    private void byMetersOrNorm(ServiceMonth service, Resource resource, PremisesMonth premises) {
        ServiceKind kind = service.service().kind();
        // heat by the norm is no volume of the premises: without its meter they share what is divided
        Resolution<Norm> norm = kind == ServiceKind.HEATING
                ? NO_NORM
                : rates.bind(service, premises).norm(Attributes.NONE);
        OwnVolume volume = ConsumptionCalculator.determine(told.basis(resource, premises, Rates.spans(norm)));
        if (volume instanceof OwnVolume.Determined determined) {
            Consumption consumption = determined.consumption();
            if (!consumption.method().isNorm()) {
                put(kind, consumption);
            } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL) {
                byCalculation(kind, resource, premises, consumption);
            } else {
                put(kind, consumption);
            }
        } else if (premises.kind() == PremisesKind.NON_RESIDENTIAL
                && volume instanceof OwnVolume.Undetermined missing
                && missing.standIn() == null
                && missing.reason() != OwnVolume.Reason.NO_LAW
                && told.calculated(resource, premises, List.of()).isPresent()) {
            byCalculation(kind, resource, premises, null);
        } else if (volume instanceof OwnVolume.Undetermined missing && !goesOtherwise(kind, missing.reason())) {
            boolean contradiction = norm instanceof Resolution.Contradiction<Norm>;
            undetermined.put(
                    new Key(kind, premises.id()),
                    new Refusal(
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
    private void sewageByNorm(PremisesMonth premises) {
        Map<ServiceKind, Consumption> known = of(premises.id());
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
                    undetermined.put(
                            new Key(ServiceKind.SEWAGE, premises.id()),
                            new Refusal(ParkReason.CONTRADICTORY_FACTS, contradiction.facts(), null));
                    return;
                }
                Spans<Norm> norm = Rates.spans(rows);
                if (!norm.isEmpty()) {
                    sewage(premises, ConsumptionCalculator.determine(told.withoutMeters(premises, norm)));
                }
            }
        }
    }

    private static boolean isMeasured(@Nullable Consumption water) {
        return water != null && !water.method().isNorm();
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
        ask(premises);
        return volumes.getOrDefault(premises, Map.of());
    }

    /** The heat that premises metered themselves. No steady premises have a meter of heat. */
    List<Consumption> ownHeats() {
        List<Consumption> heats = new ArrayList<>();
        volumes.values().forEach(each -> {
            Consumption heat = each.get(ServiceKind.HEATING);
            if (heat != null) {
                heats.add(heat);
            }
        });
        return heats;
    }

    /** Why a service of premises has no volume to go by, where it needs one. */
    Optional<Refusal> undetermined(ServiceKind kind, PremisesId premises) {
        ask(premises);
        if (undetermined.isEmpty()) {
            return Optional.empty();
        }
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

    /** What premises that are not steady consumed: only they can have been billed by an average. */
    List<Consumption> changing() {
        return all.stream()
                .filter(each -> !facts.steady().has(facts.position(each.premises())))
                .toList();
    }

    /** What every premises counts with in the distributions: its volume, or what stands in for it. */
    List<Consumption> counted() {
        askAll();
        List<Consumption> counted = new ArrayList<>(all);
        undetermined.values().stream()
                .flatMap(refusal -> Stream.ofNullable(refusal.standIn()))
                .forEach(counted::add);
        counted.sort(Comparator.comparing(Consumption::premises)
                .thenComparing(Consumption::resource)
                .thenComparing(Consumption::method));
        return counted;
    }
}
