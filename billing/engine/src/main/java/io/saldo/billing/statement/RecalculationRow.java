package io.saldo.billing.statement;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A recalculation or a benefit, with its reason (section 5 of the form).
 *
 * @param service name of the service
 * @param about the month it is about
 * @param cause what became known late, where that is why the month was charged again; null for any other line
 * @param reason in words, as a document gives it; empty where none is told
 */
public record RecalculationRow(
        String service,
        BillingPeriod about,
        LineKind kind,
        @Nullable CauseKind cause,
        String reason,
        Kopecks amount) {
    /** A row that no late fact caused. */
    public RecalculationRow(String service, BillingPeriod about, LineKind kind, String reason, Kopecks amount) {
        this(service, about, kind, null, reason, amount);
    }
}
