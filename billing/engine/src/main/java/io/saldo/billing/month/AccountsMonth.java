package io.saldo.billing.month;

import io.saldo.billing.charge.Adjustment;
import io.saldo.kernel.account.Debtors;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the accounts of a house in a month, besides the services they share.
 *
 * @param debtors who owes what they accrue, in this month and those before
 * @param adjustments what staff put into their bills of the month; put in order of ids
 */
public record AccountsMonth(Debtors debtors, List<Adjustment> adjustments) {
    public AccountsMonth {
        adjustments = adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::id))
                .toList();
    }
}
