package io.saldo.metering.reading;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * The days of a month on which readings are handed in, so that its bill counts them (Rules 354, п. 31 «ж»). A reading
 * outside them is taken all the same, and kept with its day.
 *
 * @param first day of the month, 1 to 28
 * @param last day of the month, not before the first; of a shorter month its last day
 */
public record ReadingWindow(int first, int last) {
    /** The 23rd to the 25th. */
    public static final ReadingWindow USUAL = new ReadingWindow(23, 25);

    public ReadingWindow {
        InvalidValueException.unless(first >= 1 && first <= 28, "first day of the window", first, "1 to 28");
        InvalidValueException.unless(last >= first && last <= 31, "last day of the window", last, first + " to 31");
    }

    public boolean contains(LocalDate day) {
        return day.getDayOfMonth() >= first && !isAfter(day);
    }

    /** The month in whose bill a reading of a day is counted: its own, or after the window the next one. */
    public BillingPeriod countedIn(LocalDate day) {
        BillingPeriod month = BillingPeriod.containing(day);
        return isAfter(day) ? month.next() : month;
    }

    private boolean isAfter(LocalDate day) {
        return day.getDayOfMonth() > Math.min(last, day.lengthOfMonth());
    }
}
