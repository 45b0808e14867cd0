package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The money of the accounts of a house while a month is billed, laid out by account and debtor. Not thread-safe. */
public final class HouseLedgers {
    private final BillingPeriod period;
    private final LocalDate first;
    private final Debtors debtors;
    private final Map<AccountNumber, List<DebtorChange>> ofAccounts = new HashMap<>();
    private final Map<AccountNumber, AccountMoney> accounts = new HashMap<>();
    private @Nullable AccountMoney last;
    private List<AccountMoney> sorted = List.of();

    private final Map<PaymentId, PaymentReversal> reversals = new HashMap<>();
    /** By what each takes back. */
    private final Map<PaymentId, PaymentReversal> back = new HashMap<>();

    private final Map<ObligationId, Ledger.Debt> debts = new HashMap<>();
    private final Map<PaymentId, Ledger.Money> payments = new HashMap<>();
    private final List<Allocation> pending = new ArrayList<>();

    private HouseLedgers(BillingPeriod period, Debtors debtors, DebtorChanges changes) {
        this.period = period;
        this.first = period.first();
        this.debtors = debtors;
        changes.list()
                .forEach(each -> ofAccounts
                        .computeIfAbsent(each.account(), account -> new ArrayList<>())
                        .add(each));
    }

    /**
     * A book of what months before handed on.
     *
     * @param period the month that is billed
     * @param debtors who owes what accounts accrue
     * @param changes who followed whom
     * @param reversals what takes payments back in the month
     */
    public static HouseLedgers of(
            BillingPeriod period,
            Debtors debtors,
            DebtorChanges changes,
            Map<AccountNumber, OpenItems> handedOn,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims) {
        var book = new HouseLedgers(period, debtors, changes);
        reversals.stream()
                .sorted(Comparator.comparing(PaymentReversal::day).thenComparing(PaymentReversal::id))
                .forEach(each -> {
                    book.reversals.put(each.id(), each);
                    book.back.putIfAbsent(each.payment(), each);
                });
        claims.forEach(claim -> book.of(claim.account()).add(claim));
        handedOn.forEach(book::add);
        return book;
    }

    /**
     * A book of a whole history.
     *
     * @param already allocations made before. One whose debt or payment is not told yet waits for it
     */
    public static HouseLedgers of(
            BillingPeriod period,
            Debtors debtors,
            DebtorChanges changes,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> already,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims) {
        HouseLedgers book = of(period, debtors, changes, Map.of(), reversals, claims);
        book.pending.addAll(already);
        book.add(obligations, payments);
        return book;
    }

    /** Takes what an account hands on. Rows one of whose ends is not handed on wait for it. */
    private void add(AccountNumber number, OpenItems items) {
        AccountMoney account = of(number);
        account.handedOn();
        Map<ObligationId, Ledger.Debt> owed = new HashMap<>();
        Map<PaymentId, Ledger.Money> paid = new HashMap<>();
        Map<PaymentId, PaymentReversal> done = new HashMap<>();
        for (Obligation each : items.debts()) {
            owed.put(each.id(), account.ledger(each.debtor()).add(each));
        }
        for (OpenItems.Paid each : items.payments()) {
            Ledger ledger = account.ledger(each.debtor() == null ? payer(each.payment()) : each.debtor());
            Ledger.Money money = ledger.add(each.payment(), each.spent());
            paid.put(each.payment().id(), money);
            PaymentReversal reversal = back.get(each.payment().id());
            if (reversal != null) {
                money.takeBack(reversal);
            }
        }
        for (PaymentReversal each : items.reversals()) {
            done.put(each.id(), each);
            Ledger.Money money = paid.get(each.payment());
            if (money != null) {
                money.takenBack(each);
            }
        }
        for (Allocation row : items.allocations()) {
            PaymentReversal reversal = done.get(row.payment());
            Ledger.Money money = paid.get(reversal == null ? row.payment() : reversal.payment());
            Ledger.Debt debt = owed.get(row.obligation());
            if (money != null && debt != null) {
                take(row, money, debt, reversal);
            } else {
                pending.add(row);
                if (money != null) {
                    payments.put(money.payment().id(), money);
                } else if (debt != null) {
                    debts.put(row.obligation(), debt);
                }
            }
        }
        for (AccruedPenalties each : items.penalties()) {
            account.ledger(each.key().debtor()).accrue(each);
        }
    }

