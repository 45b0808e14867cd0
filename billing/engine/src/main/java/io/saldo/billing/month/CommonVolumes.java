package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.CommonResourcesMethod;
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
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.CommonResourceDistribution;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.Participant;
import io.saldo.metering.house.PersonsOperand;
import io.saldo.metering.house.SavingDistribution;
import io.saldo.metering.meter.MeteringGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The volumes used for common property and everybody's part, as the owners have decided. */
final class CommonVolumes {
    /** The own service whose volumes the common meter counts too. */
    private static final Map<ServiceKind, ServiceKind> OWN = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            ServiceKind.COMMON_COLD_WATER, ServiceKind.COLD_WATER,
            ServiceKind.COMMON_HOT_WATER, ServiceKind.HOT_WATER,
            ServiceKind.COMMON_SEWAGE, ServiceKind.SEWAGE,
            ServiceKind.COMMON_ELECTRICITY, ServiceKind.ELECTRICITY)));

    private static final Clause BY_NORM = new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.2");
    private static final Clause BY_METER = new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.3");

    private final MonthFacts facts;
    private final OwnVolumes own;
    private final HouseGroups groups;
    /** Of the services before. */
    private final SortedMap<ServiceCode, List<Distribution>> divided;

    private final HouseGroups.Parking parking;

    CommonVolumes(
            MonthFacts facts,
            OwnVolumes own,
            HouseGroups groups,
            SortedMap<ServiceCode, List<Distribution>> divided,
            HouseGroups.Parking parking) {
        this.facts = facts;
        this.own = own;
        this.groups = groups;
        this.divided = divided;
        this.parking = parking;
    }

    List<Distribution> divide(ServiceMonth service) {
        Optional<Span<CommonResourcesMethod>> method = facts.terms()
                .commonResources()
                .getOrDefault(service.service().kind(), Spans.none())
                .at(facts.period().first());
        List<Distribution> divided = new ArrayList<>();
        for (MeteringGroup group : groups.of(service.service().kind().resource().orElseThrow())) {
            Optional<GroupBasis> basis = groups.basis(service, group);
            if (basis.isPresent() && method.isEmpty()) {
                parking.park(service, ParkReason.NO_DECISION, List.of());
            } else if (basis.isPresent()) {
                divide(service, group, basis.get(), method.get()).ifPresent(divided::add);
            }
        }
        return divided;
    }

    private Optional<Distribution> divide(
            ServiceMonth service, MeteringGroup group, GroupBasis basis, Span<CommonResourcesMethod> method) {
        FactId decided = method.source();
        if (isOfWaters(service, method.value())) {
            return ofWaters(service, group, basis, decided);
        }
        return switch (method.value()) {
            case BY_NORM -> byNorm(service, basis, new Ground(Condition.COMMON_BY_NORM, decided, BY_NORM));
            case BY_AVERAGE -> byAverage(service, basis, decided);
            case BY_METER -> byMeter(service, group, basis, decided);
            case BY_METER_UP_TO_NORM ->
                norms(service)
                        .flatMap(norms -> byMeter(service, group, basis, decided)
                                .map(divided ->
                                        CommonResourceDistribution.upToNorm(basis, divided, norms, facts.period())));
        };
    }

    /**
     * Sewage for common property that no meter of the house counts is the water used for it (Rules 491, annex; Rules
     * 124, п. 21(1), since 01.09.2022). A norm of the region holds where the owners pay by the norm.
     */
    private boolean isOfWaters(ServiceMonth service, CommonResourcesMethod method) {
        return service.service().kind() == ServiceKind.COMMON_SEWAGE
                && facts.law()
                        .at(LawParameter.COMMON_SEWAGE_OF_WATERS, facts.period().first())
                        .filter(row -> row.value().value().signum() > 0)
                        .isPresent()
                && switch (method) {
                    case BY_NORM -> service.norm().rows().isEmpty();
                    case BY_METER, BY_METER_UP_TO_NORM -> !groups.isMetered(Resource.SEWAGE);
                    case BY_AVERAGE -> false;
                };
    }

    /** Parked with a water whose volume nobody can tell; and where no water is charged for common property. */
    private Optional<Distribution> ofWaters(
            ServiceMonth service, MeteringGroup group, GroupBasis basis, FactId decided) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        List<FactId> because = new ArrayList<>(List.of(decided));
        boolean told = true;
        for (ServiceMonth water : facts.services()) {
            ServiceKind kind = water.service().kind();
            if (kind == ServiceKind.COMMON_COLD_WATER || kind == ServiceKind.COMMON_HOT_WATER) {
                List<Distribution> of = divided.getOrDefault(water.service().code(), List.of());
                told &= !of.isEmpty();
                for (Distribution each : of) {
                    terms.add(new Derivation.Total.Term(
                            water.service().code() + " " + each.group(),
                            used(each, group),
                            new Origin.FromFacts(each.ground().facts())));
                    because.addAll(each.ground().facts());
                }
            }
        }
        if (!told || terms.isEmpty()) {
            parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
            return Optional.empty();
        }
        return Optional.of(CommonResourceDistribution.ofWaters(basis, terms, because));
    }

    /** What the premises of a group are charged of a water for common property. */
    private Exact used(Distribution water, MeteringGroup group) {
        Exact used = Exact.ZERO;
        for (Distribution.Share share : water.shares()) {
            if (groups.serves(group, share.premises())) {
                used = used.plus(share.volume());
            }
        }
        return used;
    }

    private Optional<Distribution> byNorm(ServiceMonth service, GroupBasis basis, Ground ground) {
        return norms(service).map(norms -> CommonResourceDistribution.byNorm(basis, norms, facts.period(), ground));
    }

    /**
     * The norm of common rooms is the house's: it is chosen by what all premises have in common. The service is parked
     * where it is missing.
     */
    private Optional<Spans<Norm>> norms(ServiceMonth service) {
        Resolution<Norm> norm =
                service.norm().over(Attributes.NONE, facts.period().range());
        if (norm instanceof Resolution.Contradiction<Norm> contradiction) {
            parking.park(service, ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            return Optional.empty();
        }
        Spans<Norm> norms = Rates.spans(norm);
        if (!norms.covers(facts.period().range())) {
            parking.park(service, ParkReason.NO_NORM, List.of());
            return Optional.empty();
        }
        return Optional.of(norms);
    }

    private Optional<Distribution> byAverage(ServiceMonth service, GroupBasis basis, FactId decided) {
        Optional<Span<Quantity>> told = service.supplied().at(facts.period().first());
        if (told.isEmpty()) {
            parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
        }
        return told.map(volume -> CommonResourceDistribution.byAverage(basis, volume, decided));
    }

    private Optional<Distribution> byMeter(
            ServiceMonth service, MeteringGroup group, GroupBasis basis, FactId decided) {
        boolean ofCommonNeeds = groups.hasMeterOfCommonNeeds(group);
        HouseGroups.Volume volume = ofCommonNeeds ? groups.commonNeeds(service, group) : groups.volume(service, group);
        if (volume.byNorm() && service.norm().rows().isEmpty()) {
            // with no norm to stand in, it is the reading that is missing
            parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
            return Optional.empty();
        }
        if (volume.byNorm()) {
            return byNorm(service, basis, volume.ground(List.of(decided), BY_METER));
        }
        Optional<Operand> used = Optional.ofNullable(volume.operand());
        return (ofCommonNeeds ? used : remainder(service, group, used))
                .map(whole -> byMeter(service, group, basis, whole, volume.ground(List.of(decided), BY_METER)));
    }

    private Distribution byMeter(
            ServiceMonth service, MeteringGroup group, GroupBasis basis, Operand whole, Ground ground) {
        if (facts.terms().signed()) {
            return CommonResourceDistribution.signed(basis, whole, ground);
        }
        Exact carriedIn = facts.carry().of(basis.group());
        Origin from = Origin.fact(
                new FactId("carry:" + basis.group() + ":" + facts.period().previous()));
        boolean perCapita = facts.law()
                .at(LawParameter.NEGATIVE_VOLUME_BY_PERSONS, facts.period().first())
                .filter(row -> row.value().value().signum() > 0)
                .isPresent();
        if (perCapita && whole.value().signum() < 0 && carriedIn.signum() == 0) {
            List<SavingDistribution.Dwelling> dwellings = dwellings(service, group, basis);
            boolean lived =
                    dwellings.stream().anyMatch(each -> each.persons().value().signum() > 0);
            if (lived) {
                return SavingDistribution.distribute(basis, whole, dwellings, ground.facts());
            }
        }
        return CommonResourceDistribution.byMeter(basis, whole, carriedIn, from, ground);
    }

    private List<SavingDistribution.Dwelling> dwellings(ServiceMonth service, MeteringGroup group, GroupBasis basis) {
        ServiceKind kind = OWN.getOrDefault(service.service().kind(), ServiceKind.ELECTRICITY);
        List<SavingDistribution.Dwelling> dwellings = new ArrayList<>();
        for (PremisesMonth premises : groups.premises(group)) {
            Optional<Participant> participant = basis.participants().stream()
                    .filter(each -> each.premises().equals(premises.id()))
                    .findFirst();
            Optional<Operand> persons = PersonsOperand.of(premises.occupancy(), facts.period());
            Optional<Consumption> consumption = own.inDistribution(kind, premises.id());
            if (premises.kind() != PremisesKind.NON_RESIDENTIAL
                    && participant.isPresent()
                    && persons.isPresent()
                    && consumption.isPresent()) {
                dwellings.add(new SavingDistribution.Dwelling(
                        participant.get(),
                        persons.get(),
                        new Operand(
                                persons.get().symbol(),
                                consumption.get().total(),
                                group.resource().unit(),
                                new Origin.Derived(consumption.get().derivation()))));
            }
        }
        return dwellings;
    }

    /** What the premises leave of the meter of the house. */
    private Optional<Operand> remainder(ServiceMonth service, MeteringGroup group, Optional<Operand> whole) {
        ServiceKind kind = OWN.getOrDefault(service.service().kind(), ServiceKind.ELECTRICITY);
        boolean unknown = groups.premises(group).stream()
                .anyMatch(each -> counted(kind, each.id()).stream().anyMatch(one -> own.isUnknown(one, each.id())));
        if (unknown) {
            parking.park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            return Optional.empty();
        }
        return whole.map(volume -> {
            List<Derivation.Total.Term> terms = new ArrayList<>();
            for (PremisesMonth premises : groups.premises(group)) {
                for (ServiceKind counted : counted(kind, premises.id())) {
                    own.inDistribution(counted, premises.id())
                            .ifPresent(consumption -> terms.add(new Derivation.Total.Term(
                                    counted == kind
                                            ? premises.id().value()
                                            : premises.id() + " " + consumption.resource(),
                                    consumption.total(),
                                    new Origin.Derived(consumption.derivation()))));
                }
            }
            if (kind == ServiceKind.COLD_WATER && isMadeHotInHouse(group)) {
                terms.addAll(madeHot(service, group));
            }
            terms.addAll(late(group));
            return CommonResourceDistribution.remainder(volume, terms);
        });
    }

    /** What of premises the common meter counts: sewage that nothing of its own tells is its waters. */
    private List<ServiceKind> counted(ServiceKind kind, PremisesId premises) {
        boolean byWaters = kind == ServiceKind.SEWAGE
                && own.inDistribution(kind, premises).isEmpty()
                && !own.isUnknown(kind, premises);
        return byWaters ? List.of(ServiceKind.COLD_WATER, ServiceKind.HOT_WATER) : List.of(kind);
    }

    /**
     * Whether the house warms some of the cold water itself (прил. 2, ф. 11). A meter before the heater takes it off
     * already.
     */
    private boolean isMadeHotInHouse(MeteringGroup group) {
        return !groups.hasMeterTakenOff(group) && facts.terms().isHotWaterMade(facts.period());
    }

    private List<Derivation.Total.Term> madeHot(ServiceMonth service, MeteringGroup group) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        for (PremisesMonth premises : groups.premises(group)) {
            if (own.isUnknown(ServiceKind.HOT_WATER, premises.id())) {
                parking.park(service, ParkReason.NO_OWN_VOLUMES, List.of());
            }
            own.inDistribution(ServiceKind.HOT_WATER, premises.id())
                    .ifPresent(water -> terms.add(new Derivation.Total.Term(
                            premises.id() + " " + Resource.HOT_WATER,
                            water.total(),
                            new Origin.Derived(water.derivation()))));
        }
        return terms;
    }

    /**
     * Volumes of earlier months that became known since: the meter of the house counted them then, their premises are
     * charged for them now.
     */
    private List<Derivation.Total.Term> late(MeteringGroup group) {
        SortedMap<PremisesId, Exact> late = facts.inherited().late().getOrDefault(group.resource(), new TreeMap<>());
        return groups.premises(group).stream()
                .flatMap(premises -> Stream.ofNullable(late.get(premises.id()))
                        .map(volume -> new Derivation.Total.Term(
                                premises.id().value(), volume, Origin.fact(new FactId("late:" + premises.id())))))
                .toList();
    }
}
