package io.saldo.billing.statement;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Divides an account's month among those who owe: every row of the movement and every line is one debtor's. */
record DebtorMonths(BillingPeriod period, Debtors debtors, DebtorPayments payments, DocumentDirectory directory) {

    /**
     * The debtor of the month's last day first, then former ones by their ids; whoever has neither a row nor a line is
     * left out.
     */
    List<DebtorMonth> of(AccountNumber account, List<Movement> rows, List<Line> lines) {
        DebtorId current = debtors.on(account, period.last());
        SortedSet<DebtorId> others = new TreeSet<>();
        rows.forEach(row -> others.add(row.debtor()));
        lines.forEach(line -> others.add(line.id().debtor()));
        List<DebtorId> order = new ArrayList<>();
        if (others.remove(current)) {
            order.add(current);
        }
        order.addAll(others);
        return order.stream()
                .map(debtor -> new DebtorMonth(
                        debtor.equals(current)
                                ? DocumentPayer.current(debtor, directory.payer(account, debtor))
                                : new DocumentPayer(debtor, directory.former(debtor), true, until(account, debtor)),
                        rows.stream().filter(row -> row.debtor().equals(debtor)).toList(),
                        lines.stream()
                                .filter(line -> line.id().debtor().equals(debtor))
                                .toList(),
                        payments.of(account, debtor)))
                .toList();
    }

    /** The day before somebody else followed them for the last time. */
    private @Nullable LocalDate until(AccountNumber account, DebtorId debtor) {
        @Nullable LocalDate until = null;
        @Nullable DebtorId before = null;
        for (Span<DebtorId> span :
                debtors.byAccount().getOrDefault(account, Spans.none()).list()) {
            boolean follows = debtor.equals(before) && !span.value().equals(debtor);
            until = follows ? span.days().from().minusDays(1) : until;
            before = span.value();
        }
        return until;
    }
}
