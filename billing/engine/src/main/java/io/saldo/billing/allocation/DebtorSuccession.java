package io.saldo.billing.allocation;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What passes from one debtor to the next in the month in whose bill their change shows: for each debt a pair of rows,
 * a credit of the former and an obligation of the next.
 *
 * <p>Two kinds of debts pass, each with what is open of it. Contributions to capital repair of before the change
 * (Housing Code, ст. 158 ч. 3), as {@link DebtorChanges#passes} says. And, where the change became known late, what
 * closed months charged the former debtor for months that end after it: principal and its penalties. What was paid
 * stays with who paid it, and no balance of a closed month changes.
 *
 * <p>The next debtor's debt keeps its due day; its penalties are theirs from the day on which it passed, and earlier
 * days stay counted for the former.
 */
public final class DebtorSuccession {
    private final BillingPeriod period;
    private final DebtorChanges changes;
    private final Set<ServiceCode> capitalRepair;
    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Payment> credits = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();

    /**
     * @param period the month that is billed
     * @param capitalRepair the services that are contributions to capital repair
     */
    public DebtorSuccession(BillingPeriod period, DebtorChanges changes, Set<ServiceCode> capitalRepair) {
        this.period = period;
        this.changes = changes;
        this.capitalRepair = Set.copyOf(capitalRepair);
    }

    /** The debts that next debtors take over. */
    public List<Obligation> obligations() {
        return obligations;
    }

    /** What takes them off the former debtors. */
    public List<Payment> credits() {
        return credits;
    }

    /** Which credit takes off which debt. */
    public List<Allocation> allocations() {
        return allocations;
    }

    /**
     * Passes on what a former debtor still owes.
     *
     * @param former whose payments are allocated already
     */
    public void pass(AccountMoney account, Ledger former, Set<DebtKind> kinds) {
        for (DebtorChange change : account.changes()) {
            if (change.posted().equals(period) && change.former().equals(former.debtor())) {
                Ledger next = account.ledger(change.next());
                for (Ledger.Debt debt : List.copyOf(former.debts())) {
                    if (kinds.contains(debt.obligation().kind())
                            && debt.owed().signum() > 0
                            && isPassed(change, debt.obligation())) {
                        pass(change, debt, former, next);
                    }
                }
            }
        }
    }

    private boolean isPassed(DebtorChange change, Obligation debt) {
        boolean ofClosedMonth = debt.posted().compareTo(period) < 0;
        boolean late =
                debt.kind() != DebtKind.COURT_COST && !debt.origin().last().isBefore(change.day());
        return ofClosedMonth && (late || changes.passes(change, debt, capitalRepair));
    }

    private void pass(DebtorChange change, Ledger.Debt debt, Ledger former, Ledger next) {
        Obligation of = debt.obligation();
        Kopecks open = debt.owed();
        LocalDate last = change.lastOfFormer();
        String id = of.id() + "/passed/" + change.next();
        var credit = new Payment(
                new PaymentId(id),
                of.account(),
                of.owedFor().payee(),
                of.kind(),
                last,
                open,
                PaymentPurpose.of(of.origin()),
                new Credit(of.debtor(), of.owedFor(), MovementKind.TRANSFER, CreditCause.DEBTOR_CHANGE),
                new MovementBasis(null, null, "", period));
        var taken = new Obligation(
                new ObligationId(id),
                of.account(),
                change.next(),
                of.owedFor(),
                new DebtTerm(of.origin(), period, of.due(), last.plusDays(1)),
                of.kind(),
                MovementKind.TRANSFER,
                open);
        allocations.add(debt.take(credit.id(), former.add(credit), open, last, null));
        credits.add(credit);
        obligations.add(taken);
        next.add(taken);
    }
}
