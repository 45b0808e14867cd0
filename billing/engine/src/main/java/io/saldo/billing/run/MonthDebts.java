package io.saldo.billing.run;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the lines of a month do to the debts: a line above zero makes an obligation of its own, one below zero a credit that takes off what is owed for its service. Nobody owes a voluntary
 * payment, so its lines make neither.
 */
public record MonthDebts(List<Obligation> obligations, List<Payment> credits) {
    public MonthDebts {
        obligations = List.copyOf(obligations);
        credits = List.copyOf(credits);
    }

    static MonthDebts of(List<Line> lines, LocalDate due, HouseMonth month) {
        Set<ServiceCode> voluntary = month.facts().services().stream()
                .filter(each -> each.service().kind() == ServiceKind.VOLUNTARY)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
        List<Line> owed = lines.stream()
                .filter(line -> !voluntary.contains(line.id().service()))
                .toList();
        return new MonthDebts(
                owed.stream()
                        .filter(line -> line.amount().signum() > 0)
                        .map(line -> obligation(line, due, month))
                        .toList(),
                owed.stream()
                        .filter(line -> line.amount().signum() < 0)
                        .map(MonthDebts::credit)
                        .toList());
    }

    private static Obligation obligation(Line line, LocalDate due, HouseMonth month) {
        AccountNumber account = line.id().account();
        return new Obligation(
                new ObligationId(line.id().toString()),
                account,
                month.debtors().getOrDefault(account, new DebtorId(account.value())),
                owedFor(line),
                line.id().about(),
                line.id().posted(),
                DebtKind.PRINCIPAL,
                due,
                line.amount());
    }

    private static Payment credit(Line line) {
        return new Payment(
                new PaymentId(line.id().toString()),
                line.id().account(),
                line.payee(),
                DebtKind.PRINCIPAL,
                line.id().posted().last(),
                line.amount().negate(),
                line.id().about(),
                owedFor(line));
    }

    private static OwedFor owedFor(Line line) {
        return new OwedFor(line.id().service(), line.id().creditor(), line.payee());
    }
}
