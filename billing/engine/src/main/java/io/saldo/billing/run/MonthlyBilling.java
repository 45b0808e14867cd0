package io.saldo.billing.run;

import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.Recalculation;
import java.time.LocalDate;

/**
 * The bill of one house for one month: a pure function. The same facts give the same bill, on one thread or a thousand
 * machines.
 */
public final class MonthlyBilling {
    private MonthlyBilling() {}

    public static HouseBill bill(HouseMonth month) {
        MonthFacts facts = month.facts();

        Recalculation late = Recalculation.of(month.reopening(), facts);
        HouseCharges charges = HouseCharging.charge(facts.inheriting(late.left()));
        Recalculation recalculation = late.posting(charges);
        LocalDate due = DueDay.of(facts.period(), facts.law(), month.workingDays());
        MoneyRun money = MoneyRun.of(month, charges, recalculation.with(charges.lines()), due);

        MeteredCharges byMeter = MeteredCharges.of(facts.inheriting(late.left()));

        return new HouseBill(
                charges,
                byMeter,
                recalculation,
                due,
                money.penalties(),
                money.debts(),
                money.allocated(),
                money.statements(),
                Succession.of(month, charges, byMeter, recalculation, money.handedOn()));
    }
}