    /** The accounts, in order of their numbers. */
    public List<AccountMoney> accounts() {
        if (sorted.size() != accounts.size()) {
            sorted = new ArrayList<>(accounts.values());
            sorted.sort(Comparator.comparing(AccountMoney::account));
        }
        return sorted;
    }

    /** Adds debts and what was paid; rows that waited for them are taken. */
    public void add(Collection<Obligation> obligations, Collection<Payment> paid) {
        boolean waiting = !pending.isEmpty();
        for (Obligation each : obligations) {
            Ledger.Debt debt = of(each.account()).ledger(each.debtor()).add(each);
            if (waiting) {
                debts.put(each.id(), debt);
            }
        }
        for (Payment each : paid) {
            Ledger.Money money = of(each.account()).ledger(payer(each)).add(each);
            PaymentReversal reversal = back.get(each.id());
            if (reversal != null) {
                money.takeBack(reversal);
            }
            if (waiting) {
                payments.put(each.id(), money);
            }
        }
        if (waiting) {
            take(EnumSet.noneOf(DebtKind.class));
        }
    }

    /** All of some kinds is told: rows of debts or payments that nobody told of count for the side that is known. */
    public void complete(Set<DebtKind> kinds) {
        if (!pending.isEmpty()) {
            take(kinds);
        }
    }

    private AccountMoney of(AccountNumber account) {
        AccountMoney known = last;
        // what is told of one account mostly comes together
        if (known == null || !known.account().equals(account)) {
            known = accounts.computeIfAbsent(account, this::opened);
            last = known;
        }
        return known;
    }

    /** What an account that never changed hands pays ahead is its debtor's of now, where anybody is named. */
    private AccountMoney opened(AccountNumber account) {
        var money = new AccountMoney(account, ofAccounts.getOrDefault(account, List.of()));
        if (money.changes().isEmpty() && debtors.byAccount().containsKey(account)) {
            money.ledger(debtors.on(account, period.last()));
        }
        return money;
    }

    /**
     * Whose money it is: of a credit its debtor's, of what names a claim the claim's debtor's, of anything else that of
     * the debtor of its day, as was known when it was booked.
     */
    private DebtorId payer(Payment payment) {
        Credit credit = payment.credit();
        if (credit != null) {
            return credit.debtor();
        }
        AccountMoney account = of(payment.account());
        ClaimId named = payment.purpose().claim();
        if (named != null) {
            for (Claim claim : account.claims()) {
                for (Ledger ledger : account.ledgers()) {
                    if (claim.number().equals(named) && ledger.isAnyOf(claim.obligations())) {
                        return ledger.debtor();
                    }
                }
            }
        }
        return account.changes().isEmpty()
                ? debtors.on(payment.account(), payment.day())
                : DebtorChanges.payer(account.changes(), payment.day(), payment.booked());
    }

    /** Takes the rows both of whose ends are known, and of the kinds whose debts are all told, those with one. */
    private void take(Set<DebtKind> complete) {
        pending.removeIf(row -> {
            PaymentReversal reversal = reversals.get(row.payment());
            Ledger.Money money = payments.get(reversal == null ? row.payment() : reversal.payment());
            Ledger.Debt debt = debts.get(row.obligation());
            if (debt != null
                    && (money != null || complete.contains(debt.obligation().kind()))) {
                take(row, money, debt, reversal);
                return true;
            }
            if (debt == null
                    && money != null
                    && complete.contains(money.payment().kind())) {
                money.takeUntold(row);
                return true;
            }
            return false;
        });
    }

    private void take(
            Allocation row, Ledger.@Nullable Money money, Ledger.Debt debt, @Nullable PaymentReversal reversal) {
        Payment payment = money == null ? null : money.payment();
        BillingPeriod booked =
                reversal != null ? reversal.booked() : payment == null ? period.previous() : payment.booked();
        boolean before = row.valueDate().isBefore(first) && booked.compareTo(period) < 0;
        debt.take(new Ledger.Entry(row, debt.obligation(), payment, reversal), !before);
        if (money != null) {
            money.take(row);
            money.count(row, !before);
        }
    }
}
