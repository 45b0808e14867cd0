package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.CommonResourceDistribution;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HeatDistribution;
import io.saldo.metering.house.ProductionDistribution;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeteringGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: the volumes of the house and everybody's part, billed here or elsewhere, for each metering group. A service whose volume cannot be told, or whose
 * participants' areas are in dispute, is parked for the house.
 */
final class HouseVolumes {
    /** The resource a common service uses, and the own service whose volumes the common meter counts too. */
    private static final Map<ServiceKind, ServiceKind> OWN = new EnumMap<>(Map.of(
            ServiceKind.COMMON_COLD_WATER, ServiceKind.COLD_WATER,
            ServiceKind.COMMON_HOT_WATER, ServiceKind.HOT_WATER,
            ServiceKind.COMMON_SEWAGE, ServiceKind.SEWAGE,
            ServiceKind.COMMON_ELECTRICITY, ServiceKind.ELECTRICITY));

    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseGroups groups;
    private final SortedMap<ServiceCode, List<Distribution>> distributions = new TreeMap<>();
    private final List<Parked> parked = new ArrayList<>();
    /** Asked for once every distribution is made. */
    private final Map<ServiceCode, Map<PremisesId, Distribution.Share>> shares = new HashMap<>();

    private final SortedMap<GroupId, Exact> carriedOut = new TreeMap<>();

    private HouseVolumes(MonthFacts facts, OwnVolumes own) {
        this.facts = facts;
        this.own = own;
        this.groups = new HouseGroups(facts, this::park);
        // a month that cannot distribute must not lose what it took over
        this.carriedOut.putAll(facts.carry().negativeVolumes());
    }

