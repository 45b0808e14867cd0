package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of days: from {@code from} up to, but without, {@code until}. A range without an end has
 * {@code until == null}. It always has at least one day.
 *
 * @param from the first day
 * @param until the first day after, or null for no end
 */
public record DateRange(LocalDate from, @Nullable LocalDate until) implements Comparable<DateRange> {
    /** Of what has no days of its own. */
    public static final DateRange ALWAYS = from(LocalDate.EPOCH);

    public DateRange {
        if (until != null && !from.isBefore(until)) {
            throw new InvalidValueException("range", from + ".." + until, "an end after the beginning");
        }
    }

    public static DateRange from(LocalDate from) {
        return new DateRange(from, null);
    }

    /** Both days included, as laws and contracts write it; a null {@code last} is no end. */
    public static DateRange closed(LocalDate first, @Nullable LocalDate last) {
        return new DateRange(first, last == null ? null : last.plusDays(1));
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean contains(DateRange other) {
        return intersection(other).filter(other::equals).isPresent();
    }

    public boolean overlaps(DateRange other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end =
                until == null ? other.until : other.until == null || until.isBefore(other.until) ? until : other.until;
        return Optional.of(new DateRange(start, end));
    }

    /** The least range that contains both. */
    public DateRange spanning(DateRange other) {
        LocalDate start = from.isBefore(other.from) ? from : other.from;
        LocalDate end = until == null || other.until == null ? null : until.isAfter(other.until) ? until : other.until;
        return new DateRange(start, end);
    }

    /**
     * The number of days.
     *
     * @throws InvalidValueException for a range without an end
     */
    public int days() {
        LocalDate end = until;
        if (end == null) {
            throw new InvalidValueException("range", this, "a range with an end, to count its days");
        }
        return Math.toIntExact(end.toEpochDay() - from.toEpochDay());
    }

    /** By the first day, then by the end, no end last. */
    @Override
    public int compareTo(DateRange other) {
        int byStart = from.compareTo(other.from);
        if (byStart != 0) {
            return byStart;
        }
        if (until == null) {
            return other.until == null ? 0 : 1;
        }
        if (other.until == null) {
            return -1;
        }
        return until.compareTo(other.until);
    }

    /**
     * First and last day, both included, as people write it: {@code 2026-10-01..2026-10-31}; without an end:
     * {@code 2026-10-01..}.
     */
    @Override
    public String toString() {
        return from + ".." + (until == null ? "" : until.minusDays(1));
    }
}
