package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The bill of one house for one month: a pure function. The same facts give the same bill, on one thread or a thousand machines. */
public final class MonthlyBilling {
    private MonthlyBilling() {}

    public static HouseBill bill(HouseMonth month) {
        MonthFacts facts = month.facts();
        MoneyHistory money = month.money();

        HouseCharges charges = HouseCharging.charge(facts);
        LocalDate due = DueDay.of(facts.period(), facts.law(), month.workingDays());
        List<Obligation> obligations = obligations(charges.lines(), due, month);
        List<Obligation> allObligations = concat(money.obligations(), obligations);
        List<Allocation> allocations =
                PaymentAllocation.allocate(allObligations, money.payments(), money.allocations());
        var statements = AccountStatement.of(
                facts.period(), allObligations, money.payments(), concat(money.allocations(), allocations));

        return new HouseBill(charges, due, obligations, allocations, statements);
    }

    /** Every line above zero makes a debt of its own; a line of a voluntary service makes none, for nobody owes it. */
    static List<Obligation> obligations(List<Line> lines, LocalDate due, HouseMonth month) {
        Set<ServiceCode> voluntary = month.facts().services().stream()
                .map(ServiceMonth::service)
                .filter(service -> service.kind() == ServiceKind.VOLUNTARY)
                .map(Service::code)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !voluntary.contains(line.id().service()))
                .filter(line -> line.amount().signum() > 0)
                .map(line -> new Obligation(
                        new ObligationId(line.id().toString()),
                        line.id().account(),
                        month.debtors()
                                .getOrDefault(
                                        line.id().account(),
                                        new DebtorId(line.id().account().value())),
                        new OwedFor(line.id().service(), line.id().creditor(), line.payee()),
                        line.id().about(),
                        DebtKind.PRINCIPAL,
                        due,
                        line.amount()))
                .toList();
    }

    private static <T> List<T> concat(Collection<T> first, Collection<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
