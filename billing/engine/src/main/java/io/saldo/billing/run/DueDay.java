package io.saldo.billing.run;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;

/**
 * The last day to pay a month (Housing Code, ст. 155 ч. 1): the day the law names in the following month, moved to the
 * next working day (Civil Code, ст. 193). The law of the first day of that following month decides, so bills for
 * February 2026 are due by the new date, on 16 March.
 */
public final class DueDay {
    private DueDay() {}

    /** The due day of a month. */
    public static LocalDate of(BillingPeriod period, LawBook law, WorkingDays workingDays) {
        LocalDate following = period.next().first();
        int day = law.at(LawParameter.DUE_DAY, following)
                .orElseThrow(() -> new InvalidValueException(
                        "due day", following, "a row DUE_DAY in the book of the law for this day"))
                .value()
                .value()
                .floor()
                .intValueExact();
        return workingDays.onOrAfter(following.withDayOfMonth(day));
    }
}
