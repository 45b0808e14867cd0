package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The months billed before, one after another without gaps, and the day each was closed.
 *
 * @param zone of the house: a day ends there
 */
record Closings(SortedMap<BillingPeriod, LocalDate> days, ZoneId zone) {
    Closings {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /**
     * Reads the list of {@code house.json}; a closing that is wrong stops everything, because every later month stands
     * on it.
     */
    static Closings read(JsonFile json, ZoneId zone) {
        SortedMap<BillingPeriod, LocalDate> days = new TreeMap<>();
        json.list("closings", row -> new Subject.House(), row -> {
            row.only("month", "day");
            BillingPeriod month = row.month("month");
            LocalDate day = row.day("day");
            if (!days.isEmpty() && !month.equals(days.lastKey().next())) {
                row.refuse(
                        "month",
                        month.toString(),
                        "closingGap",
                        days.lastKey().next().toString());
            }
            if (!day.isAfter(month.last())) {
                row.refuse("day", day.toString(), "closingEarly", month.last().toString());
            }
            LocalDate before = days.isEmpty() ? LocalDate.MIN : days.get(days.lastKey());
            if (before != null && day.isBefore(before)) {
                row.refuse("day", day.toString(), "closingOrder", before.toString());
            }
            days.put(month, day);
        });
        return new Closings(days, zone);
    }

    /** The month the books begin with: the first closed one, or the one being billed. */
    BillingPeriod first(BillingPeriod billed) {
        return days.isEmpty() ? billed : days.firstKey();
    }

    /** All that was known at the end of a day. */
    Moment endOf(LocalDate day) {
        return Moment.endOf(day, zone);
    }

    /** All that was known by the end of a day, or at a moment. */
    Optional<Moment> until(String text) {
        return Moments.day(text)
                .map(this::endOf)
                .or(() -> Moments.instant(text, zone).map(at -> Moment.of(new Known(at, Long.MAX_VALUE))));
    }

    /**
     * What a month is billed by: a closed one by what was known on its closing day, the open one by all that is known.
     */
    Moment knownFor(BillingPeriod month) {
        LocalDate day = days.get(month);
        return day == null ? Moment.LATEST : endOf(day);
    }

    /** The months before this one. */
    Closings before(BillingPeriod month) {
        return new Closings(days.headMap(month), zone);
    }

    /** The month that is not closed yet; the billed one where none is. */
    BillingPeriod open(BillingPeriod billed) {
        return days.isEmpty() ? billed : days.lastKey().next();
    }

    /** A closed month, or the one after the last closed. */
    boolean reach(BillingPeriod month) {
        return days.isEmpty() || (month.compareTo(days.firstKey()) >= 0 && month.compareTo(open(month)) <= 0);
    }

    /** Only these months can be billed. */
    void check(BillingPeriod billed, long line, Problems problems) {
        if (!reach(billed)) {
            boolean early = billed.compareTo(days.firstKey()) < 0;
            problems.fatal(
                    HouseFile.FILE,
                    line,
                    "closings",
                    (early ? days.firstKey() : days.lastKey()).toString(),
                    early ? "closingsLater" : "closingMissing",
                    billed.toString(),
                    open(billed).toString());
        }
    }
}
