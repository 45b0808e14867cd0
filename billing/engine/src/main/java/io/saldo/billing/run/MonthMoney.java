package io.saldo.billing.run;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorSuccession;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.MoneyBook;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.penalty.MonthPenalties;
import io.saldo.billing.penalty.Penalty;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The money of a month while it is billed: the history, and what the month adds to it step by step. Not thread-safe. */
final class MonthMoney {
    private final MoneyHistory history;
    private final DebtorSuccession succession;
    private final Set<ServiceCode> capitalRepair;
    private final MoneyBook book;
    private final List<Allocation> made = new ArrayList<>();

    private MonthMoney(BillingPeriod period, MoneyHistory history, Set<ServiceCode> capitalRepair, MoneyBook book) {
        this.history = history;
        this.succession = new DebtorSuccession(period, history.debtors(), capitalRepair);
        this.capitalRepair = capitalRepair;
        this.book = book;
    }

    /** The history, and what the orders in it make. */
    static MonthMoney of(HouseMonth month) {
        MoneyHistory history = month.money();
        List<Obligation> obligations = new ArrayList<>(history.obligations());
        List<Payment> payments = new ArrayList<>(history.payments());
        for (MoneyOrder order : history.orders()) {
            obligations.addAll(
                    order.obligations(shown -> DueDay.of(shown, month.facts().law(), month.workingDays())));
            payments.addAll(order.credits());
        }
        return new MonthMoney(
                month.facts().period(),
                history,
                capitalRepair(month),
                MoneyBook.of(
                        month.facts().period(),
                        month.facts().accounts().debtors(),
                        history.debtors(),
                        obligations,
                        payments,
                        history.allocations(),
                        history.reversals(),
                        history.claims()));
    }

    static Set<ServiceCode> capitalRepair(HouseMonth month) {
        return month.facts().services().stream()
                .filter(each -> each.service().kind() == ServiceKind.CAPITAL_REPAIR)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
    }

    void add(MonthDebts debts) {
        book.add(debts.obligations(), debts.credits());
    }

    /** Allocates what was paid for debts of some kinds; other kinds are never touched. */
    void allocate(DebtKind... kinds) {
        Set<DebtKind> those = Set.of(kinds);
        book.complete(those);
        for (AccountMoney account : book.accounts()) {
            // a debtor who follows another takes over what their payments left
            for (int i = 0; i < account.ledgers().size(); i++) {
                Ledger ledger = account.ledgers().get(i);
                made.addAll(PaymentAllocation.allocate(ledger, account.claims(), those));
                succession.pass(account, ledger, those);
            }
        }
    }

    /** What passed from one debtor to the next. */
    MonthDebts passed() {
        return new MonthDebts(succession.obligations(), succession.credits());
    }

    /** The allocations made in the month. */
    List<Allocation> made() {
        List<Allocation> all = new ArrayList<>(made);
        all.addAll(succession.allocations());
        return all;
    }

    /** What late payment costs, up to the last day of the month; parked accounts wait. */
    List<Penalty> penalties(HouseMonth month, HouseCharges charges) {
        Set<AccountNumber> parked = charges.parked().stream()
                .flatMap(each -> Stream.ofNullable(each.account()))
                .collect(Collectors.toSet());
        var basis = new MonthPenalties.Basis(
                charges.house(),
                charges.period(),
                month.facts().law(),
                month.penalties(),
                history.opened(),
                capitalRepair,
                parked);
        return MonthPenalties.of(basis, book.accounts());
    }

    SortedMap<AccountNumber, AccountStatement> statements(BillingPeriod period) {
        return AccountStatement.of(period, book.accounts());
    }
}
