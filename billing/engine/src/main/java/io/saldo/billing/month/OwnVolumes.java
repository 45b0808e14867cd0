package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionCalculator;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.consumption.OwnVolumeBasis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 1: what each premises consumed of a resource that it is billed for by its own volume. In this house that is cold water. */
final class OwnVolumes {
    private final Map<PremisesId, Consumption> coldWater = new HashMap<>();
    private final Map<PremisesId, ParkReason> undetermined = new HashMap<>();
    private final List<Consumption> all = new ArrayList<>();

    static OwnVolumes of(MonthFacts facts) {
        var volumes = new OwnVolumes();
        facts.services().stream()
                .filter(each -> each.service().kind() == ServiceKind.COLD_WATER)
                .findFirst()
                .ifPresent(water -> facts.premises().stream()
                        .filter(each -> each.terms().containsKey(water.service().code()))
                        .forEach(each -> volumes.determine(facts, water, each)));
        return volumes;
    }

    private void determine(MonthFacts facts, ServiceMonth water, PremisesMonth premises) {
        boolean disputed = facts.disputes().stream()
                .anyMatch(each -> each.isAbout(premises.id()) && each.resource() == Resource.COLD_WATER);
        OwnVolume volume = ConsumptionCalculator.determine(new OwnVolumeBasis(
                premises.id(),
                Resource.COLD_WATER,
                facts.period(),
                premises.meters(Resource.COLD_WATER),
                premises.possibility().getOrDefault(Resource.COLD_WATER, Spans.none()),
                premises.occupancy(),
                water.norm(),
                facts.law(),
                disputed));
        if (volume instanceof OwnVolume.Determined determined
                && premises.kind() == PremisesKind.NON_RESIDENTIAL
                && determined.consumption().method().isNorm()) {
            // п. 43: a shop without a meter pays by a calculated volume, never by the norm of a dwelling
            undetermined.put(premises.id(), ParkReason.NO_RULE);
        } else if (volume instanceof OwnVolume.Determined determined) {
            coldWater.put(premises.id(), determined.consumption());
            all.add(determined.consumption());
        } else if (volume instanceof OwnVolume.Undetermined missing) {
            undetermined.put(premises.id(), reason(missing.reason()));
        }
    }

    private static ParkReason reason(OwnVolume.Reason reason) {
        return switch (reason) {
            case NO_OCCUPANCY -> ParkReason.NO_OCCUPANCY;
            case NO_NORM -> ParkReason.NO_NORM;
            case NO_LAW -> ParkReason.NO_LAW;
            case READING_AFTER_GAP -> ParkReason.READING_AFTER_GAP;
        };
    }

    /** The volume that a service of this kind is charged for. */
    Optional<Consumption> of(ServiceKind kind, PremisesId premises) {
        return uses(kind) ? Optional.ofNullable(coldWater.get(premises)) : Optional.empty();
    }

    /** Why there is none, where the service needs one. */
    Optional<ParkReason> undetermined(ServiceKind kind, PremisesId premises) {
        return uses(kind) ? Optional.ofNullable(undetermined.get(premises)) : Optional.empty();
    }

    private static boolean uses(ServiceKind kind) {
        return kind == ServiceKind.COLD_WATER || kind == ServiceKind.SEWAGE;
    }

    List<Consumption> all() {
        return all;
    }
}
