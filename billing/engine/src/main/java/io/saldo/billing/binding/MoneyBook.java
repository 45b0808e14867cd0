package io.saldo.billing.binding;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.kernel.time.Timeline;
import java.util.List;

/**
 * Money facts. Two payments of one day are two payments: here overlapping facts do not contradict each other; only the links of
 * correction count.
 *
 * @param obligations debts of before the first month billed here
 * @param allocations made in months billed before
 */
public record MoneyBook(Timeline<Obligation> obligations, Timeline<Payment> payments, List<Allocation> allocations) {
    public MoneyBook {
        allocations = List.copyOf(allocations);
    }
}
