package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * The unit of debt.
 *
 * @param debtor who incurred it; it stays with them when the account passes to somebody else
 * @param origin the month it is for
 * @param posted the month whose bill first shows it; later than {@code origin} for a recalculation
 * @param due the last day to pay it
 * @param amount more than zero
 */
public record Obligation(
        ObligationId id,
        AccountNumber account,
        DebtorId debtor,
        OwedFor owedFor,
        BillingPeriod origin,
        BillingPeriod posted,
        DebtKind kind,
        LocalDate due,
        Kopecks amount)
        implements Canonical {
    public Obligation {
        InvalidValueException.unless(amount.signum() > 0, "obligation", amount, "more than zero");
        InvalidValueException.unless(
                origin.compareTo(posted) <= 0, "month of the obligation", origin, posted + " or before");
    }

    /** A debt shown in the bill of the month it is for. */
    public Obligation(
            ObligationId id,
            AccountNumber account,
            DebtorId debtor,
            OwedFor owedFor,
            BillingPeriod origin,
            DebtKind kind,
            LocalDate due,
            Kopecks amount) {
        this(id, account, debtor, owedFor, origin, origin, kind, due, amount);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("debtor", debtor)
                .field("service", owedFor.service())
                .field("creditor", owedFor.creditor())
                .field("payee", owedFor.payee())
                .field("origin", origin)
                .field("posted", posted)
                .field("kind", kind)
                .field("due", due)
                .field("amount", amount);
    }
}
