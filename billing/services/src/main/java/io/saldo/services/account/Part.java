package io.saldo.services.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A part of the whole, as it is written in a deed: 1/2. */
public record Part(
        @Min(1) @Max(1000000) int numerator,

        @Min(1) @Max(1000000) int denominator) implements Canonical {
    @AssertTrue(message = "{io.saldo.services.share}")
    boolean isNoMoreThanTheWhole() {
        return numerator <= denominator || denominator < 1;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("numerator", numerator).field("denominator", denominator);
    }
}
