package io.saldo.billing.month;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.charge.Adjustment;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.time.Span;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the accounts of a house in a month, besides the services they share.
 *
 * @param debtors who owes what they accrue, in this month and those before
 * @param adjustments what staff put into their bills of the month; put in order of ids
 * @param benefits that hold on days of the month; those of one day do not exclude each other. Put in order of ids
 */
public record AccountsMonth(Debtors debtors, List<Adjustment> adjustments, List<Span<Benefit>> benefits) {
    public AccountsMonth {
        adjustments = adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::id))
                .toList();
        benefits = benefits.stream().sorted(Comparator.comparing(Span::source)).toList();
    }

    /** Accounts of which nobody has a benefit. */
    public AccountsMonth(Debtors debtors, List<Adjustment> adjustments) {
        this(debtors, adjustments, List.of());
    }
}
