package io.saldo.billing.run;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorSuccession;
import io.saldo.billing.allocation.HandingOn;
import io.saldo.billing.allocation.HouseLedgers;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.Limitation;
import io.saldo.billing.allocation.OpenItems;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The money of a month while it is billed: what is handed on, and what the month adds to it step by step. Not
 * thread-safe.
 */
final class MonthMoney {
    private final MoneyFacts told;
    private final DebtorSuccession succession;
    private final Set<ServiceCode> capitalRepair;
    private final Limitation limitation;
    private final HouseLedgers ledgers;
    private final SortedMap<AccountNumber, List<Allocation>> made = new TreeMap<>();

    private MonthMoney(
            BillingPeriod period,
            MoneyFacts told,
            Set<ServiceCode> capitalRepair,
            Limitation limitation,
            HouseLedgers ledgers) {
        this.told = told;
        this.succession = new DebtorSuccession(period, told.debtors(), capitalRepair);
        this.capitalRepair = capitalRepair;
        this.limitation = limitation;
        this.ledgers = ledgers;
    }

    /** What is handed on and told, and what the orders in it make. */
    static MonthMoney of(HouseMonth month) {
        MoneyFacts told = month.money();
        BillingPeriod period = month.facts().period();
        HouseLedgers ledgers = HouseLedgers.of(
                period,
                month.facts().accounts().debtors(),
                told.debtors(),
                told.handedOn(),
                told.reversals(),
                told.claims());
        ledgers.add(told.obligations(), told.payments());
        MonthDebts ordered = MonthDebts.ordered(month);
        ledgers.add(ordered.obligations(), ordered.credits());
        return new MonthMoney(
                period, told, capitalRepair(month), Limitation.of(month.facts().law()), ledgers);
    }

    static Set<ServiceCode> capitalRepair(HouseMonth month) {
        return month.facts().services().stream()
                .filter(each -> each.service().kind() == ServiceKind.CAPITAL_REPAIR)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
    }

    void add(MonthDebts debts) {
        ledgers.add(debts.obligations(), debts.credits());
    }

    /** Allocates what was paid for debts of some kinds; other kinds are never touched. */
    void allocate(DebtKind... kinds) {
        Set<DebtKind> those = Set.of(kinds);
        ledgers.complete(those);
        for (AccountMoney account : ledgers.accounts()) {
            // a debtor who follows another takes over what their payments left
            for (int i = 0; i < account.ledgers().size(); i++) {
                Ledger ledger = account.ledgers().get(i);
                List<Allocation> rows =
                        new ArrayList<>(PaymentAllocation.allocate(ledger, account.claims(), limitation, those));
                int passed = succession.allocations().size();
                succession.pass(account, ledger, those);
                rows.addAll(succession
                        .allocations()
                        .subList(passed, succession.allocations().size()));
                if (!rows.isEmpty()) {
                    made.computeIfAbsent(account.account(), key -> new ArrayList<>())
                            .addAll(rows);
                }
            }
        }
    }

    /** What passed from one debtor to the next. */
    MonthDebts passed() {
        return new MonthDebts(succession.obligations(), succession.credits());
    }

    /** The allocations made in the month, by account. */
    SortedMap<AccountNumber, List<Allocation>> made() {
        return made;
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
                told.opened(),
                capitalRepair,
                parked);
        return MonthPenalties.of(basis, ledgers.accounts());
    }

    SortedMap<AccountNumber, AccountStatement> statements(BillingPeriod period) {
        return AccountStatement.of(period, ledgers.accounts());
    }

    /** What each account hands to the next month. */
    SortedMap<AccountNumber, OpenItems> handedOn(HouseMonth month) {
        BillingPeriod period = month.facts().period();
        BillingPeriod oldest = period.plus(-month.reopening().policy().months());
        SortedMap<AccountNumber, OpenItems> items = new TreeMap<>();
        for (AccountMoney account : ledgers.accounts()) {
            items.put(account.account(), HandingOn.of(account, period, oldest));
        }
        return items;
    }
}
