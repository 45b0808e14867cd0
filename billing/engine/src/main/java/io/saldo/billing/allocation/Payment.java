package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment (платёж). An opening overpayment is one too, of a day before the first month.
 *
 * @param receivedBy the payee whose bank account received it
 * @param kind what it is for
 * @param amount more than zero
 * @param named the month the payer named; null when none
 */
public record Payment(
        PaymentId id,
        AccountNumber account,
        PartyId receivedBy,
        DebtKind kind,
        LocalDate day,
        Kopecks amount,
        @Nullable BillingPeriod named)
        implements Canonical {
    public Payment {
        InvalidValueException.unless(amount.signum() > 0, "payment", amount, "more than zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("receivedBy", receivedBy)
                .field("kind", kind)
                .field("day", day)
                .field("amount", amount)
                .field("named", named);
    }
}
