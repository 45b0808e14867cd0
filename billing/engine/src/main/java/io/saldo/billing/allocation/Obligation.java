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
 * @param made what made it: a charge, a recalculation, a correction, a refund, a transfer, a court cost;
 *     {@link MovementKind#OPENING} for what another system brought
 * @param amount more than zero
 */
public record Obligation(
        ObligationId id,
        AccountNumber account,
        DebtorId debtor,
        OwedFor owedFor,
        DebtTerm term,
        DebtKind kind,
        MovementKind made,
        Kopecks amount)
        implements Canonical {
    public Obligation {
        InvalidValueException.unless(amount.signum() > 0, "obligation", amount, "more than zero");
    }

    /** A charge, or where it is about an earlier month, a recalculation. */
    public Obligation(
            ObligationId id,
            AccountNumber account,
            DebtorId debtor,
            OwedFor owedFor,
            BillingPeriod origin,
            BillingPeriod posted,
            DebtKind kind,
            LocalDate due,
            Kopecks amount) {
        this(
                id,
                account,
                debtor,
                owedFor,
                new DebtTerm(origin, posted, due),
                kind,
                kind == DebtKind.COURT_COST
                        ? MovementKind.COURT_COST
                        : origin.equals(posted) ? MovementKind.CHARGE : MovementKind.RECALCULATION,
                amount);
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

    /** Whether penalties are counted for it: for principal, not for what was paid out as a refund. */
    public boolean accruesPenalties() {
        return kind == DebtKind.PRINCIPAL && made != MovementKind.REFUND;
    }

    /** The month it is for. */
    public BillingPeriod origin() {
        return term.origin();
    }

    /** The month whose bill first shows it. */
    public BillingPeriod posted() {
        return term.posted();
    }

    /** The last day to pay it. */
    public LocalDate due() {
        return term.due();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("debtor", debtor)
                .field("service", owedFor.service())
                .field("creditor", owedFor.creditor())
                .field("payee", owedFor.payee())
                .field("origin", origin())
                .field("posted", posted())
                .field("kind", kind)
                .field("made", made)
                .field("due", due())
                .field("passed", term.passed())
                .field("amount", amount);
    }
}
