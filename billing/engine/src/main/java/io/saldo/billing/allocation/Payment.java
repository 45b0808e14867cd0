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
 * A payment (платёж). An opening overpayment is one too, of a day before the first month; and so is a credit, what a benefit or recalculation takes off a debt.
 *
 * @param receivedBy the payee whose bank account received it
 * @param kind what it is for
 * @param amount more than zero
 * @param named the month the payer named, or the month a credit is about; null when none
 * @param creditedFor what a credit takes off; null for money that was paid
 */
public record Payment(
        PaymentId id,
        AccountNumber account,
        PartyId receivedBy,
        DebtKind kind,
        LocalDate day,
        Kopecks amount,
        @Nullable BillingPeriod named,
        @Nullable OwedFor creditedFor)
        implements Canonical {
    public Payment {
        InvalidValueException.unless(amount.signum() > 0, "payment", amount, "more than zero");
    }

    /** Money that was paid. */
    public Payment(
            PaymentId id,
            AccountNumber account,
            PartyId receivedBy,
            DebtKind kind,
            LocalDate day,
            Kopecks amount,
            @Nullable BillingPeriod named) {
        this(id, account, receivedBy, kind, day, amount, named, null);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("receivedBy", receivedBy)
                .field("kind", kind)
                .field("day", day)
                .field("amount", amount)
                .field("named", named)
                .field("creditedFor", creditedFor == null ? null : creditedFor.toString());
    }
}
