package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.ProductionDistribution;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeteringGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: the volumes of the house and everybody's part, billed here or elsewhere, for each metering group. A service
 * whose volume cannot be told, or whose participants' areas are in dispute, is parked for the house.
 */
final class HouseVolumes {
    private static final Clause PRODUCTION = new Clause(Act.RULES_354, "п. 54; прил. 2, ф. 20");
    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseGroups groups;
    private final CommunalFlats communal;
    private final SortedMap<ServiceCode, List<Distribution>> distributions = new TreeMap<>();
    private final Map<ServiceCode, Ground> undivided = new HashMap<>();
    private final List<Parked> parked = new ArrayList<>();
    private final SortedMap<GroupId, Exact> carriedOut = new TreeMap<>();

    private HouseVolumes(MonthFacts facts, OwnVolumes own) {
        this.facts = facts;
        this.own = own;
        this.communal = new CommunalFlats(facts);
        this.groups = new HouseGroups(facts, this::park);
        // a month that cannot distribute must not lose what it took over
        this.carriedOut.putAll(facts.carry().negativeVolumes());
    }

    static HouseVolumes of(MonthFacts facts, OwnVolumes own) {
        var volumes = new HouseVolumes(facts, own);
        for (ServiceMonth service : inOrder(facts.services())) {
            ServiceKind kind = service.service().kind();
            List<Distribution> given =
                    facts.inherited().given().get(service.service().code());
            if (given != null) {
                volumes.take(service, given);
            } else if (kind == ServiceKind.HEATING) {
                volumes.heat(service);
            } else if (kind == ServiceKind.WASTE) {
                new WasteVolumes(facts, volumes::park).divide(service).forEach(each -> volumes.put(service, each));
            } else if (kind == ServiceKind.HOT_WATER_HEAT) {
                volumes.hotWaterHeat(service);
            } else if (kind.isCommonResource()) {
                new CommonVolumes(facts, own, volumes.groups, volumes.distributions, volumes::park)
                        .divide(service)
                        .forEach(each -> volumes.take(service, List.of(each)));
            }
        }
        volumes.parked.forEach(each -> volumes.undo(each.service()));
        return volumes;
    }

    /** Sewage for common property after the waters that it may be the sum of. */
    private static List<ServiceMonth> inOrder(List<ServiceMonth> services) {
        return services.stream()
                .sorted(Comparator.comparing(each -> each.service().kind() == ServiceKind.COMMON_SEWAGE))
                .toList();
    }

    private void heat(ServiceMonth service) {
        var heat = new HeatVolumes(facts, own, groups, this::park);
        heat.divide(service).forEach(each -> put(service, each));
        Ground byNorm = heat.groundOfNorm();
        if (byNorm != null) {
            undivided.put(service.service().code(), byNorm);
        }
    }

    /** What was posted stands, and what it handed on. */
    private void take(ServiceMonth service, List<Distribution> given) {
        for (Distribution distribution : given) {
            put(service, distribution);
            handOn(distribution);
        }
    }

    private void handOn(Distribution distribution) {
        Exact left = distribution.carried().plus(facts.carry().of(distribution.group()));
        carriedOut.remove(distribution.group());
        if (left.signum() < 0) {
            carriedOut.put(distribution.group(), left);
        }
    }

    /** Where one group of a service cannot be divided, none is: the other groups keep what they took over. */
    private void undo(@Nullable ServiceCode service) {
        List<Distribution> undone = service == null ? List.of() : distributions.getOrDefault(service, List.of());
        distributions.remove(service);
        for (Distribution distribution : undone) {
            Exact carriedIn = facts.carry().of(distribution.group());
            if (carriedIn.signum() < 0) {
                carriedOut.put(distribution.group(), carriedIn);
            } else {
                carriedOut.remove(distribution.group());
            }
        }
    }

