package io.saldo.billing.inspection;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import java.time.LocalDate;

/**
 * That a check found a meter sound, but another reading than was billed by (Rules 354, п. 61).
 *
 * @param day of the check: the whole difference is charged, or given back, in its month
 * @param difference what the meter shows less what was billed, in the unit of the resource; below zero for a credit,
 *     never zero
 * @param act the act of the check
 */
public record MeterCheck(Resource resource, LocalDate day, Quantity difference, TextRef act) implements Canonical {
    public MeterCheck {
        InvalidValueException.unless(
                difference.unit().equals(resource.unit()), "unit of the difference", difference, resource.unit() + "");
        InvalidValueException.unless(difference.signum() != 0, "difference", difference, "not zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("resource", resource)
                .field("day", day)
                .field("difference", difference)
                .field("act", act);
    }
}
