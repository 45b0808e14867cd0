package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import java.util.Comparator;
import java.util.List;

/** Debts of before, payments up to the end of the month, and the allocations already made. Put in order of ids. */
public record MoneyHistory(List<Obligation> obligations, List<Payment> payments, List<Allocation> allocations) {
    public static final MoneyHistory NONE = new MoneyHistory(List.of(), List.of(), List.of());

    public MoneyHistory {
        obligations = obligations.stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        payments = payments.stream().sorted(Comparator.comparing(Payment::id)).toList();
        allocations = List.copyOf(allocations);
    }
}
