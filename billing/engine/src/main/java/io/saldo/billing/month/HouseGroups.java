package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.RegisterVolume;
import io.saldo.metering.consumption.YearAverage;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HouseMeterVolume;
import io.saldo.metering.house.Participant;
import io.saldo.metering.house.Participants;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.reading.MeterMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metering groups of a house in a month: their premises, areas and common meters. */
final class HouseGroups {
    private static final Clause READ = new Clause(Act.RULES_354, "прил. 2, Vд");
    private static final Clause AVERAGED = new Clause(Act.RULES_354, "п. 59(1)");
    private static final Clause TOO_LONG = new Clause(Act.RULES_354, "п. 60(1)");

    private final MonthFacts facts;
    private final Parking parking;
    private final SortedMap<MeterId, Averaged> averaged = new TreeMap<>();

    /** Parks a service for the house. */
    @FunctionalInterface
    interface Parking {
        void park(ServiceMonth service, ParkReason reason, List<FactId> because);
    }

    HouseGroups(MonthFacts facts, Parking parking) {
        this.facts = facts;
        this.parking = parking;
    }

    /** The groups of a resource: those decided, or the whole house. */
    List<MeteringGroup> of(Resource resource) {
        List<MeteringGroup> decided = facts.terms().groups(resource);
        return decided.isEmpty() ? List.of(facts.whole().group(resource)) : decided;
    }

    /** Whether the house has a common meter of a resource, read or not. */
    boolean isMetered(Resource resource) {
        return facts.commonMeters().stream().anyMatch(month -> month.meter().resource() == resource)
                || dispute(resource).isPresent();
    }

    List<PremisesMonth> premises(MeteringGroup group) {
        if (facts.whole().is(group)) {
            return facts.premises();
        }
        return facts.premises().stream()
                .filter(each -> serves(group, each.id()))
                .toList();
    }

    /** Whether a group serves premises, themselves or as a room of a flat. */
    boolean serves(MeteringGroup group, PremisesId premises) {
        return facts.whole().is(group) || group.premises().contains(premises) || isRoomOf(group, premises);
    }

    private boolean isRoomOf(MeteringGroup group, PremisesId premises) {
        PremisesId flat = facts.terms().communal().get(premises);
        return flat != null && group.premises().contains(flat);
    }

    boolean hasMeterOfCommonNeeds(MeteringGroup group) {
        return meters(group).anyMatch(role(CommonRole.COMMON_NEEDS));
    }

    /** Whether a meter counts what others take behind the inputs. */
    boolean hasMeterTakenOff(MeteringGroup group) {
        return meters(group).anyMatch(role(CommonRole.SUBTRACTED));
    }

    /**
     * What the common meters of a group say.
     *
     * @param operand V^Д; null where they say nothing
     * @param byNorm whether they say nothing for longer than an average may stand in, so that the norm does (п. 60(1))
     * @param ground why so; null where they say nothing
     */
    record Volume(
            @Nullable Operand operand,
            boolean byNorm,
            @Nullable Ground ground) {
        static final Volume NONE = new Volume(null, false, null);

        /** The ground with the decision by which the meter counts; {@code whenRead} says so, where it was read. */
        Ground ground(List<FactId> decided, Clause whenRead) {
            Ground known = Objects.requireNonNull(ground, "a volume has a ground");
            List<FactId> facts =
                    Stream.concat(decided.stream(), known.facts().stream()).toList();
            boolean read = known.condition() == Condition.COMMON_METER_READ;
            return new Ground(known.condition(), facts, read ? whenRead : known.clause());
        }
    }

    /** What a meter of the common needs shows. The service is parked where nobody can say. */
    Volume commonNeeds(ServiceMonth service, MeteringGroup group) {
        return volume(service, group, role(CommonRole.COMMON_NEEDS));
    }

    /** V^Д: what came in at the inputs, less what others took. The service is parked where nobody can say. */
    Volume volume(ServiceMonth service, MeteringGroup group) {
        return volume(service, group, role(CommonRole.COMMON_NEEDS).negate());
    }

    private Volume volume(ServiceMonth service, MeteringGroup group, Predicate<MeterMonth> which) {
        if (isDisputed(service, group.resource())) {
            return Volume.NONE;
        }
        List<MeterMonth> meters = meters(group).filter(which).toList();
        if (meters.stream().anyMatch(RegisterVolume::followsAverages)) {
            parking.park(service, ParkReason.READING_AFTER_GAP, List.of());
            return Volume.NONE;
        }
        List<RegisterVolume> made = new ArrayList<>(meters.size());
        Optional<Operand> volume = HouseMeterVolume.of(group.resource(), meters, register -> {
            Optional<RegisterVolume> one = volume(register);
            one.ifPresent(made::add);
            return one;
        });
        boolean byNorm =
                volume.isEmpty() && meters.stream().anyMatch(each -> RegisterVolume.isBeyondAverage(each, facts.law()));
        if (volume.isEmpty() && !byNorm) {
            parking.park(service, ParkReason.NO_HOUSE_READING, List.of());
        }
        return new Volume(
                volume.orElse(null), byNorm, byNorm ? groundOfNorm(meters) : volume.isPresent() ? ground(made) : null);
    }

