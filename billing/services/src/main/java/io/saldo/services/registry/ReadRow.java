package io.saldo.services.registry;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a row of a file tells it.
 *
 * @param line in the file, from 1
 * @param operation the number that the bank gave it
 * @param account as the payer named it, at most 60 characters
 * @param payee null where the row names none
 * @param month that the payer named; null where the row names none
 * @param text the row as it is
 */
record ReadRow(
        int line,
        String operation,
        String account,
        @Nullable String payee,
        LocalDate day,
        Kopecks amount,
        @Nullable BillingPeriod month,
        String text)
        implements Canonical {
    /** What makes it this payment: wherever it stands, and whatever month was named. */
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("payee", payee).field("day", day).field("amount", amount);
    }
}
