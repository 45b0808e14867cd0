package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.YearAverage;
import io.saldo.metering.house.BoilerDistribution;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HeatBasis;
import io.saldo.metering.house.HeatNormDistribution;
import io.saldo.metering.house.HouseMeterVolume;
import io.saldo.metering.house.MixedHeatDistribution;
import io.saldo.metering.house.ProductionDistribution;
import io.saldo.metering.meter.MeteringGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The heat of the house and everybody's part: by the common meter, of the month or of the year before; by the norm
 * where some premises are heated by their own means. Where neither holds each premises pays by the norm of its own and
 * there is nothing to divide.
 */
final class HeatVolumes {
    private static final Clause SEASON = new Clause(Act.RULES_354, "п. 42(1); прил. 2, ф. 3");
    private static final Clause EVENLY = new Clause(Act.RULES_354, "п. 42(1)");
    private static final Clause FUEL = new Clause(Act.RULES_354, "п. 54; прил. 2, ф. 18");
    private static final Clause NORM = new Clause(Act.RULES_354, "прил. 2, ф. 2, 2(1)");

    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseGroups groups;
    private final HouseGroups.Parking parking;
    /** Why a common meter that the house has tells nothing. */
    private @Nullable Ground byNorm;

    HeatVolumes(MonthFacts facts, OwnVolumes own, HouseGroups groups, HouseGroups.Parking parking) {
        this.facts = facts;
        this.own = own;
        this.groups = groups;
        this.parking = parking;
    }

    List<Distribution> divide(ServiceMonth service) {
        if (isByFuel(service)) {
            return byFuel(service);
        }
        Optional<Span<HeatingMode>> mode =
                facts.terms().heating().at(facts.period().first());
        if (mode.isEmpty()) {
            parking.park(service, ParkReason.NO_DECISION, List.of());
            return List.of();
        }
        if (!facts.terms().isHeatingPaid(facts.period())) {
            return List.of();
        }
        List<Distribution> divided = new ArrayList<>();
        List<MeteringGroup> all = groups.of(Resource.HEAT);
        boolean metered = groups.isMetered(Resource.HEAT);
        for (MeteringGroup group : all) {
            Set<PremisesId> individually = facts.whole().individually(group);
            boolean shared = !individually.isEmpty()
                    || all.size() > 1
                    || !facts.terms().communal().isEmpty();
            if (metered || shared) {
                groups.basis(service, group)
                        .flatMap(basis -> divide(service, group, basis, individually, mode.get(), metered, shared))
                        .ifPresent(divided::add);
            }
        }
        return divided;
    }

    /**
     * Why a common meter that the house has tells nothing, so that the norm holds; null where there is none, or it
     * tells.
     */
    @Nullable
    Ground groundOfNorm() {
        return byNorm;
    }

    private Ground ground(Span<HeatingMode> mode) {
        return byNorm == null ? new Ground(Condition.NO_COMMON_METER, mode.source(), NORM) : byNorm;
    }

    /** The house heats itself: the tariff is the price of a m³ of gas. */
    private static boolean isByFuel(ServiceMonth service) {
        return service.tariff().rows().stream()
                .flatMap(row -> row.spans().list().stream())
                .anyMatch(span -> span.value().price().unit().equals(Unit.RUB.per(Unit.CUBIC_METRE)));
    }

    private List<Distribution> byFuel(ServiceMonth service) {
        List<Distribution> divided = new ArrayList<>();
        for (MeteringGroup group : groups.of(Resource.GAS)) {
            Optional<GroupBasis> basis = groups.basis(service, group);
            HouseGroups.Volume volume = groups.volume(service, group);
            Operand whole = volume.operand();
            if (whole == null && volume.byNorm()) {
                // fuel has no norm to stand in
                parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
            } else if (whole != null && whole.value().signum() < 0) {
                parking.park(service, ParkReason.CONTRADICTORY_FACTS, List.of());
            } else if (whole != null) {
                Ground ground = volume.ground(List.of(), FUEL);
                basis.ifPresent(areas -> divided.add(BoilerDistribution.distribute(areas, whole, ground)));
            }
        }
        return divided;
    }

    private Optional<Distribution> divide(
            ServiceMonth service,
            MeteringGroup group,
            GroupBasis basis,
            Set<PremisesId> individually,
            Span<HeatingMode> mode,
            boolean metered,
            boolean shared) {
        boolean evenly = mode.value().payment() == HeatingPayment.EVENLY;
        Optional<Operand> lastYear = metered && evenly ? groups.ofLastYear(service, group) : Optional.empty();
        if (lastYear.isPresent()) {
            return byMeter(
                    service,
                    new HeatBasis(basis, individually, ofLastYear(group)),
                    lastYear.get(),
                    new Ground(Condition.LAST_YEAR, mode.source(), EVENLY));
        }
        if (metered && evenly) {
            byNorm = new Ground(Condition.LAST_YEAR_UNKNOWN, mode.source(), EVENLY);
        }
        if (metered && !evenly) {
            HouseGroups.Volume volume = groups.volume(service, group);
            if (volume.operand() != null) {
                Optional<Operand> whole = withoutHotWater(service, group, volume.operand());
                if (whole.isEmpty()) {
                    return Optional.empty();
                }
                return byMeter(
                        service,
                        new HeatBasis(basis, individually, measured(group)),
                        whole.get(),
                        volume.ground(List.of(mode.source()), SEASON));
            }
            if (!volume.byNorm()) {
                return Optional.empty();
            }
            byNorm = volume.ground(List.of(), SEASON);
            if (service.norm().rows().isEmpty()) {
                // with no norm to stand in, it is the reading that is missing
                parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
                return Optional.empty();
            }
        }
        // without a volume the norm holds: of each premises alone unless some are heated by their own means
        return shared ? byNorm(service, new HeatBasis(basis, individually, new TreeMap<>()), mode) : Optional.empty();
    }

