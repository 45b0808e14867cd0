package io.saldo.kernel.law;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the law: a value, the days it holds for, and the day it was published.
 *
 * @param published null where it was known always, as what was published before the days it holds for. A row that
 *     reaches behind it (Government Decree 329 of 18.03.2025 reaches back to 01.01.2025) was not known before
 */
public record LawRow(
        LawParameter parameter,
        DateRange days,
        LawValue value,
        @Nullable LocalDate published) {

    /** Two rows of one parameter and one first day differ in the day they were published. */
    public FactId id() {
        return new FactId("law:" + parameter + ":" + days.from() + (published == null ? "" : ":" + published));
    }

    /** Whether it was known at a moment: from the end of the day it was published, in the zone of whoever asks. */
    public boolean isKnown(Known moment, ZoneId zone) {
        LocalDate day = published;
        return day == null || Known.onDay(day, zone).compareTo(moment) <= 0;
    }
}
