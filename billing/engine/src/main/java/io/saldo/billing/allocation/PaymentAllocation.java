package io.saldo.billing.allocation;

import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Allocates payments to obligations.
 *
 * <p>A payment goes only to debts of its account and kind whose payee received it: first to the month the payer named, then to the oldest (Civil Code, ст. 319.1; Plenum
 * of the Supreme Court № 22 of 2017, п. 32). Inside a month it is divided in proportion to what is owed, by the largest remainder (practice; the law is silent). What is
 * left is an advance: it waits with its payee and goes to the next debts as they arise. Credits come first: a credit takes off the debt for the same service, and what is left of it
 * other debts to the same creditor. Then payments, by day, then by id. Never negative, and no valid payment is refused.
 */
public final class PaymentAllocation {
    private final Map<ObligationId, Kopecks> owed = new HashMap<>();
    private final Map<PaymentId, Kopecks> left = new HashMap<>();
    private final List<Allocation> made = new ArrayList<>();

    private PaymentAllocation() {}

    /**
     * The allocations to add to those already made.
     *
     * @param obligations every obligation of the accounts, old and new
     * @param payments every payment of the accounts
     * @param already allocations made before; they stand
     */
    public static List<Allocation> allocate(
            Collection<Obligation> obligations, Collection<Payment> payments, Collection<Allocation> already) {
        var allocation = new PaymentAllocation();
        obligations.forEach(each -> allocation.owed.put(each.id(), each.amount()));
        payments.forEach(each -> allocation.left.put(each.id(), each.amount()));
        for (Allocation before : already) {
            allocation.take(before);
        }
        payments.stream()
                .sorted(Comparator.<Payment, Boolean>comparing(payment -> payment.creditedFor() == null)
                        .thenComparing(Payment::day)
                        .thenComparing(Payment::id))
                .forEach(payment -> allocation.allocate(payment, obligations));
        return List.copyOf(allocation.made);
    }

    private void take(Allocation allocation) {
        owed.computeIfPresent(allocation.obligation(), (id, amount) -> amount.minus(allocation.amount()));
        left.computeIfPresent(allocation.payment(), (id, amount) -> amount.minus(allocation.amount()));
    }

    private void allocate(Payment payment, Collection<Obligation> obligations) {
        OwedFor credited = payment.creditedFor();
        if (credited != null) {
            allocate(payment, obligations, each -> each.owedFor().equals(credited));
            allocate(payment, obligations, each -> each.owedFor().creditor().equals(credited.creditor()));
        } else {
            allocate(payment, obligations, each -> true);
        }
    }

    private void allocate(Payment payment, Collection<Obligation> obligations, Predicate<Obligation> which) {
        SortedMap<BillingPeriod, List<Obligation>> months = new TreeMap<>(order(payment));
        for (Obligation each : obligations) {
            if (each.account().equals(payment.account())
                    && each.kind() == payment.kind()
                    && each.owedFor().payee().equals(payment.receivedBy())
                    && which.test(each)
                    && owed(each).signum() > 0) {
                months.computeIfAbsent(each.origin(), month -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<Obligation> month : months.values()) {
            allocate(payment, month);
        }
    }

    /** The named month first, then by age. */
    private static Comparator<BillingPeriod> order(Payment payment) {
        return Comparator.<BillingPeriod, Boolean>comparing(month -> !month.equals(payment.named()))
                .thenComparing(Comparator.naturalOrder());
    }

    private void allocate(Payment payment, List<Obligation> month) {
        Kopecks rest = left.getOrDefault(payment.id(), Kopecks.ZERO);
        Kopecks total = Kopecks.sum(month.stream().map(this::owed).toList());
        if (rest.signum() <= 0) {
            return;
        }
        Map<ObligationId, Exact> weights = new TreeMap<>();
        Map<ObligationId, Obligation> byId = new HashMap<>();
        for (Obligation each : month) {
            weights.put(each.id(), owed(each).roubles());
            byId.put(each.id(), each);
        }
        // never more than is owed: a share of less than the total is below its own debt
        Apportionment.largestRemainder(rest.min(total), weights).forEach((id, amount) -> {
            Obligation obligation = byId.get(id);
            if (amount.signum() > 0 && obligation != null) {
                Allocation allocation = new Allocation(payment.id(), id, amount, valueDate(payment, obligation));
                take(allocation);
                made.add(allocation);
            }
        });
    }

    /** A debt arises on the last day of the month whose bill first shows it: a recalculation of an earlier month was no debt before. */
    private static LocalDate valueDate(Payment payment, Obligation obligation) {
        LocalDate arisen = obligation.posted().last();
        return payment.day().isAfter(arisen) ? payment.day() : arisen;
    }

    private Kopecks owed(Obligation obligation) {
        return owed.getOrDefault(obligation.id(), Kopecks.ZERO);
    }
}