    private static Ground ground(List<RegisterVolume> made) {
        boolean read = made.stream().allMatch(each -> each.averaged() == null);
        List<FactId> facts = made.stream()
                .filter(each -> read || each.averaged() != null)
                .flatMap(each -> each.ground().facts().stream())
                .toList();
        return read
                ? new Ground(Condition.COMMON_METER_READ, facts, READ)
                : new Ground(Condition.COMMON_METER_AVERAGED, facts, AVERAGED);
    }

    private Ground groundOfNorm(List<MeterMonth> meters) {
        List<FactId> because = meters.stream()
                .flatMap(each -> RegisterVolume.groundOfNorm(each, facts.law()).stream())
                .flatMap(each -> each.facts().stream())
                .toList();
        return new Ground(Condition.COMMON_METER_TOO_LONG, because, TOO_LONG);
    }

    /** The average month of the year before; empty for a year that was not measured whole. */
    Optional<Operand> ofLastYear(ServiceMonth service, MeteringGroup group) {
        return isDisputed(service, group.resource())
                ? Optional.empty()
                : HouseMeterVolume.of(
                        group.resource(),
                        meters(group)
                                .filter(role(CommonRole.COMMON_NEEDS).negate())
                                .toList(),
                        YearAverage::of);
    }

    private Optional<RegisterVolume> volume(MeterMonth register) {
        RegisterVolume.averaged(register, facts.law()).ifPresent(each -> averaged.put(each.meter(), each));
        return RegisterVolume.of(register, facts.law());
    }

    /** The common meters that could not be billed by. */
    Collection<Averaged> averaged() {
        return averaged.values();
    }

    private boolean isDisputed(ServiceMonth service, Resource resource) {
        Optional<Dispute> dispute = dispute(resource);
        dispute.ifPresent(each -> parking.park(service, each.reason(), each.facts()));
        return dispute.isPresent();
    }

    private Optional<Dispute> dispute(Resource resource) {
        return facts.disputes().stream()
                .filter(each -> each.isAboutHouse() && each.resource() == resource)
                .findFirst();
    }

    private Stream<MeterMonth> meters(MeteringGroup group) {
        return facts.commonMeters().stream()
                .filter(month -> month.meter().resource() == group.resource()
                        && month.meter().place() instanceof MeterPlace.Common common
                        && common.group().equals(group.id()));
    }

    private static Predicate<MeterMonth> role(CommonRole role) {
        return month -> month.meter().place() instanceof MeterPlace.Common common && common.role() == role;
    }

    /** The areas of a group; empty, and the service parked, when one is not known. */
    Optional<GroupBasis> basis(ServiceMonth service, MeteringGroup group) {
        Participants all = facts.whole().is(group) ? facts.whole().participants() : null;
        if (all != null) {
            return basis(service, group, all, facts.whole().commonRooms());
        }
        List<Participant> participants = new ArrayList<>();
        List<Participant> commonRooms = new ArrayList<>();
        for (PremisesMonth premises : premises(group)) {
            if (facts.terms().isShared(premises.id())) {
                // the flat takes part with its area, and shares out what it gets
                continue;
            }
            Optional<Operand> area = AreaOperand.of(premises.area(), facts.period());
            if (area.isEmpty()) {
                parking.park(service, ParkReason.NO_AREA, areaFacts(premises));
                return Optional.empty();
            }
            (premises.kind().countsInHouseArea() ? participants : commonRooms)
                    .add(new Participant(premises.id(), area.get()));
        }
        return basis(service, group, Participants.of(participants), Participants.of(commonRooms));
    }

    private Optional<GroupBasis> basis(
            ServiceMonth service, MeteringGroup group, Participants participants, Participants commonRooms) {
        if (participants.area().signum() <= 0) {
            parking.park(service, ParkReason.NO_AREA, List.of());
            return Optional.empty();
        }
        return Optional.of(new GroupBasis(group.id(), group.resource(), participants, commonRooms));
    }

    private List<FactId> areaFacts(PremisesMonth premises) {
        return facts.disputes().stream()
                .filter(each -> each.isAbout(premises.id()))
                .flatMap(each -> each.facts().stream())
                .toList();
    }
}
