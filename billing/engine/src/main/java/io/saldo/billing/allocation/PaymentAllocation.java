package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Allocates payments to obligations.
 *
 * <p>A payment goes only to debts of its account and kind whose payee received it, and to those its day's debtor answers for. One that names a claim goes to the claim's debts alone. Otherwise it goes first to
 * what was paid out as a refund, then to the month the payer named, then to the oldest (Civil Code, ст. 319.1; Plenum of the Supreme Court № 22 of 2017, п. 32). Inside a month it is divided in proportion to what
 * is owed, by the largest remainder (practice; the law is silent). What is left is an advance: it waits with its payee and goes to the next debts as they arise.
 *
 * <p>Credits come first: a credit takes off the debt for the same service, and what is left of it other debts to the same creditor. Then payments and reversals, by day, then by id. A reversal gives
 * back what its payment paid, by rows below zero; a payment taken back pays nothing that arose after the reversal. Never negative, and no valid payment is refused.
 */
public final class PaymentAllocation {
    private final Map<ObligationId, Kopecks> owed = new HashMap<>();
    private final Map<PaymentId, Kopecks> left = new HashMap<>();
    private final Map<PaymentId, SortedMap<ObligationId, Kopecks>> paid = new HashMap<>();
    private final Map<ObligationId, LocalDate> reopened = new HashMap<>();
    private final Map<PaymentId, PaymentReversal> reversals = new HashMap<>();
    private final Map<ClaimId, Set<ObligationId>> claims = new HashMap<>();
    private final BiPredicate<Payment, Obligation> mayPay;
    private final List<Allocation> made = new ArrayList<>();

    private PaymentAllocation(BiPredicate<Payment, Obligation> mayPay) {
        this.mayPay = mayPay;
    }

    /**
     * The allocations to add to those already made, where nothing was taken back and nobody claims.
     *
     * @param obligations every obligation of the accounts, old and new
     * @param payments every payment of the accounts
     * @param already allocations made before; they stand
     */
    public static List<Allocation> allocate(
            Collection<Obligation> obligations, Collection<Payment> payments, Collection<Allocation> already) {
        return allocate(obligations, payments, already, List.of(), List.of(), (payment, debt) -> true);
    }

    /**
     * The allocations to add to those already made.
     *
     * @param obligations every obligation of the accounts, old and new
     * @param payments every payment of the accounts
     * @param already allocations made before; they stand
     * @param reversals payments taken back
     * @param claims whose numbers payments may name
     * @param mayPay whether the debtor of a payment's day answers for a debt
     */
    public static List<Allocation> allocate(
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> already,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims,
            BiPredicate<Payment, Obligation> mayPay) {
        var allocation = new PaymentAllocation(mayPay);
        Map<PaymentId, PaymentId> taken = new HashMap<>();
        reversals.forEach(each -> allocation.reversals.put(each.payment(), each));
        reversals.forEach(each -> taken.put(each.id(), each.payment()));
        claims.forEach(each -> allocation.claims.put(each.number(), each.obligations()));
        obligations.forEach(each -> allocation.owed.put(each.id(), each.amount()));
        payments.forEach(each -> allocation.left.put(each.id(), each.amount()));
        for (Allocation before : already) {
            allocation.take(before, taken.getOrDefault(before.payment(), before.payment()));
        }
        List<Payment> ordered = payments.stream()
                .sorted(Comparator.<Payment, Boolean>comparing(payment -> payment.credit() == null)
                        .thenComparing(Payment::day)
                        .thenComparing(Payment::id))
                .toList();
        allocation.allocateInOrder(ordered, obligations);
        return List.copyOf(allocation.made);
    }

    /** Payments and reversals as they come; what waited before then goes to what was opened again. */
    private void allocateInOrder(List<Payment> ordered, Collection<Obligation> obligations) {
        List<PaymentReversal> back = reversals.values().stream()
                .filter(each -> left.containsKey(each.payment()))
                .sorted(Comparator.comparing(PaymentReversal::day).thenComparing(PaymentReversal::id))
                .toList();
        Map<AccountNumber, List<Obligation>> byAccount = new HashMap<>();
        obligations.forEach(each -> byAccount
                .computeIfAbsent(each.account(), account -> new ArrayList<>())
                .add(each));
        int next = 0;
        for (Payment payment : ordered) {
            while (payment.credit() == null
                    && next < back.size()
                    && back.get(next).day().isBefore(payment.day())) {
                takeBack(back.get(next++));
            }
            allocate(payment, byAccount.getOrDefault(payment.account(), List.of()));
        }
        while (next < back.size()) {
            takeBack(back.get(next++));
        }
        if (!back.isEmpty()) {
            ordered.forEach(payment -> allocate(payment, byAccount.getOrDefault(payment.account(), List.of())));
        }
    }

