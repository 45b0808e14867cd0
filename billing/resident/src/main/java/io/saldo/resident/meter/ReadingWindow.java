package io.saldo.resident.meter;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * The days of a month on which readings are taken for its document.
 *
 * @param from the first day, 1 to 28
 * @param to the last day, included; of a shorter month its last
 */
public record ReadingWindow(int from, int to) {
    public ReadingWindow {
        InvalidValueException.unless(
                from >= 1 && from <= 28 && to >= from && to <= 31,
                "window of readings",
                from + "–" + to,
                "days of a month");
    }

    public boolean isOpen(LocalDate day) {
        return day.getDayOfMonth() >= from && !day.isAfter(last(BillingPeriod.containing(day)));
    }

    public LocalDate first(BillingPeriod month) {
        return month.first().withDayOfMonth(from);
    }

    public LocalDate last(BillingPeriod month) {
        return month.first().withDayOfMonth(Math.min(to, month.days()));
    }

    /** The latest month in whose document a reading of this day is counted. */
    public BillingPeriod countedIn(LocalDate day) {
        BillingPeriod month = BillingPeriod.containing(day);
        return day.isAfter(last(month)) ? month.next() : month;
    }
}
