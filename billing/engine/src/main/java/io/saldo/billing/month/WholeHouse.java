package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.Participant;
import io.saldo.metering.house.Participants;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.reading.MeterMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A house as one metering group: the areas by which it is divided, resolved with the facts of the month. Immutable. */
final class WholeHouse {
    private final List<PremisesId> ids;
    private final Map<Resource, MeteringGroup> groups = new EnumMap<>(Resource.class);
    private final Map<ServiceCode, InvoiceAreas> invoices = new HashMap<>();
    private final Set<PremisesId> individually = new HashSet<>();
    private final @Nullable Participants participants;
    private final Participants commonRooms;

    WholeHouse(
            BillingPeriod period,
            List<ServiceMonth> services,
            List<PremisesMonth> premises,
            List<MeterMonth> commonMeters,
            boolean communal) {
        this.ids = premises.stream().map(PremisesMonth::id).toList();
        commonMeters.stream()
                .map(each -> each.meter().resource())
                .forEach(resource -> groups.computeIfAbsent(resource, this::made));
        List<Participant> areas = new ArrayList<>();
        List<Participant> rooms = new ArrayList<>();
        boolean known = !communal;
        for (PremisesMonth each : premises) {
            Optional<Operand> area = AreaOperand.of(each.area(), period);
            known &= area.isPresent();
            area.ifPresent(operand ->
                    (each.kind().countsInHouseArea() ? areas : rooms).add(new Participant(each.id(), operand)));
            each.attributes()
                    .at(period.first())
                    .filter(span -> span.value().is(Attribute.HEATING, "INDIVIDUAL"))
                    .ifPresent(span -> individually.add(each.id()));
        }
        this.participants = known ? Participants.of(areas) : null;
        this.commonRooms = Participants.of(rooms);
        for (ServiceMonth service : services) {
            if (service.service().kind() == ServiceKind.COMMON_RESOURCES) {
                ServiceCode code = service.service().code();
                invoices.put(code, InvoiceAreas.of(code, period, premises));
            }
        }
    }

    private MeteringGroup made(Resource resource) {
        return new MeteringGroup(GroupId.wholeHouse(resource), resource, new HashSet<>(ids));
    }

    /** All premises, in order. */
    List<PremisesId> ids() {
        return ids;
    }

    /** The group of a resource that no decision divides. */
    MeteringGroup group(Resource resource) {
        MeteringGroup known = groups.get(resource);
        return known != null ? known : made(resource);
    }

    /** Whether a group is the whole house. */
    @SuppressWarnings("ReferenceEquality") // any other group is looked through premises by premises
    boolean is(MeteringGroup group) {
        return groups.get(group.resource()) == group;
    }

    /**
     * Premises with their areas, but for common rooms; null where an area is not known, or rooms share what their flats
     * get.
     */
    @Nullable
    Participants participants() {
        return participants;
    }

    Participants commonRooms() {
        return commonRooms;
    }

    /**
     * Those of some premises that are heated by their own means: the heating of the first day of the month decides it.
     */
    Set<PremisesId> individually(MeteringGroup group) {
        return individually.isEmpty() || is(group)
                ? individually
                : individually.stream().filter(group.premises()::contains).collect(Collectors.toSet());
    }

    /** By what the invoice of a service is divided; null for a service without one. */
    @Nullable
    InvoiceAreas invoice(ServiceCode service) {
        return invoices.get(service);
    }
}
