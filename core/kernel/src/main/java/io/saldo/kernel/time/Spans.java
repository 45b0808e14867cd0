package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What holds day by day: spans in order of days, none overlapping another; days without a span are possible. */
public record Spans<T>(List<Span<T>> list) {
    private static final Spans<?> NONE = new Spans<>(List.of());

    public Spans {
        list = List.copyOf(list);
        for (int i = 1; i < list.size(); i++) {
            DateRange before = list.get(i - 1).days();
            DateRange after = list.get(i).days();
            if (!before.from().isBefore(after.from()) || before.overlaps(after)) {
                throw new InvalidValueException("spans", before + ", " + after, "in order, apart");
            }
        }
    }

    @SuppressWarnings("unchecked") // without spans there is no value of a wrong type
    public static <T> Spans<T> none() {
        return (Spans<T>) NONE;
    }

    public static <T> Spans<T> of(DateRange days, T value, FactId source) {
        return new Spans<>(List.of(new Span<>(days, value, source)));
    }

    public Optional<Span<T>> at(LocalDate day) {
        return Optional.ofNullable(on(day));
    }

    /** The span of a day; null where there is none. */
    public @Nullable Span<T> on(LocalDate day) {
        for (int i = 0; i < list.size(); i++) {
            Span<T> span = list.get(i);
            if (span.days().contains(day)) {
                return span;
            }
        }
        return null;
    }

    /** Whether every day of {@code days} has a span. */
    public boolean covers(DateRange days) {
        if (list.size() == 1) {
            DateRange only = list.get(0).days();
            LocalDate end = only.until();
            return only.contains(days.from()) && (end == null || (days.until() != null && !end.isBefore(days.until())));
        }
        LocalDate reached = days.from();
        for (Span<T> span : list) {
            if (span.days().contains(reached)) {
                LocalDate end = span.days().until();
                if (end == null) {
                    return true;
                }
                reached = end;
            }
        }
        return days.until() != null && !reached.isBefore(days.until());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * Cuts {@code days} wherever one of the tables changes, so that inside each piece every table says one thing, or
     * nothing.
     */
    public static List<DateRange> cut(DateRange days, List<? extends Spans<?>> tables) {
        // most months are whole: nothing is sorted where nothing changes
        @Nullable TreeSet<LocalDate> cuts = null;
        for (int i = 0; i < tables.size(); i++) {
            Spans<?> table = tables.get(i);
            cuts = table.cut(days, cuts);
        }
        if (cuts == null) {
            return List.of(days);
        }
        var pieces = new ArrayList<DateRange>(cuts.size());
        for (LocalDate start : cuts) {
            pieces.add(new DateRange(start, higherOr(cuts.higher(start), days.until())));
        }
        return pieces;
    }

    @SuppressWarnings("ReferenceEquality") // spans resolved over these days often are of them
    private @Nullable TreeSet<LocalDate> cut(DateRange days, @Nullable TreeSet<LocalDate> before) {
        @Nullable TreeSet<LocalDate> cuts = before;
        for (int i = 0; i < list.size(); i++) {
            DateRange range = list.get(i).days();
            if (range != days) {
                cuts = cut(days, range.from(), cuts);
                LocalDate until = range.until();
                cuts = until == null ? cuts : cut(days, until, cuts);
            }
        }
        return cuts;
    }

    private static @Nullable TreeSet<LocalDate> cut(DateRange days, LocalDate day, @Nullable TreeSet<LocalDate> cuts) {
        if (!day.isAfter(days.from()) || !days.contains(day)) {
            return cuts;
        }
        TreeSet<LocalDate> all = cuts == null ? new TreeSet<>() : cuts;
        all.add(days.from());
        all.add(day);
        return all;
    }

    private static @Nullable LocalDate higherOr(@Nullable LocalDate next, @Nullable LocalDate end) {
        return next == null ? end : next;
    }
}
