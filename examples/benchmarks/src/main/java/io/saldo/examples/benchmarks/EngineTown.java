package io.saldo.examples.benchmarks;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;

/** What the bills of the engine come to. */
final class EngineTown {
    private EngineTown() {}

    /** Adds a bill to the totals. */
    static void add(HouseBill bill, Totals totals) {
        if (!bill.charges().parked().isEmpty()) {
            throw new IllegalStateException(
                    "nothing of the town is parked: " + bill.charges().parked());
        }
        for (Line line : bill.charges().lines()) {
            int service = TownService.of(line.id().service()).index();
            long account = number(line.id().account());
            if (line.id().kind() == LineKind.BASE) {
                totals.charge(service, account, line.amount().value());
            } else {
                totals.recalculation(service, account, line.amount().value());
            }
        }
        for (Penalty penalty : bill.penalties()) {
            totals.penalty(penalty.line().amount().value());
        }
        for (AccountStatement statement : bill.statements().values()) {
            totals.closing(number(statement.account()), statement.closing().value());
        }
    }

    private static long number(AccountNumber account) {
        return Long.parseLong(account.value());
    }
}
