package io.saldo.kernel.law;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;

/**
 * A consumption norm (норматив потребления).
 *
 * @param value how much, zero or more: a volume a person, or a volume a square metre
 * @param months for how many months it is set: 1 for a monthly norm, 12 for a yearly one
 * @param source the act that sets it, for a reader to check
 */
public record Norm(Quantity value, int months, String source) implements Canonical {
    public Norm {
        InvalidValueException.unless(value.signum() >= 0, "norm", value, "zero or more");
        InvalidValueException.unless(months >= 1 && months <= 12, "months of the norm", months, "1…12");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("value", value).field("months", months).field("source", source);
    }
}
