package io.saldo.metering.meter;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;

/**
 * What the passport of a meter says of its counter, so that passing its highest number can be told from a wrong
 * reading.
 *
 * @param digits whole digits of the counter, 3…9: with five it shows 99999 at most
 * @param mostPerMonth the most it can measure in a month
 */
public record Counter(int digits, Quantity mostPerMonth) implements Canonical {
    public Counter {
        InvalidValueException.unless(digits >= 3 && digits <= 9, "digits of the counter", digits, "3…9");
        InvalidValueException.unless(
                mostPerMonth.signum() > 0, "most a month", mostPerMonth, "more than zero, from the meter's passport");
    }

    /** The number after the highest: 100000 for five digits. */
    public Exact capacity() {
        Exact capacity = Exact.ONE;
        for (int i = 0; i < digits; i++) {
            capacity = capacity.times(10);
        }
        return capacity;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("digits", digits).field("mostPerMonth", mostPerMonth);
    }
}
