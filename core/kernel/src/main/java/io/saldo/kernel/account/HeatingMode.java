package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;

/**
 * How heating is paid, and over how many months the region heats.
 *
 * @param heatingMonths months of the heating season, the incomplete ones included, 1…12; used where the norm is paid
 *     evenly over the year
 * @param meterMissing whether a common meter of heat could be installed in the house and is not: then a multiplying
 *     factor raises the fee by the norm
 */
public record HeatingMode(HeatingPayment payment, int heatingMonths, boolean meterMissing) implements Canonical {
    public HeatingMode {
        InvalidValueException.unless(
                heatingMonths >= 1 && heatingMonths <= 12, "heating months", heatingMonths, "1…12");
    }

    /** Of a house with a common meter, or where none can be installed. */
    public HeatingMode(HeatingPayment payment, int heatingMonths) {
        this(payment, heatingMonths, false);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment).field("heatingMonths", heatingMonths).field("meterMissing", meterMissing);
    }
}
