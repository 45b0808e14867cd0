package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.CommonResourceDistribution;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HeatDistribution;
import io.saldo.metering.house.HouseMeterVolume;
import io.saldo.metering.house.Participant;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.reading.MeterMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stage 2: the volumes of the house and everybody's part, billed here or elsewhere. A service whose volume cannot be told, or whose
 * participants' areas are in dispute, is parked for the house.
 */
final class HouseVolumes {
    /** The group that is the whole house. */
    private static final GroupId WHOLE_HOUSE = new GroupId("house");

    private final MonthFacts facts;
    private final SortedMap<ServiceCode, Distribution> distributions = new TreeMap<>();
    private final List<Parked> parked = new ArrayList<>();
    private final SortedMap<Resource, Exact> carriedOut = new TreeMap<>();

    private HouseVolumes(MonthFacts facts) {
        this.facts = facts;
        // a month that cannot distribute must not lose what it took over
        this.carriedOut.putAll(facts.carry().negativeVolumes());
    }

    static HouseVolumes of(MonthFacts facts) {
        var volumes = new HouseVolumes(facts);
        for (ServiceMonth service : facts.services()) {
            if (service.service().kind() == ServiceKind.HEATING) {
                volumes.heating(service);
            } else if (service.service().kind() == ServiceKind.COMMON_ELECTRICITY) {
                volumes.commonElectricity(service);
            }
        }
        return volumes;
    }

    private void heating(ServiceMonth service) {
        Optional<HeatingPayment> payment =
                facts.terms().heatingPayment().at(facts.period().first()).map(Span::value);
        if (payment.isEmpty()) {
            park(service, ParkReason.NO_DECISION, List.of());
        } else if (payment.get() == HeatingPayment.EVENLY) {
            park(service, ParkReason.NO_RULE, List.of());
        } else {
            group(service, Resource.HEAT)
                    .ifPresent(basis ->
                            houseVolume(service, Resource.HEAT).ifPresent(whole -> heat(service, basis, whole)));
        }
    }

    /** Heat below zero, others having taken more than came in, contradicts itself: there is no credit to divide. */
    private void heat(ServiceMonth service, GroupBasis basis, Operand whole) {
        if (whole.value().signum() < 0) {
            park(service, ParkReason.CONTRADICTORY_FACTS, List.of());
        } else {
            put(service, HeatDistribution.distribute(basis, whole));
        }
    }

    private void commonElectricity(ServiceMonth service) {
        Optional<CommonResourcesMethod> method =
                facts.terms().commonResources().at(facts.period().first()).map(Span::value);
        Optional<GroupBasis> basis = group(service, Resource.ELECTRICITY);
        if (basis.isEmpty()) {
            return;
        }
        if (method.isEmpty()) {
            park(service, ParkReason.NO_DECISION, List.of());
        } else if (method.get() == CommonResourcesMethod.BY_NORM) {
            byNorm(service, basis.get());
        } else {
            houseVolume(service, Resource.ELECTRICITY).ifPresent(whole -> byMeter(service, basis.get(), whole));
        }
    }

    /** One norm for the whole month: a norm that changes inside it has no rule yet. */
    private void byNorm(ServiceMonth service, GroupBasis basis) {
        List<Span<Norm>> norms = service.norm().list();
        if (!service.norm().covers(facts.period().range())) {
            park(service, ParkReason.NO_NORM, List.of());
        } else if (norms.size() > 1) {
            park(service, ParkReason.NO_RULE, norms.stream().map(Span::source).toList());
        } else {
            put(service, CommonResourceDistribution.byNorm(basis, norms.get(0)));
        }
    }

    private void byMeter(ServiceMonth service, GroupBasis basis, Operand whole) {
        Exact carriedIn = facts.carry().of(Resource.ELECTRICITY);
        Origin from = Origin.fact(new FactId(
                "carry:" + Resource.ELECTRICITY + ":" + facts.period().previous()));
        Distribution distribution = CommonResourceDistribution.byMeter(basis, whole, carriedIn, from);
        Exact left = distribution.carried().plus(carriedIn);
        carriedOut.remove(Resource.ELECTRICITY);
        if (left.signum() < 0) {
            carriedOut.put(Resource.ELECTRICITY, left);
        }
        put(service, distribution);
    }

    private Optional<Operand> houseVolume(ServiceMonth service, Resource resource) {
        Optional<Dispute> dispute = facts.disputes().stream()
                .filter(each -> each.premises() == null && each.resource() == resource)
                .findFirst();
        if (dispute.isPresent()) {
            park(service, dispute.get().reason(), dispute.get().facts());
            return Optional.empty();
        }
        List<MeterMonth> meters = facts.commonMeters().stream()
                .filter(month -> month.meter().resource() == resource)
                .toList();
        Optional<Operand> volume = HouseMeterVolume.of(resource, meters);
        if (volume.isEmpty()) {
            park(service, ParkReason.NO_HOUSE_READING, List.of());
        }
        return volume;
    }

    private Optional<GroupBasis> group(ServiceMonth service, Resource resource) {
        List<Participant> participants = new ArrayList<>();
        List<Participant> commonRooms = new ArrayList<>();
        for (PremisesMonth premises : facts.premises()) {
            Optional<Operand> area = AreaOperand.of(premises.area(), facts.period());
            if (area.isEmpty()) {
                park(service, ParkReason.NO_AREA, areaFacts(premises));
                return Optional.empty();
            }
            (premises.kind().countsInHouseArea() ? participants : commonRooms)
                    .add(new Participant(premises.id(), area.get()));
        }
        if (participants.stream().noneMatch(each -> each.area().value().signum() > 0)) {
            park(service, ParkReason.NO_AREA, List.of());
            return Optional.empty();
        }
        return Optional.of(new GroupBasis(WHOLE_HOUSE, resource, participants, commonRooms));
    }

    private List<FactId> areaFacts(PremisesMonth premises) {
        return facts.disputes().stream()
                .filter(each -> each.isAbout(premises.id()))
                .flatMap(each -> each.facts().stream())
                .toList();
    }

    private void put(ServiceMonth service, Distribution distribution) {
        distributions.put(service.service().code(), distribution);
    }

    /** A service in dispute is parked for its dispute; what follows from that needs no telling. */
    private void park(ServiceMonth service, ParkReason reason, List<FactId> because) {
        boolean disputed = facts.disputes().stream()
                .anyMatch(each ->
                        each.premises() == null && service.service().code().equals(each.service()));
        if (disputed) {
            return;
        }
        parked.add(new Parked(null, null, service.service().code(), reason, because));
    }

    SortedMap<ServiceCode, Distribution> distributions() {
        return distributions;
    }

    /** The services parked for the house. */
    List<Parked> parked() {
        return parked;
    }

    Carry carry() {
        return new Carry(carriedOut);
    }
}
