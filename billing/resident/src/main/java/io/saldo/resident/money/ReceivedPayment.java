package io.saldo.resident.money;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment.
 *
 * @param payee whose bank account received it
 * @param counted the closed month in whose movement it stands; null while none has counted it
 * @param reversed whether it was taken back
 */
public record ReceivedPayment(
        String id,
        LocalDate day,
        Kopecks amount,
        String payee,
        DebtKind kind,
        @Nullable BillingPeriod counted,
        boolean reversed) {}
