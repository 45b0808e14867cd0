package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The money of the accounts of a house while a month is billed. Not thread-safe. */
public final class MoneyBook {
    private final Map<AccountNumber, AccountMoney> accounts = new HashMap<>();
    private @Nullable AccountMoney last;
    private List<AccountMoney> sorted = List.of();

    private final Map<PaymentId, PaymentReversal> reversals = new HashMap<>();
    private final List<Allocation> pending = new ArrayList<>();

    private MoneyBook() {}

    /**
     * A book of what is known.
     *
     * @param already allocations made before. One whose debt or payment is not told yet waits for it
     */
    public static MoneyBook of(
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> already,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims) {
        var book = new MoneyBook();
        reversals.forEach(each -> book.reversals.put(each.id(), each));
        book.pending.addAll(already);
        claims.forEach(claim -> book.of(claim.account()).add(claim));
        book.add(obligations, payments);
        return book;
    }

    /** By account. */
    public Collection<AccountMoney> accounts() {
        List<AccountMoney> known = sorted;
        if (known.size() != accounts.size()) {
            known = new ArrayList<>(accounts.values());
            known.sort(Comparator.comparing(AccountMoney::account));
            sorted = known;
        }
        return known;
    }

    /** Adds debts and payments. */
    public void add(Collection<Obligation> obligations, Collection<Payment> payments) {
        obligations.forEach(each -> of(each.account()).add(each));
        payments.forEach(each -> of(each.account()).add(each));
        if (!pending.isEmpty() || !reversals.isEmpty()) {
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
            known = accounts.computeIfAbsent(account, AccountMoney::new);
            last = known;
        }
        return known;
    }

    /** Takes the rows both of whose ends are known, and of the kinds whose debts are all told, those with one. */
    private void take(Set<DebtKind> complete) {
        Map<PaymentId, AccountMoney.Money> payments = new HashMap<>();
        Map<ObligationId, AccountMoney.Debt> debts = new HashMap<>();
        for (AccountMoney account : accounts.values()) {
            account.money().forEach(each -> payments.put(each.payment.id(), each));
            account.debts().forEach(each -> debts.put(each.obligation.id(), each));
        }
        for (PaymentReversal reversal : reversals.values()) {
            AccountMoney.Money payment = payments.get(reversal.payment());
            if (payment != null) {
                of(payment.payment.account()).add(reversal);
            }
        }
        pending.removeIf(row -> {
            PaymentReversal reversal = reversals.get(row.payment());
            AccountMoney.Money payment = payments.get(reversal == null ? row.payment() : reversal.payment());
            AccountMoney.Debt debt = debts.get(row.obligation());
            if (debt != null && (payment != null || complete.contains(debt.obligation.kind()))) {
                of(debt.obligation.account()).add(row, payment, debt, reversal);
                return true;
            }
            if (debt == null && payment != null && complete.contains(payment.payment.kind())) {
                of(payment.payment.account()).add(row, payment);
                return true;
            }
            return false;
        });
    }
}
