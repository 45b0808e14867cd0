package io.saldo.billing.run;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.Penalty;
import java.time.LocalDate;
import java.util.List;

/** The bill of one house for one month: a pure function. The same facts give the same bill, on one thread or a thousand machines. */
public final class MonthlyBilling {
    private MonthlyBilling() {}

    public static HouseBill bill(HouseMonth month) {
        MonthFacts facts = month.facts();

        HouseCharges charges = HouseCharging.charge(facts);
        LocalDate due = DueDay.of(facts.period(), facts.law(), month.workingDays());
        MonthDebts principal = MonthDebts.of(charges.lines(), due, month);
        MonthMoney paid =
                MonthMoney.of(month.money()).with(principal).allocated(DebtKind.PRINCIPAL, DebtKind.COURT_COST);
        List<Penalty> penalties = paid.penalties(month, charges);
        MonthDebts late = MonthDebts.of(penalties, due);
        MonthMoney all = paid.with(late).allocated(DebtKind.PENALTY);

        return new HouseBill(charges, due, penalties, principal.and(late), all.made(), all.statements(facts.period()));
    }
}
