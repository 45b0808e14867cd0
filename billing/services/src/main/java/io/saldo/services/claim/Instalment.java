package io.saldo.services.claim;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Roubles;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/** A part of a debt that is to be paid by a day of its own. */
public record Instalment(
        @Required @CalendarDay LocalDate due,

        @Required @Roubles MonetaryAmount amount) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("due", due).field("amount", Kopecks.from(amount));
    }
}
