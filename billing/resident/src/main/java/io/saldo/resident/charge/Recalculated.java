package io.saldo.resident.charge;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A recalculation or a benefit, with its ground.
 *
 * @param about the month it is about
 * @param cause what became known late; null where the kind or the reason says it
 * @param reason in words, as a document gives it; empty where none is told
 */
public record Recalculated(
        ServiceCode service,
        String name,
        BillingPeriod about,
        LineKind kind,
        @Nullable CauseKind cause,
        String reason,
        Kopecks amount) {}
