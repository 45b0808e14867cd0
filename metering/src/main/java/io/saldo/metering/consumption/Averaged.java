package io.saldo.metering.consumption;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;

/**
 * That a meter could not be billed by this month, so that the next month knows.
 *
 * @param periods billing periods in a row, this one included
 */
public record Averaged(MeterId meter, AverageCause cause, int periods) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("meter", meter).field("cause", cause).field("periods", periods);
    }
}
