package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        for (Span<T> span : list) {
            if (span.days().contains(day)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Whether every day of {@code days} has a span. */
    public boolean covers(DateRange days) {
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
     * Cuts {@code days} wherever one of the tables changes, so that inside each piece every table says one thing, or nothing.
     */
    public static List<DateRange> cut(DateRange days, Stream<? extends Spans<?>> tables) {
        // most months are whole: nothing is sorted where nothing changes
        @Nullable TreeSet<LocalDate> cuts = null;
        for (Iterator<? extends Spans<?>> each = tables.iterator(); each.hasNext(); ) {
            for (Span<?> span : each.next().list()) {
                cuts = cut(days, span.days().from(), cuts);
                LocalDate until = span.days().until();
                cuts = until == null ? cuts : cut(days, until, cuts);
            }
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

    private static @Nullable TreeSet<LocalDate> cut(DateRange days, LocalDate day, @Nullable TreeSet<LocalDate> cuts) {
        if (!days.contains(day) || day.equals(days.from())) {
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
