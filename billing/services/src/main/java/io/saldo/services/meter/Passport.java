package io.saldo.services.meter;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** What the passport of a meter says of its counter. */
public record Passport(
        @Min(3) @Max(9) int digits, @Required @Measured BigDecimal mostPerMonth) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("digits", digits).field("mostPerMonth", mostPerMonth);
    }
}