    /**
     * A heat point of the house with one meter for heating and hot water (п. 54): what its hot water took is no heat of
     * heating. A meter of the heat spent on hot water has that apart. Parked where nobody can say how much it took.
     */
    private Optional<Operand> withoutHotWater(ServiceMonth service, MeteringGroup group, Operand whole) {
        ServiceMonth water = facts.services().stream()
                .filter(each -> each.service().kind() == ServiceKind.HOT_WATER_HEAT)
                .findFirst()
                .orElse(null);
        if (water == null
                || !facts.terms().isHotWaterMade(facts.period())
                || groups.isMetered(Resource.HOT_WATER_HEAT)) {
            return Optional.of(whole);
        }
        Resolution<Norm> norm =
                water.norm().over(Attributes.NONE, facts.period().range());
        Spans<Norm> norms = Rates.spans(norm);
        if (norms.list().size() != 1 || !norms.covers(facts.period().range())) {
            parking.park(service, ParkReason.NO_NORM, List.of());
            return Optional.empty();
        }
        List<Derivation.Total.Term> waters = new ArrayList<>();
        for (PremisesMonth premises : groups.premises(group)) {
            if (own.isUnknown(ServiceKind.HOT_WATER, premises.id())) {
                parking.park(service, ParkReason.NO_OWN_VOLUMES, List.of());
                return Optional.empty();
            }
            own.inDistribution(ServiceKind.HOT_WATER, premises.id())
                    .ifPresent(each -> waters.add(new Derivation.Total.Term(
                            premises.id().value(), each.total(), new Origin.Derived(each.derivation()))));
        }
        return Optional.of(ProductionDistribution.left(whole, norms.list().get(0), waters));
    }

    /** Heat below zero, others having taken more than came in, contradicts itself: there is no credit to divide. */
    private Optional<Distribution> byMeter(ServiceMonth service, HeatBasis basis, Operand whole, Ground ground) {
        Optional<Distribution> divided = Optional.of(whole)
                .filter(each -> each.value().signum() >= 0)
                .map(each -> MixedHeatDistribution.distribute(basis, each, ground))
                .filter(each -> basis.isPlain()
                        || each.shares().stream()
                                .allMatch(share -> share.volume().signum() >= 0));
        if (divided.isEmpty()) {
            parking.park(service, ParkReason.CONTRADICTORY_FACTS, List.of());
        }
        return divided;
    }

    private Optional<Distribution> byNorm(ServiceMonth service, HeatBasis basis, Span<HeatingMode> mode) {
        Resolution<Norm> norm =
                service.norm().over(Attributes.NONE, facts.period().range());
        if (norm instanceof Resolution.Contradiction<Norm> contradiction) {
            parking.park(service, ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            return Optional.empty();
        }
        Spans<Norm> norms = Rates.spans(norm);
        if (norms.list().size() != 1 || !norms.covers(facts.period().range())) {
            parking.park(service, ParkReason.NO_NORM, List.of());
            return Optional.empty();
        }
        boolean evenly = mode.value().payment() == HeatingPayment.EVENLY;
        return Optional.of(HeatNormDistribution.distribute(
                basis, norms.list().get(0), evenly ? mode.value().heatingMonths() : 0, mode.source(), ground(mode)));
    }

    private SortedMap<PremisesId, Operand> measured(MeteringGroup group) {
        SortedMap<PremisesId, Operand> measured = new TreeMap<>();
        for (Consumption heat : own.ownHeats()) {
            if (!heat.method().isNorm() && groups.serves(group, heat.premises())) {
                measured.put(heat.premises(), operand(heat));
            }
        }
        return measured;
    }

    private static Operand operand(Consumption consumption) {
        return new Operand(
                HeatBasis.OWN_HEAT,
                consumption.total(),
                Resource.HEAT.unit(),
                new Origin.Derived(consumption.derivation()));
    }

    /** Own heat of the average month of the year before, of the premises whose meters measured it whole. */
    private SortedMap<PremisesId, Operand> ofLastYear(MeteringGroup group) {
        SortedMap<PremisesId, Operand> measured = new TreeMap<>();
        for (PremisesMonth premises : groups.premises(group)) {
            HouseMeterVolume.of(Resource.HEAT, premises.meters(Resource.HEAT), YearAverage::of)
                    .ifPresent(volume -> measured.put(
                            premises.id(),
                            new Operand(HeatBasis.OWN_HEAT, volume.value(), volume.unit(), volume.origin())));
        }
        return measured;
    }
}
