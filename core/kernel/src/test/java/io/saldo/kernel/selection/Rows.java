package io.saldo.kernel.selection;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows written as {@code "STOVE=GAS ROOMS=2 : a"}, or {@code "STOVE=GAS : a from 11"} for days of June 2026. */
final class Rows {
    static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));

    private Rows() {}

    static Attributes key(String text) {
        Attributes key = Attributes.NONE;
        for (String each : text.isBlank() ? new String[0] : text.strip().split(" ", -1)) {
            String[] sides = each.split("=", 2);
            key = key.with(Attribute.valueOf(sides[0]), sides[1]);
        }
        return key;
    }

    static Selection<String> selection(String text) {
        List<Selection.Row<String>> rows = new ArrayList<>();
        for (String row : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] sides = row.split(":", 2);
            rows.add(row(key(sides[0]), sides[1].strip()));
        }
        return new Selection<>(rows);
    }

    /** {@code a}, {@code a from 11} or {@code a to 10}; the fact is named after the value. */
    private static Selection.Row<String> row(Attributes key, String text) {
        String[] words = text.split(" ", -1);
        DateRange days = JUNE;
        if (words.length == 3) {
            LocalDate day = LocalDate.of(2026, 6, Integer.parseInt(words[2]));
            days = words[1].equals("from") ? DateRange.from(day) : new DateRange(JUNE.from(), day.plusDays(1));
        }
        return new Selection.Row<>(key, 0, Spans.of(days, words[0], new FactId("row " + words[0])));
    }

    /** {@code 1-10 a, 11-30 b}; {@code contradiction of row a, row b}. */
    static String text(Resolution<String> resolution) {
        if (resolution instanceof Resolution.Contradiction<String> contradiction) {
            return "contradiction of "
                    + contradiction.facts().stream().map(FactId::value).collect(Collectors.joining(", "));
        }
        return ((Resolution.Resolved<String>) resolution)
                .spans().list().stream()
                        .map(span -> span.days().from().getDayOfMonth() + "-"
                                + (span.days().from().getDayOfMonth()
                                        + span.days().days()
                                        - 1) + " " + span.value())
                        .collect(Collectors.joining(", "));
    }
}
