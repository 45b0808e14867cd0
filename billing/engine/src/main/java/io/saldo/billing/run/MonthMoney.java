package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The money of a month while it is billed: the history, and what the month adds to it step by step.
 *
 * @param capitalRepair the services that are contributions to capital repair
 * @param obligations of before and of the month
 * @param payments of before and of the month, credits included
 * @param made allocations made in the month
 */
record MonthMoney(
        MoneyHistory history,
        Set<ServiceCode> capitalRepair,
        List<Obligation> obligations,
        List<Payment> payments,
        List<Allocation> made) {

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
        return new MonthMoney(history, capitalRepair(month), obligations, payments, List.of());
    }

    private static Set<ServiceCode> capitalRepair(HouseMonth month) {
        return month.facts().services().stream()
                .filter(each -> each.service().kind() == ServiceKind.CAPITAL_REPAIR)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
    }

    MonthMoney with(MonthDebts debts) {
        return new MonthMoney(
                history,
                capitalRepair,
                concat(obligations, debts.obligations()),
                concat(payments, debts.credits()),
                made);
    }

    /** Allocates what was paid for debts of some kinds; other kinds are never touched. */
    MonthMoney allocated(DebtKind... kinds) {
        Set<DebtKind> those = Set.of(kinds);
        List<Allocation> more = PaymentAllocation.allocate(
                obligations.stream().filter(each -> those.contains(each.kind())).toList(),
                payments.stream().filter(each -> those.contains(each.kind())).toList(),
                allocations(),
                history.reversals(),
                history.claims(),
                (payment, debt) -> history.debtors().mayPay(payment, debt, capitalRepair));
        return new MonthMoney(history, capitalRepair, obligations, payments, concat(made, more));
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
        return MonthPenalties.of(basis, obligations, payments, allocations(), history.reversals(), history.claims());
    }

    SortedMap<AccountNumber, AccountStatement> statements(BillingPeriod period) {
        return AccountStatement.of(period, obligations, payments, allocations(), history.reversals());
    }

    private List<Allocation> allocations() {
        return concat(history.allocations(), made);
    }

    private static <T> List<T> concat(Collection<T> first, Collection<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
