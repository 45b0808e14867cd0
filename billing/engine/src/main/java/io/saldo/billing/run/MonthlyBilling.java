package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.Recalculation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The bill of one house for one month: a pure function. The same facts give the same bill, on one thread or a thousand machines. */
public final class MonthlyBilling {
    private MonthlyBilling() {}

    public static HouseBill bill(HouseMonth month) {
        MonthFacts facts = month.facts();
        MoneyHistory money = month.money();

        Recalculation late = Recalculation.of(month.reopening(), facts);
        HouseCharges charges = HouseCharging.charge(facts.inheriting(late.left()));
        Recalculation recalculation = late.posting(charges);
        LocalDate due = DueDay.of(facts.period(), facts.law(), month.workingDays());
        MonthDebts debts = MonthDebts.of(concat(charges.lines(), recalculation.lines()), due, month);
        List<Obligation> obligations = concat(money.obligations(), debts.obligations());
        List<Payment> payments = concat(money.payments(), debts.credits());
        List<Allocation> allocations = PaymentAllocation.allocate(obligations, payments, money.allocations());
        var statements =
                AccountStatement.of(facts.period(), obligations, payments, concat(money.allocations(), allocations));

        return new HouseBill(charges, recalculation, due, debts, allocations, statements);
    }

    private static <T> List<T> concat(Collection<T> first, Collection<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
