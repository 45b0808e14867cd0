package io.saldo.billing.allocation;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who owed what an account accrued, and what passes when that changes.
 *
 * <p>A debt stays with the debtor who incurred it. Contributions to capital repair pass to the new owner, unpaid ones
 * included (Housing Code, ст. 158 ч. 3), except from the State or a municipality; the exception is not confirmed, hence
 * a choice. Penalties and court costs stay. A payment is its day's debtor's: it pays their debts alone, unless it names
 * a claim. How a debt passes: {@link DebtorSuccession}.
 *
 * @param list in order of days
 */
public record DebtorChanges(List<DebtorChange> list, StateSales stateSales) {
    public static final DebtorChanges NONE = new DebtorChanges(List.of(), StateSales.DEBT_STAYS);

    /** Whether unpaid contributions pass from the State or a municipality. */
    public enum StateSales {
        /** They stay with the seller. The default: so the law is retold; its wording is not confirmed. */
        DEBT_STAYS,
        /** They pass as from anybody. */
        DEBT_PASSES
    }

    public DebtorChanges {
        list = list.stream()
                .sorted(Comparator.comparing(DebtorChange::account)
                        .thenComparing(DebtorChange::day)
                        .thenComparing(DebtorChange::next))
                .toList();
    }

    /** Whether a debt passes to the next debtor. */
    public boolean passes(DebtorChange change, Obligation debt, Set<ServiceCode> capitalRepair) {
        return debt.account().equals(change.account())
                && debt.debtor().equals(change.former())
                && debt.kind() == DebtKind.PRINCIPAL
                && capitalRepair.contains(debt.owedFor().service())
                && (change.seller() == DebtorChange.Seller.PRIVATE || stateSales == StateSales.DEBT_PASSES);
    }

    /**
     * What is open at a change and passes, and what stays: for a certificate of debts. Each debt with what is unpaid of
     * it.
     */
    public Passing passing(
            DebtorChange change, List<Obligation> debts, List<Allocation> allocations, Set<ServiceCode> capitalRepair) {
        Map<ObligationId, Kopecks> open = new HashMap<>();
        debts.forEach(each -> open.put(each.id(), each.amount()));
        allocations.stream()
                .filter(each -> each.valueDate().isBefore(change.day()))
                .forEach(each -> open.computeIfPresent(each.obligation(), (id, amount) -> amount.minus(each.amount())));
        List<Open> all = debts.stream()
                .filter(each ->
                        each.account().equals(change.account()) && each.debtor().equals(change.former()))
                .map(each -> new Open(each, open.getOrDefault(each.id(), each.amount())))
                .filter(each -> each.amount().signum() > 0)
                .sorted(Comparator.comparing(each -> each.debt().id()))
                .toList();
        return new Passing(
                all.stream()
                        .filter(each -> passes(change, each.debt(), capitalRepair))
                        .toList(),
                all.stream()
                        .filter(each -> !passes(change, each.debt(), capitalRepair))
                        .toList());
    }

    /** A debt and what is unpaid of it. */
    public record Open(Obligation debt, Kopecks amount) {}

    /** What passes to the next debtor and what stays with the former. */
    public record Passing(List<Open> passes, List<Open> stays) {
        public Passing {
            passes = List.copyOf(passes);
            stays = List.copyOf(stays);
        }
    }

    /**
     * Whose a payment is: the debtor's of its day, by the changes known in the month in which it was booked.
     *
     * @param changes of one account, at least one, in order of days
     */
    static DebtorId payer(List<DebtorChange> changes, LocalDate day, BillingPeriod booked) {
        DebtorId found = changes.get(0).former();
        for (DebtorChange change : changes) {
            boolean known = change.posted().compareTo(booked) <= 0;
            found = known && !change.day().isAfter(day) ? change.next() : found;
        }
        return found;
    }
}
