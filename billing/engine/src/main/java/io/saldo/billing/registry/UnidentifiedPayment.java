package io.saldo.billing.registry;

import io.saldo.billing.allocation.PaymentId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that came in and could not be placed (невыясненный платёж). It waits until somebody places or returns it.
 *
 * @param id the one it has as a payment, once it is placed
 * @param registry the file it came in
 * @param account as the payer named it, 0 to 60 characters
 * @param payee whose bank account received it
 * @param day of the payment
 * @param amount more than zero
 * @param row the row of the file as it was, which may name the payer
 * @param settlement null while it waits
 */
public record UnidentifiedPayment(
        PaymentId id,
        String registry,
        String account,
        PartyId payee,
        LocalDate day,
        Kopecks amount,
        UnidentifiedReason reason,
        TextRef row,
        @Nullable Settlement settlement)
        implements Canonical {
    public UnidentifiedPayment {
        InvalidValueException.unless(amount.signum() > 0, "payment", amount, "more than zero");
        InvalidValueException.unless(account.length() <= 60, "account", account, "at most 60 characters");
    }

    /** The same, settled. */
    public UnidentifiedPayment settled(Settlement how) {
        return new UnidentifiedPayment(id, registry, account, payee, day, amount, reason, row, how);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("registry", registry)
                .field("account", account)
                .field("payee", payee)
                .field("day", day)
                .field("amount", amount)
                .field("reason", reason)
                .field("row", row)
                .object("settlement", settlement);
    }
}
