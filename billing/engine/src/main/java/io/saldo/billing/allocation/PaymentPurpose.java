package io.saldo.billing.allocation;

import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a payer said a payment is for (назначение платежа).
 *
 * @param month the month named; null when none
 * @param claim the claim named: the payment goes to its debts alone; null when none
 */
public record PaymentPurpose(
        @Nullable BillingPeriod month, @Nullable ClaimId claim) {
    public static final PaymentPurpose NONE = new PaymentPurpose(null, null);

    public static PaymentPurpose of(@Nullable BillingPeriod month) {
        return month == null ? NONE : new PaymentPurpose(month, null);
    }
}
