package io.saldo.kernel.law;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dated values of the law. {@link FederalLaw#book()} is the one shipped; a host or a test may build another.
 *
 * <p>A row that was published later holds on its days instead of those published before it; rows published on one day
 * do not overlap. {@link #asOf} is the book as it was known at a moment.
 */
public final class LawBook {
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(1900, 1, 1));
    private static final Comparator<LawRow> ORDER = Comparator.comparing(LawRow::parameter)
            .thenComparing(LawRow::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LawRow::days);

    private final List<LawRow> rows;
    private final Map<LawParameter, Spans<LawValue>> values;
    private final boolean published;
    /** A book is long, and asked for often. */
    private final int hash;

    /**
     * @param rows in order
     */
    private LawBook(List<LawRow> rows, Map<LawParameter, Spans<LawValue>> values) {
        this.rows = List.copyOf(rows);
        this.values = Collections.unmodifiableMap(values);
        this.published = rows.stream().anyMatch(row -> row.published() != null);
        this.hash = values.keySet().stream()
                                .mapToInt(each -> each.name().hashCode())
                                .sum()
                        * 31
                + values.values().stream()
                        .mapToInt(spans -> spans.list().hashCode())
                        .sum();
    }

    /**
     * A book of rows, in any order.
     *
     * @throws InvalidValueException when two rows of one parameter that were published on one day overlap
     */
    public static LawBook of(Collection<LawRow> rows) {
        List<LawRow> sorted = rows.stream().sorted(ORDER).toList();
        Map<LawParameter, List<LawRow>> byParameter = new EnumMap<>(LawParameter.class);
        for (LawRow row : sorted) {
            byParameter
                    .computeIfAbsent(row.parameter(), key -> new ArrayList<>())
                    .add(row);
        }
        Map<LawParameter, Spans<LawValue>> values = new EnumMap<>(LawParameter.class);
        byParameter.forEach((parameter, list) -> values.put(parameter, resolve(parameter, list)));
        return new LawBook(sorted, values);
    }

    /**
     * Reads rows {@code parameter;value;from;last;act;point;confirmation;source;published}, dates as 2026-03-01,
     * {@code last} included and empty for no end, {@code published} left out where the row was known always. Lines that
     * start with {@code #} and empty lines are passed over.
     *
     * @throws InvalidValueException for a row that cannot be read, or two rows of one parameter that overlap and were
     *     published on one day
     */
    public static LawBook read(Iterable<String> lines) {
        List<LawRow> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(";", -1);
            InvalidValueException.unless(
                    cells.length == 8 || cells.length == 9,
                    "row of the law",
                    line,
                    "8 cells separated by semicolons, and the day it was published where it was not known always");
            LawParameter parameter = constant(LawParameter.class, "parameter", cells[0]);
            LocalDate from = date("from", cells[2]);
            @Nullable LocalDate last = cells[3].isEmpty() ? null : date("last", cells[3]);
            var value = new LawValue(
                    Exact.parse(cells[1]),
                    new Clause(constant(Act.class, "act", cells[4]), cells[5]),
                    constant(Confirmation.class, "confirmation", cells[6]),
                    cells[7]);
            @Nullable LocalDate day = cells.length == 9 && !cells[8].isEmpty() ? date("published", cells[8]) : null;
            rows.add(new LawRow(parameter, DateRange.closed(from, last), value, day));
        }
        return of(rows);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field + " of the law", text, "a constant of " + type.getSimpleName());
        }
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException(field + " of the law", text, "a day, as in 2026-03-01");
        }
    }

    /**
     * What holds day by day.
     *
     * @param rows of one parameter, those published earlier first
     */
    private static Spans<LawValue> resolve(LawParameter parameter, List<LawRow> rows) {
        List<Span<LawValue>> spans = new ArrayList<>();
        for (int from = 0, until; from < rows.size(); from = until) {
            LocalDate day = rows.get(from).published();
            until = from;
            List<Fact<LawValue>> facts = new ArrayList<>();
            while (until < rows.size() && Objects.equals(rows.get(until).published(), day)) {
                LawRow row = rows.get(until++);
                facts.add(Fact.of(row.id(), row.days(), new Known(Instant.EPOCH, 0), row.value()));
            }
            if (!(Timeline.of(facts).over(ALWAYS) instanceof Resolution.Resolved<LawValue> later)) {
                throw new InvalidValueException("rows of the law", parameter, "rows whose days do not overlap");
            }
            List<Span<LawValue>> earlier = spans;
            spans = new ArrayList<>(later.spans().list());
            for (Span<LawValue> span : earlier) {
                for (DateRange left : without(span.days(), later.spans())) {
                    spans.add(new Span<>(left, span.value(), span.source()));
                }
            }
        }
        return new Spans<>(
                spans.stream().sorted(Comparator.comparing(Span::days)).toList());
    }

    /** The days of a range on which nothing published later holds. */
    private static List<DateRange> without(DateRange days, Spans<LawValue> later) {
        List<DateRange> left = new ArrayList<>();
        @Nullable LocalDate from = days.from();
        for (Span<LawValue> span : later.list()) {
            if (from != null && span.days().overlaps(new DateRange(from, days.until()))) {
                if (from.isBefore(span.days().from())) {
                    left.add(new DateRange(from, span.days().from()));
                }
                from = span.days().until();
            }
        }
        if (from != null && (days.until() == null || from.isBefore(days.until()))) {
            left.add(new DateRange(from, days.until()));
        }
        return left;
    }

    /** The book as it was known at a moment: without the rows published later. */
    public LawBook asOf(Known moment, ZoneId zone) {
        if (!published || rows.stream().allMatch(row -> row.isKnown(moment, zone))) {
            return this;
        }
        return of(rows.stream().filter(row -> row.isKnown(moment, zone)).toList());
    }

    /** Every row, by parameter and the day it was published. */
    public List<LawRow> rows() {
        return rows;
    }

    /** The values by day; no spans when the book says nothing. */
    public Spans<LawValue> spans(LawParameter parameter) {
        return values.getOrDefault(parameter, Spans.none());
    }

    public Optional<Span<LawValue>> at(LawParameter parameter, LocalDate day) {
        return spans(parameter).at(day);
    }

    /** Two books of the same rows are one law. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof LawBook book && hash == book.hash && rows.equals(book.rows));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
