package io.saldo.billing.allocation;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * The months and the due day of a debt.
 *
 * @param origin the month it is for
 * @param posted the month whose bill first shows it; later than {@code origin} for a recalculation
 * @param due the last day to pay it
 */
public record DebtTerm(BillingPeriod origin, BillingPeriod posted, LocalDate due) {
    public DebtTerm {
        if (origin.compareTo(posted) > 0) {
            throw new InvalidValueException("month of the obligation", origin, posted + " or before");
        }
    }
}
