package io.saldo.billing.allocation;

import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Allocates payments to obligations.
 *
 * <p>A payment goes only to debts of its account, debtor and kind whose payee received it. One that names a claim goes
 * to the claim's debts alone. Otherwise it goes first to what was paid out as a refund, then to the month the payer
 * named, then to the oldest that can be claimed, and only then to those beyond their {@link Limitation} (Civil Code,
 * ст. 319.1; Plenum of the Supreme Court № 22 of 2017, п. 32). Inside a month it
 * is divided in proportion to what is owed, by the largest remainder (practice; the law is silent). What is left is an
 * advance: it waits with its payee and goes to the next debts as they arise.
 *
 * <p>Credits come first: a credit takes off the debt for the same service, and what is left of it other debts to the
 * same creditor. Then payments and reversals, by day, on one day reversals first, then by id: what replaces a payment
 * of its day pays what that one did. A reversal gives back what its payment paid, by rows below zero; a payment taken
 * back pays nothing that arose after the reversal. Never negative, and no valid payment is refused.
 */
public final class PaymentAllocation {
    private static final Comparator<Ledger.Money> ORDER = Comparator.<Ledger.Money, Boolean>comparing(
                    each -> each.payment.credit() == null)
            .thenComparing(each -> each.payment.day())
            .thenComparing(each -> each.payment.id());

    private static final Set<DebtKind> ALL = Collections.unmodifiableSet(EnumSet.allOf(DebtKind.class));

    private final List<Claim> claims;
    private final Limitation limitation;
    private final List<Ledger.Debt> debts = new ArrayList<>();
    private final List<Allocation> made;

    private PaymentAllocation(List<Claim> claims, Limitation limitation, List<Allocation> made) {
        this.claims = claims;
        this.limitation = limitation;
        this.made = made;
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
        return allocate(obligations, payments, already, List.of(), List.of());
    }

    /**
     * The allocations to add to those already made, in accounts that never changed hands.
     *
     * @param obligations every obligation of the accounts, old and new
     * @param payments every payment of the accounts
     * @param already allocations made before; they stand
     * @param reversals payments taken back
     * @param claims whose numbers payments may name
     */
    public static List<Allocation> allocate(
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> already,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims) {
        return allocate(obligations, payments, already, reversals, claims, Limitation.NONE);
    }

    /**
     * The same, where some debts may be beyond their limitation.
     */
    static List<Allocation> allocate(
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> already,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims,
            Limitation limitation) {
        List<Allocation> made = new ArrayList<>();
        // the order of the lists means nothing
        List<Obligation> sorted = obligations.stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        BillingPeriod period = BillingPeriod.containing(LocalDate.EPOCH);
        HouseLedgers book =
                HouseLedgers.of(period, Debtors.NONE, DebtorChanges.NONE, sorted, payments, already, reversals, claims);
        book.complete(ALL);
        for (AccountMoney account : book.accounts()) {
            for (Ledger ledger : account.ledgers()) {
                made.addAll(allocate(ledger, account.claims(), limitation, ALL));
            }
        }
        return List.copyOf(made);
    }

    /**
     * Allocates the money of a ledger for debts of some kinds; other kinds are never touched. What it adds to the
     * ledger is returned as well.
     */
    public static List<Allocation> allocate(
            Ledger ledger, List<Claim> claims, Limitation limitation, Set<DebtKind> kinds) {
        List<Ledger.Money> ordered = new ArrayList<>(ledger.money().size());
        for (Ledger.Money each : ledger.money()) {
            if (kinds.contains(each.payment.kind()) && (each.left.signum() > 0 || each.isToBeTakenBack())) {
                ordered.add(each);
            }
        }
        if (ordered.isEmpty()) {
            return List.of();
        }
        List<Allocation> made = new ArrayList<>();
        ordered.sort(ORDER);
        var allocation = new PaymentAllocation(claims, limitation, made);
        for (Ledger.Debt debt : ledger.debts()) {
            if (kinds.contains(debt.obligation.kind())
                    && (debt.owed.signum() > 0 || allocation.isToBeOpened(debt, ordered))) {
                allocation.debts.add(debt);
            }
        }
        allocation.inOrder(ordered);
        return made;
    }