    static HouseVolumes of(MonthFacts facts, OwnVolumes own) {
        var volumes = new HouseVolumes(facts, own);
        for (ServiceMonth service : facts.services()) {
            ServiceKind kind = service.service().kind();
            List<Distribution> given =
                    facts.inherited().given().get(service.service().code());
            if (given != null) {
                volumes.take(service, given);
            } else if (kind == ServiceKind.HEATING) {
                volumes.heating(service);
            } else if (kind == ServiceKind.HOT_WATER_HEAT) {
                volumes.hotWaterHeat(service);
            } else if (kind.isCommonResource()) {
                volumes.common(service);
            }
        }
        volumes.parked.forEach(each -> volumes.undo(each.service()));
        return volumes;
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

    /** A house without a common meter of heat pays by the norm: there is nothing to divide. */
    private void heating(ServiceMonth service) {
        Optional<HeatingPayment> payment = first(facts.terms().heating()).map(HeatingMode::payment);
        if (payment.isEmpty()) {
            park(service, ParkReason.NO_DECISION, List.of());
        } else if (facts.terms().isHeatingPaid(facts.period()) && groups.isMetered(Resource.HEAT)) {
            if (payment.get() == HeatingPayment.EVENLY || isHeatMeteredInPremises()) {
                park(service, ParkReason.NO_RULE, List.of());
                return;
            }
            for (MeteringGroup group : groups.of(Resource.HEAT)) {
                groups.basis(service, group)
                        .ifPresent(
                                basis -> groups.volume(service, group).ifPresent(whole -> heat(service, basis, whole)));
            }
        }
    }

    /** Formulas 3(1) and 3(3), for houses where some premises or all have a meter of heat, are not here. */
    private boolean isHeatMeteredInPremises() {
        return facts.premises().stream()
                .anyMatch(each -> !each.meters(Resource.HEAT).isEmpty());
    }

    /** Heat below zero, others having taken more than came in, contradicts itself: there is no credit to divide. */
    private void heat(ServiceMonth service, GroupBasis basis, Operand whole) {
        if (whole.value().signum() < 0) {
            park(service, ParkReason.CONTRADICTORY_FACTS, List.of());
        } else {
            put(service, HeatDistribution.distribute(basis, whole));
        }
    }

    private void hotWaterHeat(ServiceMonth service) {
        boolean made = first(facts.terms().hotWater())
                .filter(HotWaterSource.MADE_IN_HOUSE::equals)
                .isPresent();
        if (!made) {
            return;
        }
        for (MeteringGroup group : groups.of(Resource.HOT_WATER_HEAT)) {
            Optional<Operand> whole = groups.volume(service, group);
            List<Derivation.Total.Term> waters = own(service, group, ServiceKind.HOT_WATER, false);
            Exact sum = Exact.ZERO;
            for (Derivation.Total.Term water : waters) {
                sum = sum.plus(water.value());
            }
            if (whole.isPresent() && sum.signum() > 0) {
                put(service, ProductionDistribution.distribute(group.id(), whole.get(), waters));
            } else if (whole.isPresent()) {
                park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            }
        }
    }

    private void common(ServiceMonth service) {
        Spans<CommonResourcesMethod> decided =
                facts.terms().commonResources().getOrDefault(service.service().kind(), Spans.none());
        Optional<CommonResourcesMethod> method = first(decided);
        for (MeteringGroup group : groups.of(resource(service))) {
            Optional<GroupBasis> basis = groups.basis(service, group);
            if (basis.isEmpty()) {
                continue;
            }
            if (method.isEmpty()) {
                park(service, ParkReason.NO_DECISION, List.of());
            } else if (method.get() == CommonResourcesMethod.BY_NORM) {
                byNorm(service, basis.get());
            } else {
                commonVolume(service, group).ifPresent(whole -> byMeter(service, basis.get(), whole));
            }
        }
    }

    private static Resource resource(ServiceMonth service) {
        return switch (service.service().kind()) {
            case COMMON_COLD_WATER -> Resource.COLD_WATER;
            case COMMON_HOT_WATER -> Resource.HOT_WATER;
            case COMMON_SEWAGE -> Resource.SEWAGE;
            default -> Resource.ELECTRICITY;
        };
    }

    /**
     * One norm for the whole month: a norm that changes inside it has no rule yet. The norm of common rooms is the house's: it is chosen by what all premises have in common.
     */
    private void byNorm(ServiceMonth service, GroupBasis basis) {
        Resolution<Norm> norm =
                service.norm().over(Attributes.NONE, facts.period().range());
        if (norm instanceof Resolution.Contradiction<Norm> contradiction) {
            park(service, ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            return;
        }
        Spans<Norm> norms = Rates.spans(norm);
        if (!norms.covers(facts.period().range())) {
            park(service, ParkReason.NO_NORM, List.of());
        } else if (norms.list().size() > 1) {
            park(
                    service,
                    ParkReason.NO_RULE,
                    norms.list().stream().map(Span::source).toList());
        } else {
            put(service, CommonResourceDistribution.byNorm(basis, norms.list().get(0)));
        }
    }

    /** What a meter of the common needs shows; where there is none, what the premises leave of the meter of the house. */
    private Optional<Operand> commonVolume(ServiceMonth service, MeteringGroup group) {
        if (groups.hasMeterOfCommonNeeds(group)) {
            return groups.commonNeeds(service, group);
        }
        Optional<Operand> whole = groups.volume(service, group);
        ServiceKind kind = OWN.getOrDefault(service.service().kind(), ServiceKind.ELECTRICITY);
        boolean unknown = groups.premises(group).stream().anyMatch(each -> own.isUnknown(kind, each.id()));
        if (unknown) {
            park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            return Optional.empty();
        }
        return whole.map(volume -> {
            List<Derivation.Total.Term> terms = own(service, group, kind, true);
            terms.addAll(late(group));
            return CommonResourceDistribution.remainder(volume, terms);
        });
    }

    /** Volumes of earlier months that became known since: the meter of the house counted them then, their premises are charged for them now. */
    private List<Derivation.Total.Term> late(MeteringGroup group) {
        SortedMap<PremisesId, Exact> late = facts.inherited().late().getOrDefault(group.resource(), new TreeMap<>());
        return groups.premises(group).stream()
                .flatMap(premises -> Stream.ofNullable(late.get(premises.id()))
                        .map(volume -> new Derivation.Total.Term(
                                premises.id().value(), volume, Origin.fact(new FactId("late:" + premises.id())))))
                .toList();
    }

    private List<Derivation.Total.Term> own(
            ServiceMonth service, MeteringGroup group, ServiceKind kind, boolean withNothing) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        for (PremisesMonth premises : groups.premises(group)) {
            Optional<Consumption> consumption = own.inDistribution(kind, premises.id());
            if (consumption.isPresent()) {
                terms.add(new Derivation.Total.Term(
                        premises.id().value(),
                        consumption.get().total(),
                        new Origin.Derived(consumption.get().derivation())));
            } else if (own.isUnknown(kind, premises.id()) && !withNothing) {
                park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            }
        }
        return terms;
    }

    private void byMeter(ServiceMonth service, GroupBasis basis, Operand whole) {
        Exact carriedIn = facts.carry().of(basis.group());
        Origin from = Origin.fact(
                new FactId("carry:" + basis.group() + ":" + facts.period().previous()));
        Distribution distribution = CommonResourceDistribution.byMeter(basis, whole, carriedIn, from);
        handOn(distribution);
        put(service, distribution);
    }

    private <T> Optional<T> first(Spans<T> spans) {
        return spans.at(facts.period().first()).map(Span::value);
    }

    private void put(ServiceMonth service, Distribution distribution) {
        distributions
                .computeIfAbsent(service.service().code(), key -> new ArrayList<>())
                .add(distribution);
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
        return Optional.ofNullable(
                shares.computeIfAbsent(service, this::sharesOf).get(premises));
    }

    private Map<PremisesId, Distribution.Share> sharesOf(ServiceCode service) {
        Map<PremisesId, Distribution.Share> found = new HashMap<>();
        for (Distribution distribution : distributions.getOrDefault(service, List.of())) {
            distribution.shares().forEach(share -> found.putIfAbsent(share.premises(), share));
        }
        return found;
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

    SortedMap<GroupId, Exact> carriedOut() {
        return carriedOut;
    }
}
