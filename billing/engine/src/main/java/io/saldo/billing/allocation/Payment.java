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
 * A payment (платёж). An opening overpayment is one too, of a day before the first month; and so is a credit, what a
 * recalculation, a benefit or a document takes off a debt.
 *
 * @param receivedBy the payee whose bank account received it
 * @param kind what it is for
 * @param amount more than zero
 * @param purpose the month or the claim the payer named; of a credit, the month it is about
 * @param credit what a credit takes off, and why; null for money that was paid
 * @param basis document, reason, author
 */
public record Payment(
        PaymentId id,
        AccountNumber account,
        PartyId receivedBy,
        DebtKind kind,
        LocalDate day,
        Kopecks amount,
        PaymentPurpose purpose,
        @Nullable Credit credit,
        MovementBasis basis)
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
        this(id, account, receivedBy, kind, day, amount, PaymentPurpose.of(named), null, MovementBasis.NONE);
    }

    /** What a line below zero or a document takes off. */
    public static Payment credit(
            PaymentId id,
            AccountNumber account,
            DebtKind kind,
            LocalDate day,
            Kopecks amount,
            BillingPeriod about,
            Credit credit) {
        return new Payment(
                id,
                account,
                credit.takesOff().payee(),
                kind,
                day,
                amount,
                PaymentPurpose.of(about),
                credit,
                MovementBasis.NONE);
    }

    /** The month named; null when none. */
    public @Nullable BillingPeriod named() {
        return purpose.month();
    }

    /** The month in whose movement it stands: that of its day, or a later one in which it became known. */
    public BillingPeriod booked() {
        return basis.booked(day);
    }

    /** What a credit takes off; null for money that was paid. */
    public @Nullable OwedFor creditedFor() {
        return credit == null ? null : credit.takesOff();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("receivedBy", receivedBy)
                .field("kind", kind)
                .field("day", day)
                .field("amount", amount)
                .field("named", purpose.month())
                .field("claim", purpose.claim())
                .object("credit", credit)
                .object("basis", basis);
    }
}
