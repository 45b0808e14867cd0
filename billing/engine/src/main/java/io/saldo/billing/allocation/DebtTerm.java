package io.saldo.billing.allocation;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The months and the due day of a debt.
 *
 * @param origin the month it is for
 * @param posted the month whose bill first shows it; later than {@code origin} for a recalculation
 * @param due the last day to pay it
 * @param passed the day on which it passed to its debtor from the one before: penalties of earlier days are theirs;
 *     null where nobody had it before
 */
public record DebtTerm(
        BillingPeriod origin,
        BillingPeriod posted,
        LocalDate due,
        @Nullable LocalDate passed) {
    public DebtTerm {
        if (origin.compareTo(posted) > 0) {
            throw new InvalidValueException("month of the obligation", origin, posted + " or before");
        }
    }

    /** The term of a debt that nobody had before. */
    public DebtTerm(BillingPeriod origin, BillingPeriod posted, LocalDate due) {
        this(origin, posted, due, null);
    }

    /** The day on which it arose for its debtor: the last day of the month whose bill first shows it. */
    LocalDate arisen() {
        return passed == null ? posted.last() : passed.minusDays(1);
    }
}
