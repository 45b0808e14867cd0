package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.penalty.Penalty;
import io.saldo.kernel.account.AccountNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What a month does to the money of accounts, step by step: debts from lines, payments to the debts, penalties for what
 * is late, payments to the penalties.
 */
record MoneyRun(
        List<Penalty> penalties,
        MonthDebts debts,
        SortedMap<AccountNumber, List<Allocation>> allocated,
        SortedMap<AccountNumber, AccountStatement> statements,
        SortedMap<AccountNumber, OpenItems> handedOn) {
    /**
     * The money of a month.
     *
     * @param lines all that is posted but penalties
     */
    static MoneyRun of(HouseMonth month, HouseCharges charges, List<Line> lines, LocalDate due) {
        MonthDebts principal = MonthDebts.of(lines, due, month.facts());
        MonthMoney money = MonthMoney.of(month);
        money.add(principal);
        money.allocate(DebtKind.PRINCIPAL, DebtKind.COURT_COST);
        List<Penalty> penalties = money.penalties(month, charges);
        MonthDebts overdue = MonthDebts.of(penalties, due);
        money.add(overdue);
        money.allocate(DebtKind.PENALTY);
        return new MoneyRun(
                penalties,
                principal.and(overdue).and(money.passed()),
                money.made(),
                money.statements(month.facts().period()),
                money.handedOn(month));
    }
}