    /** Whether something that paid a debt is taken back. */
    private boolean isToBeOpened(Ledger.Debt debt, List<Ledger.Money> ordered) {
        for (Ledger.Money each : ordered) {
            if (each.isToBeTakenBack() && paid(each, debt).signum() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Payments and reversals as they come; what waited before then goes to what was opened again. */
    private void inOrder(List<Ledger.Money> ordered) {
        List<Ledger.Money> back = ordered.stream()
                .filter(Ledger.Money::isToBeTakenBack)
                .sorted(Comparator.comparing(
                                (Ledger.Money each) -> reversal(each).day())
                        .thenComparing(each -> reversal(each).id()))
                .toList();
        int next = 0;
        for (Ledger.Money money : ordered) {
            while (money.payment.credit() == null
                    && next < back.size()
                    && !reversal(back.get(next)).day().isAfter(money.payment.day())) {
                takeBack(back.get(next++));
            }
            allocate(money);
        }
        while (next < back.size()) {
            takeBack(back.get(next++));
        }
        if (!back.isEmpty()) {
            ordered.forEach(this::allocate);
        }
    }

    private static PaymentReversal reversal(Ledger.Money money) {
        return Objects.requireNonNull(money.reversal(), "what takes the payment back");
    }

    private void takeBack(Ledger.Money money) {
        PaymentReversal reversal = reversal(money);
        for (Ledger.Debt debt : debts) {
            Kopecks net = paid(money, debt);
            if (net.signum() > 0) {
                add(reversal.id(), money, debt, net.negate(), reversal.day(), reversal);
            }
        }
        money.left = Kopecks.ZERO;
    }

    /** What a payment paid of a debt, less what was taken back. */
    private static Kopecks paid(Ledger.Money money, Ledger.Debt debt) {
        Kopecks net = Kopecks.ZERO;
        for (Ledger.Entry each : debt.entries()) {
            if (each.paymentId().equals(money.payment.id())) {
                net = net.plus(each.row().amount());
            }
        }
        return net;
    }

    private void add(
            PaymentId row,
            Ledger.Money money,
            Ledger.Debt debt,
            Kopecks amount,
            LocalDate day,
            @Nullable PaymentReversal reversal) {
        made.add(debt.take(row, money, amount, day, reversal));
    }

    private void allocate(Ledger.Money money) {
        OwedFor credited = money.payment.creditedFor();
        if (credited != null) {
            allocate(money, debt -> debt.owedFor().equals(credited));
            allocate(money, debt -> debt.owedFor().creditor().equals(credited.creditor()));
        } else {
            allocate(money, debt -> debt.made() == MovementKind.REFUND);
            allocate(money, debt -> true);
        }
    }

    /** The named month first, then by age; what can no longer be claimed last, as a debt that nobody need pay. */
    private void allocate(Ledger.Money money, Predicate<Obligation> which) {
        List<Ledger.Debt> open = new ArrayList<>();
        for (Ledger.Debt debt : debts) {
            if (money.left.signum() > 0
                    && debt.owed.signum() > 0
                    && which.test(debt.obligation)
                    && isFor(money, debt)) {
                open.add(debt);
            }
        }
        while (money.left.signum() > 0 && !open.isEmpty()) {
            List<Ledger.Debt> inTime = inTime(open, money);
            List<Ledger.Debt> next = inTime.isEmpty() ? open : inTime;
            BillingPeriod month = first(next, money.payment.named());
            List<Ledger.Debt> ofMonth = new ArrayList<>(next.size());
            for (Ledger.Debt debt : next) {
                if (debt.obligation.origin().equals(month)) {
                    ofMonth.add(debt);
                }
            }
            divide(money, ofMonth);
            open.removeAll(ofMonth);
        }
    }

    /** Those of the month the payer named, and those that could be claimed when it was paid. */
    private List<Ledger.Debt> inTime(List<Ledger.Debt> open, Ledger.Money money) {
        if (money.payment.credit() != null) {
            return open;
        }
        List<Ledger.Debt> inTime = new ArrayList<>(open.size());
        for (Ledger.Debt debt : open) {
            if (debt.obligation.origin().equals(money.payment.named())
                    || !limitation.isOver(debt.obligation, money.payment.day(), claims)) {
                inTime.add(debt);
            }
        }
        return inTime;
    }

    private static BillingPeriod first(List<Ledger.Debt> open, @Nullable BillingPeriod named) {
        BillingPeriod first = open.get(0).obligation.origin();
        for (Ledger.Debt debt : open) {
            BillingPeriod month = debt.obligation.origin();
            if (month.equals(named)) {
                return month;
            }
            first = month.compareTo(first) < 0 ? month : first;
        }
        return first;
    }

    private boolean isFor(Ledger.Money money, Ledger.Debt debt) {
        Payment payment = money.payment;
        Obligation obligation = debt.obligation;
        return obligation.kind() == payment.kind()
                && obligation.owedFor().payee().equals(payment.receivedBy())
                && isClaimed(payment, obligation)
                && isPaidBefore(money, debt);
    }

    /** A payment that names a claim pays its debts alone. */
    private boolean isClaimed(Payment payment, Obligation debt) {
        ClaimId named = payment.purpose().claim();
        return named == null
                || claims.stream()
                        .anyMatch(claim -> claim.number().equals(named)
                                && claim.obligations().contains(debt.id()));
    }

    /** A payment that was taken back pays what was owed until then, and nothing twice. */
    private static boolean isPaidBefore(Ledger.Money money, Ledger.Debt debt) {
        PaymentReversal reversal = money.reversal();
        if (reversal == null) {
            return true;
        }
        return !valueDate(money, debt).isAfter(reversal.day())
                && debt.entries().stream().noneMatch(each -> each.paymentId().equals(money.payment.id()));
    }

    private void divide(Ledger.Money money, List<Ledger.Debt> month) {
        List<Kopecks> owed = new ArrayList<>(month.size());
        for (Ledger.Debt debt : month) {
            owed.add(debt.owed);
        }
        Kopecks total = Kopecks.sum(owed);
        // never more than is owed: a share of less than the total is below its own debt
        List<Kopecks> parts = money.left.compareTo(total) >= 0
                ? owed
                : Apportionment.largestRemainder(
                        money.left,
                        owed,
                        (one, other) -> month.get(one)
                                .obligation
                                .id()
                                .compareTo(month.get(other).obligation.id()));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).signum() > 0) {
                Ledger.Debt debt = month.get(i);
                add(money.payment.id(), money, debt, parts.get(i), valueDate(money, debt), null);
            }
        }
    }

    /**
     * A debt arises on the last day of the month whose bill first shows it: a recalculation of an earlier month was no
     * debt before. What a reversal opened again is paid no earlier than it was opened.
     */
    private static LocalDate valueDate(Ledger.Money money, Ledger.Debt debt) {
        LocalDate paid = money.payment.day();
        LocalDate arisen = debt.obligation.term().arisen();
        LocalDate day = paid.isAfter(arisen) ? paid : arisen;
        LocalDate opened = debt.reopened;
        return opened != null && opened.isAfter(day) ? opened : day;
    }
}
