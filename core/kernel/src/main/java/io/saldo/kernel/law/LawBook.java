package io.saldo.kernel.law;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dated values of the law. {@link FederalLaw#book()} is the one shipped; a host or a test may build another. */
public final class LawBook {
    private final Map<LawParameter, Spans<LawValue>> values;
    /** A book is long, and asked for often. */
    private final int hash;

    private LawBook(Map<LawParameter, Spans<LawValue>> values) {
        this.values = Collections.unmodifiableMap(values);
        this.hash = values.keySet().stream()
                                .mapToInt(each -> each.name().hashCode())
                                .sum()
                        * 31
                + values.values().stream()
                        .mapToInt(spans -> spans.list().hashCode())
                        .sum();
    }

    /**
     * Reads rows {@code parameter;value;from;last;act;point;confirmation;source}, dates as 2026-03-01, {@code last} included and empty for no
     * end. Lines that start with {@code #} and empty lines are passed over.
     *
     * @throws InvalidValueException for a row that cannot be read, or two rows of one parameter that overlap
     */
    public static LawBook read(Iterable<String> lines) {
        Map<LawParameter, List<Fact<LawValue>>> facts = new EnumMap<>(LawParameter.class);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(";", -1);
            InvalidValueException.unless(cells.length == 8, "row of the law", line, "8 cells separated by semicolons");
            LawParameter parameter = constant(LawParameter.class, "parameter", cells[0]);
            LocalDate from = date("from", cells[2]);
            @Nullable LocalDate last = cells[3].isEmpty() ? null : date("last", cells[3]);
            var value = new LawValue(
                    Exact.parse(cells[1]),
                    new Clause(constant(Act.class, "act", cells[4]), cells[5]),
                    constant(Confirmation.class, "confirmation", cells[6]),
                    cells[7]);
            facts.computeIfAbsent(parameter, key -> new ArrayList<>())
                    .add(Fact.of(
                            new FactId("law:" + parameter + ":" + from),
                            DateRange.closed(from, last),
                            new Known(Instant.EPOCH, 0),
                            value));
        }
        Map<LawParameter, Spans<LawValue>> values = new EnumMap<>(LawParameter.class);
        facts.forEach((parameter, rows) -> values.put(parameter, resolve(parameter, rows)));
        return new LawBook(values);
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

    private static Spans<LawValue> resolve(LawParameter parameter, List<Fact<LawValue>> rows) {
        Resolution<LawValue> resolution = Timeline.of(rows).over(DateRange.from(LocalDate.of(1900, 1, 1)));
        if (resolution instanceof Resolution.Resolved<LawValue> resolved) {
            return resolved.spans();
        }
        throw new InvalidValueException("rows of the law", parameter, "rows whose days do not overlap");
    }

    /** The values by day; no spans when the book says nothing. */
    public Spans<LawValue> spans(LawParameter parameter) {
        return values.getOrDefault(parameter, Spans.none());
    }

    public Optional<Span<LawValue>> at(LawParameter parameter, LocalDate day) {
        return spans(parameter).at(day);
    }

    /** Two books that say the same are one law. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof LawBook book && hash == book.hash && values.equals(book.values));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