    private void takeBack(PaymentReversal reversal) {
        SortedMap<ObligationId, Kopecks> net = new TreeMap<>(paid.getOrDefault(reversal.payment(), new TreeMap<>()));
        net.forEach((obligation, amount) -> {
            if (amount.signum() > 0 && owed.containsKey(obligation)) {
                Allocation row = new Allocation(reversal.id(), obligation, amount.negate(), reversal.day());
                take(row, reversal.payment());
                made.add(row);
            }
        });
        left.put(reversal.payment(), Kopecks.ZERO);
    }

    private void take(Allocation allocation, PaymentId payment) {
        Kopecks amount = allocation.amount();
        ObligationId obligation = allocation.obligation();
        owed.computeIfPresent(obligation, (id, open) -> open.minus(amount));
        paid.computeIfAbsent(payment, id -> new TreeMap<>()).merge(obligation, amount, Kopecks::plus);
        if (amount.signum() > 0) {
            left.computeIfPresent(payment, (id, rest) -> rest.minus(amount));
        } else {
            reopened.merge(obligation, allocation.valueDate(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private void allocate(Payment payment, Collection<Obligation> obligations) {
        OwedFor credited = payment.creditedFor();
        if (credited != null) {
            allocate(payment, obligations, each -> each.owedFor().equals(credited));
            allocate(payment, obligations, each -> each.owedFor().creditor().equals(credited.creditor()));
        } else {
            allocate(payment, obligations, each -> each.made() == MovementKind.REFUND);
            allocate(payment, obligations, each -> true);
        }
    }

    private void allocate(Payment payment, Collection<Obligation> obligations, Predicate<Obligation> which) {
        SortedMap<BillingPeriod, List<Obligation>> months = new TreeMap<>(order(payment));
        for (Obligation each : obligations) {
            if (isFor(payment, each) && which.test(each) && owed(each).signum() > 0) {
                months.computeIfAbsent(each.origin(), month -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<Obligation> month : months.values()) {
            divide(payment, month);
        }
    }

    /** Of a debt of the payment's account. */
    private boolean isFor(Payment payment, Obligation debt) {
        ClaimId claim = payment.purpose().claim();
        PaymentReversal reversal = reversals.get(payment.id());
        return debt.kind() == payment.kind()
                && debt.owedFor().payee().equals(payment.receivedBy())
                && (claim == null || claims.getOrDefault(claim, Set.of()).contains(debt.id()))
                && (reversal == null || isPaidBefore(payment, debt, reversal))
                && mayPay.test(payment, debt);
    }

    /** A payment that was taken back pays what was owed until then, and nothing twice. */
    private boolean isPaidBefore(Payment payment, Obligation debt, PaymentReversal reversal) {
        return !valueDate(payment, debt).isAfter(reversal.day())
                && !paid.getOrDefault(payment.id(), new TreeMap<>()).containsKey(debt.id());
    }

    /** The named month first, then by age. */
    private static Comparator<BillingPeriod> order(Payment payment) {
        return Comparator.<BillingPeriod, Boolean>comparing(month -> !month.equals(payment.named()))
                .thenComparing(Comparator.naturalOrder());
    }

    private void divide(Payment payment, List<Obligation> month) {
        Kopecks rest = left.getOrDefault(payment.id(), Kopecks.ZERO);
        if (rest.signum() <= 0) {
            return;
        }
        Kopecks total = Kopecks.sum(month.stream().map(this::owed).toList());
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
                take(allocation, payment.id());
                made.add(allocation);
            }
        });
    }

    /**
     * A debt arises on the last day of the month whose bill first shows it: a recalculation of an earlier month was no debt before. What a reversal opened again is paid no earlier than it was opened.
     */
    private LocalDate valueDate(Payment payment, Obligation obligation) {
        LocalDate arisen = obligation.posted().last();
        LocalDate day = payment.day().isAfter(arisen) ? payment.day() : arisen;
        LocalDate opened = reopened.get(obligation.id());
        return opened != null && opened.isAfter(day) ? opened : day;
    }

    private Kopecks owed(Obligation obligation) {
        return owed.getOrDefault(obligation.id(), Kopecks.ZERO);
    }
}
