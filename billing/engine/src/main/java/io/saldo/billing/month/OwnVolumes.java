package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.Consumption;
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
    private final MonthFacts facts;
    private final CommunalFlats communal;
    private final VolumeOfPremises review;
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
        this.communal = new CommunalFlats(facts);
        this.review = new VolumeOfPremises(facts, rates, this);
    }

    static OwnVolumes of(MonthFacts facts, RateBinder rates) {
        var volumes = new OwnVolumes(facts, rates);
        for (ServiceMonth service : facts.services()) {
            Optional<Resource> resource = service.service().kind().ownResource();
            if (resource.isPresent()) {
                for (PremisesMonth premises : facts.premises()) {
                    volumes.determineOne(service, resource.get(), premises);
                }
            }
        }
        for (PremisesMonth premises : facts.premises()) {
            if (!volumes.communal.isRoom(premises.id())) {
                volumes.review.sewageByNorm(premises);
            }
        }
        volumes.shareAmongRooms();
        volumes.volumes.replaceAll((premises, made) -> Map.copyOf(made));
        return volumes;
    }

    private void determineOne(ServiceMonth service, Resource resource, PremisesMonth premises) {
        if (isDetermined(service, resource, premises)) {
            review.determine(service, resource, premises);
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

    /**
     * What a flat consumed falls to its rooms; by the norm each has that of its own people. Why it cannot be told is
     * told of each of them.
     */
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
                        review.byMetersOrNorm(service, kind.ownResource().orElseThrow(), room);
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

    void put(ServiceKind kind, Consumption consumption) {
        volumes.computeIfAbsent(consumption.premises(), key -> new EnumMap<>(ServiceKind.class))
                .put(kind, consumption);
        all.add(consumption);
    }

    void refuse(ServiceKind kind, PremisesId premises, Refusal refusal) {
        undetermined.put(new Key(kind, premises), refusal);
    }

    boolean isRefused(ServiceKind kind, PremisesId premises) {
        return !undetermined.isEmpty() && undetermined.containsKey(new Key(kind, premises));
    }

    /**
     * All that premises consumed, by the service it is used for; while volumes are determined, what is known so far.
     */
    Map<ServiceKind, Consumption> of(PremisesId premises) {
        return volumes.getOrDefault(premises, Map.of());
    }

    /** The heat that premises metered themselves. */
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

    /** What was determined, without what stands in. */
    List<Consumption> all() {
        return all;
    }

    /** What every premises counts with in the distributions: its volume, or what stands in for it. */
    List<Consumption> counted() {
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
