package io.saldo.billing.charge;

import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.Optional;

/**
 * The volumes of premises that a service is charged for, from the first two stages.
 *
 * @param own own consumption; empty for a service without one
 * @param share the part in a distribution of the house; empty for a service without one
 */
public record ServiceVolumes(Optional<Consumption> own, Optional<Distribution.Share> share) {
    public static final ServiceVolumes NONE = new ServiceVolumes(Optional.empty(), Optional.empty());
}
