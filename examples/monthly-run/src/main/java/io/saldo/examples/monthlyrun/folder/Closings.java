package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
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

    /** Reads the list of {@code house.json}; a closing that is wrong stops everything, because every later month stands on it. */
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

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** The month the books begin with: the first closed one, or the one being billed. */
    BillingPeriod first(BillingPeriod billed) {
        return days.isEmpty() ? billed : days.firstKey();
    }

    /** All that was known at the end of a day. */
    Known endOf(LocalDate day) {
        return new Known(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1), Long.MAX_VALUE);
    }

    /** The billed month is the one after the last closed. */
    void check(BillingPeriod billed, long line, Problems problems) {
        if (days.isEmpty()) {
            return;
        }
        BillingPeriod next = days.lastKey().next();
        if (billed.compareTo(next) != 0) {
            problems.fatal(
                    HouseFile.FILE,
                    line,
                    "closings",
                    days.lastKey().toString(),
                    billed.compareTo(next) < 0 ? "closedAlready" : "closingMissing",
                    billed.toString(),
                    next.toString());
        }
    }
}
