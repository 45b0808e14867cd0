package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Ground;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of premises that a service is charged for, from the first two stages.
 *
 * @param own own consumption of the premises, by the service it is used for
 * @param share the part in a distribution of the house; empty for a service without one
 * @param house why the house is divided so, or why what it has of meters tells nothing; null where it is not asked
 */
public record ServiceVolumes(
        Map<ServiceKind, Consumption> own,
        Optional<Distribution.Share> share,
        @Nullable Ground house) {
    public static final ServiceVolumes NONE = new ServiceVolumes(Map.of(), Optional.empty(), null);

    public ServiceVolumes {
        own = Map.copyOf(own);
        InvalidValueException.unless(
                share.isEmpty() || house != null, "ground", house + "", "the ground of a part in a distribution");
    }

    public Optional<Consumption> own(ServiceKind kind) {
        return Optional.ofNullable(own.get(kind));
    }

    /** Own consumption; null where there is none. */
    @Nullable
    public Consumption known(ServiceKind kind) {
        return own.get(kind);
    }
}
