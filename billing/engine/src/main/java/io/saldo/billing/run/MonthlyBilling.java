package io.saldo.billing.run;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.recalculation.Recalculation;
import java.time.LocalDate;
import java.util.List;

/** The bill of one house for one month: a pure function. The same facts give the same bill, on one thread or a thousand machines. */
public final class MonthlyBilling {
    private MonthlyBilling() {}

    public static HouseBill bill(HouseMonth month) {
        MonthFacts facts = month.facts();

        Recalculation late = Recalculation.of(month.reopening(), facts);
        HouseCharges charges = HouseCharging.charge(facts.inheriting(late.left()));
        Recalculation recalculation = late.posting(charges);
        LocalDate due = DueDay.of(facts.period(), facts.law(), month.workingDays());
        MonthDebts principal = MonthDebts.of(recalculation.with(charges.lines()), due, month);
        MonthMoney money = MonthMoney.of(month);
        money.add(principal);
        money.allocate(DebtKind.PRINCIPAL, DebtKind.COURT_COST);
        List<Penalty> penalties = money.penalties(month, charges);
        MonthDebts overdue = MonthDebts.of(penalties, due);
        money.add(overdue);
        money.allocate(DebtKind.PENALTY);

        return new HouseBill(
                charges,
                recalculation,
                due,
                penalties,
                principal.and(overdue),
                money.made(),
                money.statements(facts.period()));
    }
}
