package io.saldo.billing.run;

import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.Penalty;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lines of a month do to the debts: a line above zero makes an obligation of its own, one below zero a credit
 * that takes off what is owed for its service. Nobody owes a voluntary payment, so its lines make neither.
 */
public record MonthDebts(List<Obligation> obligations, List<Payment> credits) implements Canonical {
    public MonthDebts {
        obligations = List.copyOf(obligations);
        credits = List.copyOf(credits);
    }

    static MonthDebts of(List<Line> lines, LocalDate due, MonthFacts facts) {
        Set<ServiceCode> voluntary = facts.services().stream()
                .filter(each -> each.service().kind() == ServiceKind.VOLUNTARY)
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
        List<Obligation> obligations = new ArrayList<>(lines.size());
        List<Payment> credits = new ArrayList<>();
        for (Line line : lines) {
            if (!voluntary.contains(line.id().service())) {
                if (line.amount().signum() > 0) {
                    obligations.add(obligation(line, due));
                } else if (line.amount().signum() < 0) {
                    credits.add(credit(line));
                }
            }
        }
        return new MonthDebts(obligations, credits);
    }

    /** What orders of staff and courts make that the month is the first to count. */
    public static MonthDebts ordered(HouseMonth month) {
        List<Obligation> owed = new ArrayList<>();
        List<Payment> taken = new ArrayList<>();
        for (MoneyOrder order : month.money().orders()) {
            owed.addAll(
                    order.obligations(shown -> DueDay.of(shown, month.facts().law(), month.workingDays())));
            taken.addAll(order.credits());
        }
        return new MonthDebts(owed, taken);
    }

    /** What penalties make. */
    static MonthDebts of(List<Penalty> penalties, LocalDate due) {
        List<Obligation> owed = new ArrayList<>();
        List<Payment> taken = new ArrayList<>();
        for (Penalty each : penalties) {
            if (each.line().amount().signum() > 0) {
                owed.add(obligation(each.line(), DebtKind.PENALTY, MovementKind.CHARGE, due));
            } else {
                taken.add(credit(each.line(), DebtKind.PENALTY, MovementKind.RECALCULATION, CreditCause.PENALTY));
            }
        }
        return new MonthDebts(owed, taken);
    }

    /** These and others. */
    MonthDebts and(MonthDebts other) {
        return new MonthDebts(
                Stream.concat(obligations.stream(), other.obligations.stream()).toList(),
                Stream.concat(credits.stream(), other.credits.stream()).toList());
    }

    private static Obligation obligation(Line line, LocalDate due) {
        boolean ofMonth = line.id().about().equals(line.id().posted());
        return obligation(
                line,
                DebtKind.PRINCIPAL,
                line.id().kind() == LineKind.CORRECTION
                        ? MovementKind.CORRECTION
                        : ofMonth ? MovementKind.CHARGE : MovementKind.RECALCULATION,
                due);
    }

    private static Obligation obligation(Line line, DebtKind kind, MovementKind made, LocalDate due) {
        return new Obligation(
                ObligationId.of(line.id()),
                line.id().account(),
                line.id().debtor(),
                owedFor(line),
                new DebtTerm(line.id().about(), line.id().posted(), due),
                kind,
                made,
                line.amount());
    }

    private static Payment credit(Line line) {
        return switch (line.id().kind()) {
            case BENEFIT -> credit(line, DebtKind.PRINCIPAL, MovementKind.BENEFIT, CreditCause.BENEFIT);
            case CORRECTION -> credit(line, DebtKind.PRINCIPAL, MovementKind.CORRECTION, cause(line));
            default -> credit(line, DebtKind.PRINCIPAL, MovementKind.RECALCULATION, cause(line));
        };
    }

    private static CreditCause cause(Line line) {
        Cause cause = line.cause();
        if (cause == null) {
            return switch (line.id().kind()) {
                case ABSENCE -> CreditCause.ABSENCE;
                case QUALITY -> CreditCause.QUALITY;
                case METER_CHECK -> CreditCause.READING;
                default -> CreditCause.OTHER;
            };
        }
        return switch (cause.nature()) {
            case ERROR -> CreditCause.ERROR;
            case COURT -> CreditCause.COURT;
            case CIRCUMSTANCE -> circumstance(cause);
        };
    }

    private static CreditCause circumstance(Cause cause) {
        return switch (cause.kind()) {
            case METER, METER_READING, HOUSE_METER, VERIFICATION, STATED_VOLUME, INSPECTION -> CreditCause.READING;
            case TARIFF, NORM, LAW -> CreditCause.TARIFF;
            case AREA, SHARES, RESIDENTS, CHARACTERISTICS -> CreditCause.AREA;
            case ABSENCE -> CreditCause.ABSENCE;
            case QUALITY -> CreditCause.QUALITY;
            case BENEFIT -> CreditCause.BENEFIT;
            case METER_POSSIBILITY,
                    AGREEMENT,
                    ACCOUNT,
                    PREMISES,
                    METERING_GROUP,
                    SERVICE,
                    MANAGEMENT,
                    OTHERS_PREMISES,
                    INVOICE,
                    HOUSE_DECISION,
                    CARRIED_OVER,
                    DOCUMENT -> CreditCause.OTHER;
        };
    }

    private static Payment credit(Line line, DebtKind debt, MovementKind kind, CreditCause cause) {
        return Payment.credit(
                new PaymentId(line.id().toString()),
                line.id().account(),
                debt,
                line.id().posted().last(),
                line.amount().negate(),
                line.id().about(),
                new Credit(line.id().debtor(), owedFor(line), kind, cause));
    }

    private static OwedFor owedFor(Line line) {
        return new OwedFor(line.id().service(), line.id().creditor(), line.payee());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.array("obligations", obligations).array("credits", credits);
    }
}
