package io.saldo.metering.reading;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.Zone;

/**
 * A volume of a month billed before, in this system or another.
 *
 * @param metered whether it was the difference of actual readings; averages and norms are no input of an average
 */
public record PastVolume(BillingPeriod period, Zone zone, Quantity volume, boolean metered, FactId source)
        implements Canonical {
    public PastVolume {
        InvalidValueException.unless(volume.signum() >= 0, "volume of " + period, volume, "zero or more");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("period", period)
                .field("zone", zone)
                .field("volume", volume)
                .field("metered", metered)
                .field("source", source);
    }
}