    private void hotWaterHeat(ServiceMonth service) {
        boolean made = facts.terms().isHotWaterMade(facts.period());
        // without any meter of the heat spent, its norm for a m³ holds
        if (!made || !groups.isMetered(Resource.HOT_WATER_HEAT)) {
            return;
        }
        for (MeteringGroup group : groups.of(Resource.HOT_WATER_HEAT)) {
            HouseGroups.Volume volume = groups.volume(service, group);
            Optional<Operand> whole = Optional.ofNullable(volume.operand());
            List<Derivation.Total.Term> waters = own(service, group);
            Exact sum = Exact.ZERO;
            for (Derivation.Total.Term water : waters) {
                sum = sum.plus(water.value());
            }
            if (whole.isPresent() && sum.signum() > 0) {
                put(service, ProductionDistribution.distribute(group.id(), whole.get(), made(), waters));
            } else if (whole.isPresent()) {
                park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            }
        }
    }

    private Ground made() {
        return new Ground(
                Condition.HOT_WATER_MADE_METERED,
                facts.terms().hotWater().at(facts.period().first()).stream()
                        .map(Span::source)
                        .toList(),
                PRODUCTION);
    }

    private List<Derivation.Total.Term> own(ServiceMonth service, MeteringGroup group) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        for (PremisesMonth premises : groups.premises(group)) {
            Optional<Consumption> consumption = own.inDistribution(ServiceKind.HOT_WATER, premises.id());
            if (consumption.isPresent()) {
                terms.add(new Derivation.Total.Term(
                        premises.id().value(),
                        consumption.get().total(),
                        new Origin.Derived(consumption.get().derivation())));
            } else if (own.isUnknown(ServiceKind.HOT_WATER, premises.id())) {
                park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            }
        }
        return terms;
    }

    /** A distribution that stands as it was posted is shared among rooms already: no flat is in it. */
    private void put(ServiceMonth service, Distribution distribution) {
        distributions
                .computeIfAbsent(service.service().code(), key -> new ArrayList<>())
                .add(communal.shared(distribution, service.service().kind()));
    }

    /** A service in dispute is parked for its dispute; what follows from that needs no telling. */
    private void park(ServiceMonth service, ParkReason reason, List<FactId> because) {
        boolean disputed = facts.disputes().stream()
                .anyMatch(
                        each -> each.isAboutHouse() && service.service().code().equals(each.service()));
        if (!disputed) {
            parked.add(new Parked(null, null, service.service().code(), reason, because));
        }
    }

    SortedMap<ServiceCode, List<Distribution>> distributions() {
        return distributions;
    }

    /** The part of premises in the distribution of a service. */
    Optional<Distribution.Share> share(ServiceCode service, PremisesId premises) {
        return Optional.ofNullable(part(service, premises, facts.position(premises)));
    }

    /**
     * The part of premises in the distribution of a service; null where they have none.
     *
     * @param place of the premises in the list of the house
     */
    Distribution.@Nullable Share part(ServiceCode service, PremisesId premises, int place) {
        for (Distribution distribution : distributions.getOrDefault(service, List.of())) {
            Optional<Distribution.Share> share = distribution.share(premises, place);
            if (share.isPresent()) {
                return share.get();
            }
        }
        return null;
    }

    /**
     * Why a service of premises is divided so in the house, or why what it has of meters tells nothing; null where it
     * is not divided.
     *
     * @param place of the premises in the list of the house
     */
    @Nullable
    Ground ground(ServiceCode service, PremisesId premises, int place) {
        for (Distribution distribution : distributions.getOrDefault(service, List.of())) {
            if (distribution.share(premises, place).isPresent()) {
                return distribution.ground();
            }
        }
        return undivided.get(service);
    }

    /** Whether a service is divided in the house, but premises are in none of its groups. */
    boolean isOutsideGroups(ServiceMonth service, PremisesMonth premises) {
        return premises.kind() != PremisesKind.COMMON_ROOMS
                && distributions.containsKey(service.service().code())
                && service.service().kind() != ServiceKind.HOT_WATER_HEAT
                && share(service.service().code(), premises.id()).isEmpty();
    }

    /** The services parked for the house. */
    List<Parked> parked() {
        return parked;
    }

    /** The common meters that could not be billed by. */
    Collection<Averaged> averaged() {
        return groups.averaged();
    }

    SortedMap<GroupId, Exact> carriedOut() {
        return carriedOut;
    }
}
