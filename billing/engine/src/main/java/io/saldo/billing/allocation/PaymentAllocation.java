package io.saldo.billing.allocation;

import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    private static final Comparator<AccountMoney.Money> ORDER = Comparator.<AccountMoney.Money, Boolean>comparing(
                    each -> each.payment.credit() == null)
            .thenComparing(each -> each.payment.day())
            .thenComparing(each -> each.payment.id());

    private static final Set<DebtKind> ALL = EnumSet.allOf(DebtKind.class);

    private final AccountMoney account;
    private final Set<DebtKind> kinds;
    private final BiPredicate<Payment, Obligation> mayPay;
    private final List<AccountMoney.Debt> debts = new ArrayList<>();
    private final List<Allocation> made;

    private PaymentAllocation(
            AccountMoney account, Set<DebtKind> kinds, BiPredicate<Payment, Obligation> mayPay, List<Allocation> made) {
        this.account = account;
        this.kinds = kinds;
        this.mayPay = mayPay;
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
        List<Allocation> made = new ArrayList<>();
        // the order of the lists means nothing
        List<Obligation> sorted = obligations.stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        MoneyBook book = MoneyBook.of(sorted, payments, already, reversals, claims);
        book.complete(ALL);
        for (AccountMoney account : book.accounts()) {
            made.addAll(allocate(account, ALL, mayPay));
        }
        return List.copyOf(made);
    }

    /** Allocates the money of an account for debts of some kinds; other kinds are never touched. What it adds to the account is returned as well. */
    public static List<Allocation> allocate(
            AccountMoney account, Set<DebtKind> kinds, BiPredicate<Payment, Obligation> mayPay) {
        List<AccountMoney.Money> ordered = new ArrayList<>(account.money().size());
        for (AccountMoney.Money each : account.money()) {
            if (kinds.contains(each.payment.kind())) {
                ordered.add(each);
            }
        }
        if (ordered.isEmpty()) {
            return List.of();
        }
        List<Allocation> made = new ArrayList<>();
        ordered.sort(ORDER);
        new PaymentAllocation(account, kinds, mayPay, made).inOrder(ordered);
        return made;
    }

    /** Payments and reversals as they come; what waited before then goes to what was opened again. */
    private void inOrder(List<AccountMoney.Money> ordered) {
        for (AccountMoney.Debt debt : account.debts()) {
            if (kinds.contains(debt.obligation.kind())) {
                debts.add(debt);
            }
        }
        List<PaymentReversal> back = reversals();
        int next = 0;
        for (AccountMoney.Money money : ordered) {
            while (money.payment.credit() == null
                    && next < back.size()
                    && back.get(next).day().isBefore(money.payment.day())) {
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

    private List<PaymentReversal> reversals() {
        if (account.reversals().isEmpty()) {
            return List.of();
        }
        return account.reversals().stream()
                .filter(each -> kinds.contains(money(each).payment.kind()))
                .sorted(Comparator.comparing(PaymentReversal::day).thenComparing(PaymentReversal::id))
                .toList();
    }

    /** What a reversal takes back; the book keeps only reversals of payments it has. */
    private AccountMoney.Money money(PaymentReversal reversal) {
        return account.money().stream()
                .filter(each -> each.payment.id().equals(reversal.payment()))
                .findFirst()
                .orElseThrow();
    }

    private void takeBack(PaymentReversal reversal) {
        AccountMoney.Money money = money(reversal);
        for (AccountMoney.Debt debt : debts) {
            Kopecks net = paid(money, debt);
            if (net.signum() > 0) {
                add(reversal.id(), money, debt, net.negate(), reversal.day(), reversal);
            }
        }
        money.left = Kopecks.ZERO;
    }

    /** What a payment paid of a debt, less what was taken back. */
    private Kopecks paid(AccountMoney.Money money, AccountMoney.Debt debt) {
        Kopecks net = Kopecks.ZERO;
        for (AccountMoney.Entry each : account.entries()) {
            if (isOf(each, money, debt)) {
                net = net.plus(each.row().amount());
            }
        }
        return net;
    }

    private static boolean isOf(AccountMoney.Entry entry, AccountMoney.Money money, AccountMoney.Debt debt) {
        return entry.paymentId().equals(money.payment.id()) && entry.debt().id().equals(debt.obligation.id());
    }

    private void add(
            PaymentId row,
            AccountMoney.Money money,
            AccountMoney.Debt debt,
            Kopecks amount,
            LocalDate day,
            @Nullable PaymentReversal reversal) {
        Allocation allocation = new Allocation(row, debt.obligation.id(), amount, day);
        account.add(allocation, money, debt, reversal);
        made.add(allocation);
    }

    private void allocate(AccountMoney.Money money) {
        OwedFor credited = money.payment.creditedFor();
        if (credited != null) {
            allocate(money, debt -> debt.owedFor().equals(credited));
            allocate(money, debt -> debt.owedFor().creditor().equals(credited.creditor()));
        } else {
            allocate(money, debt -> debt.made() == MovementKind.REFUND);
            allocate(money, debt -> true);
        }
    }

    /** The named month first, then by age. */
    private void allocate(AccountMoney.Money money, Predicate<Obligation> which) {
        List<AccountMoney.Debt> open = new ArrayList<>();
        for (AccountMoney.Debt debt : debts) {
            if (money.left.signum() > 0
                    && debt.owed.signum() > 0
                    && which.test(debt.obligation)
                    && isFor(money, debt)) {
                open.add(debt);
            }
        }
        while (money.left.signum() > 0 && !open.isEmpty()) {
            BillingPeriod month = first(open, money.payment.named());
            List<AccountMoney.Debt> ofMonth = new ArrayList<>(open.size());
            List<AccountMoney.Debt> later = new ArrayList<>();
            for (AccountMoney.Debt debt : open) {
                (debt.obligation.origin().equals(month) ? ofMonth : later).add(debt);
            }
            divide(money, ofMonth);
            open = later;
        }
    }

    private static BillingPeriod first(List<AccountMoney.Debt> open, @Nullable BillingPeriod named) {
        BillingPeriod first = open.get(0).obligation.origin();
        for (AccountMoney.Debt debt : open) {
            BillingPeriod month = debt.obligation.origin();
            if (month.equals(named)) {
                return month;
            }
            first = month.compareTo(first) < 0 ? month : first;
        }
        return first;
    }

    private boolean isFor(AccountMoney.Money money, AccountMoney.Debt debt) {
        Payment payment = money.payment;
        Obligation obligation = debt.obligation;
        return obligation.kind() == payment.kind()
                && obligation.owedFor().payee().equals(payment.receivedBy())
                && isClaimed(payment, obligation)
                && isPaidBefore(money, debt)
                && mayPay.test(payment, obligation);
    }

    /** A payment that names a claim pays its debts alone. */
    private boolean isClaimed(Payment payment, Obligation debt) {
        ClaimId named = payment.purpose().claim();
        return named == null
                || account.claims().stream()
                        .anyMatch(claim -> claim.number().equals(named)
                                && claim.obligations().contains(debt.id()));
    }

    /** A payment that was taken back pays what was owed until then, and nothing twice. */
    private boolean isPaidBefore(AccountMoney.Money money, AccountMoney.Debt debt) {
        for (PaymentReversal reversal : account.reversals()) {
            if (reversal.payment().equals(money.payment.id())) {
                return !valueDate(money, debt).isAfter(reversal.day())
                        && account.entries().stream().noneMatch(each -> isOf(each, money, debt));
            }
        }
        return true;
    }

    private void divide(AccountMoney.Money money, List<AccountMoney.Debt> month) {
        List<Kopecks> owed = new ArrayList<>(month.size());
        for (AccountMoney.Debt debt : month) {
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
                AccountMoney.Debt debt = month.get(i);
                add(money.payment.id(), money, debt, parts.get(i), valueDate(money, debt), null);
            }
        }
    }

    /**
     * A debt arises on the last day of the month whose bill first shows it: a recalculation of an earlier month was no debt before. What a reversal opened again is paid no earlier than it was opened.
     */
    private static LocalDate valueDate(AccountMoney.Money money, AccountMoney.Debt debt) {
        LocalDate paid = money.payment.day();
        LocalDate arisen = debt.obligation.posted().last();
        LocalDate day = paid.isAfter(arisen) ? paid : arisen;
        LocalDate opened = debt.reopened;
        return opened != null && opened.isAfter(day) ? opened : day;
    }
}
