package io.saldo.billing.benefit;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The most of a volume that a benefit counts for: so much a person.
 *
 * @param each a month, for one person: a norm of consumption or a social norm of area, as the act of the benefit sets
 *     it; null for the norm of the service
 * @param persons entitled, at least one
 */
public record BenefitLimit(@Nullable Quantity each, int persons) implements Canonical {
    public BenefitLimit {
        InvalidValueException.unless(persons > 0, "persons of the benefit", persons, "at least one");
        if (each != null) {
            InvalidValueException.unless(each.signum() >= 0, "limit of the benefit", each, "zero or more a person");
        }
    }

    /** Within the norm of the service. */
    public static BenefitLimit ofNorm(int persons) {
        return new BenefitLimit(null, persons);
    }

    Quantity people() {
        return Quantity.of(persons, Unit.PERSON);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("each", each).field("persons", persons);
    }
}
