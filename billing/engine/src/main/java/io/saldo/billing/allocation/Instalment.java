package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;

/** A part of a debt that is to be paid by a day of its own. */
public record Instalment(LocalDate due, Kopecks amount) implements Canonical {
    public Instalment {
        InvalidValueException.unless(amount.signum() > 0, "instalment", amount, "more than zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("due", due).field("amount", amount);
    }
}
