package io.saldo.examples.cabinet.view;

import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.charge.MonthChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of «Почему изменилось», each with its bar. Zero of the axis is the month before, so that a change of a few
 * roubles is seen beside a sum of thousands.
 *
 * @param zero where the axis has its zero
 */
public record Waterfall(String zero, List<Row> rows, Kopecks sum) {
    private static final long WIDTH = 1_000_00;
    private static final long EDGE = 40_00;
    /** Smaller steps stand in one row. */
    private static final Kopecks SMALL = Kopecks.of(1_00);

    /**
     * A row.
     *
     * @param up whether it adds
     * @param from where the row before ended
     * @param to where this one ends
     */
    public record Row(
            String name, String reason, Kopecks amount, boolean up, String x, String width, String from, String to) {}

    private record Step(String name, String reason, Kopecks amount) {}

    public Waterfall {
        rows = List.copyOf(rows);
    }

    /**
     * The rows of a change: pluses first, then minuses, the greater before the smaller.
     *
     * @param rest what the row of small steps is called
     */
    public static Waterfall of(MonthChange change, Words words, String rest) {
        List<Step> steps = steps(change, words, rest);
        long least = 0;
        long most = 0;
        long at = 0;
        for (Step each : steps) {
            at += each.amount().value();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        long span = Math.max(1, most - least);
        long offset = least;
        List<Row> rows = new ArrayList<>();
        at = 0;
        for (Step each : steps) {
            long next = at + each.amount().value();
            long left = place(Math.min(at, next), offset, span);
            long right = place(Math.max(at, next), offset, span);
            rows.add(new Row(
                    each.name(),
                    each.reason(),
                    each.amount(),
                    each.amount().signum() > 0,
                    BarChart.hundredths(left),
                    BarChart.hundredths(Math.max(1_00, right - left)),
                    BarChart.hundredths(place(at, offset, span)),
                    BarChart.hundredths(place(next, offset, span))));
            at = next;
        }
        return new Waterfall(
                BarChart.hundredths(place(0, offset, span)),
                rows,
                Kopecks.sum(steps.stream().map(Step::amount).toList()));
    }

    private static long place(long kopecks, long least, long span) {
        return EDGE + (kopecks - least) * (WIDTH - 2 * EDGE) / span;
    }

    private static List<Step> steps(MonthChange change, Words words, String rest) {
        Map<String, Step> great = new LinkedHashMap<>();
        Kopecks small = Kopecks.ZERO;
        for (MonthChange.Step each : change.steps()) {
            if (words.abs(each.amount()).compareTo(SMALL) < 0) {
                small = small.plus(each.amount());
            } else {
                great.put(
                        each.service() + "/" + each.reason(),
                        new Step(each.name(), words.of("change", each.reason()), each.amount()));
            }
        }
        List<Step> steps = new ArrayList<>(great.values());
        steps.sort(Comparator.comparing((Step each) -> each.amount().signum() < 0)
                .thenComparing(each -> words.abs(each.amount()), Comparator.reverseOrder()));
        if (!small.isZero()) {
            steps.add(new Step(rest, "", small));
        }
        return steps;
    }
}
