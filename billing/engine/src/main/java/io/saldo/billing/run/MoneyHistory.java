package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Debts of before, payments up to the end of the month, and the allocations already made. Put in order of ids.
 *
 * @param opened the first day of the books: penalties of days before it stand in those of another system
 * @param reversals payments taken back
 * @param claims debts claimed together: under a court order, a suit, an instalment, bankruptcy
 * @param orders what staff and courts ordered about money, up to the end of the month
 * @param debtors who owed what accounts accrued before they passed to others
 */
public record MoneyHistory(
        LocalDate opened,
        List<Obligation> obligations,
        List<Payment> payments,
        List<Allocation> allocations,
        List<PaymentReversal> reversals,
        List<Claim> claims,
        List<MoneyOrder> orders,
        DebtorChanges debtors) {
    /** The beginning of all books, where nobody names another. */
    private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    public static final MoneyHistory NONE = new MoneyHistory(List.of(), List.of(), List.of());

    public MoneyHistory {
        obligations = obligations.stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        payments = payments.stream().sorted(Comparator.comparing(Payment::id)).toList();
        allocations = List.copyOf(allocations);
        reversals = reversals.stream()
                .sorted(Comparator.comparing(PaymentReversal::id))
                .toList();
        claims = claims.stream().sorted(Comparator.comparing(Claim::number)).toList();
        orders = orders.stream().sorted(Comparator.comparing(MoneyOrder::id)).toList();
    }

    /** A history kept from the beginning, without reversals, claims and orders. */
    public MoneyHistory(List<Obligation> obligations, List<Payment> payments, List<Allocation> allocations) {
        this(ALWAYS, obligations, payments, allocations, List.of(), List.of(), List.of(), DebtorChanges.NONE);
    }
}
