package io.saldo.examples.cabinet.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A chart of bars, drawn in 1200 by 100.
 *
 * @param top what the upper edge stands for
 */
public record BarChart(String top, List<Bar> bars) {
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 100;

    /** One value of a chart. */
    public record Value(String label, String title, String amount, long size) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * Draws values, the last of them as that of now.
     *
     * @param most what the upper edge stands for, at least the greatest value
     */
    public static BarChart of(List<Value> values, long most, String top) {
        List<Bar> bars = new ArrayList<>();
        long slot = (long) WIDTH * 100 / Math.max(12, values.size());
        for (int i = 0; i < values.size(); i++) {
            Value each = values.get(i);
            long height = most <= 0 ? 0 : Math.max(0, each.size()) * HEIGHT * 100 / most;
            bars.add(new Bar(
                    each.label(),
                    each.title(),
                    each.amount(),
                    hundredths(slot * i + slot * 18 / 100),
                    hundredths(HEIGHT * 100L - height),
                    hundredths(slot * 64 / 100),
                    hundredths(height),
                    i == values.size() - 1));
        }
        return new BarChart(top, bars);
    }

    /** A round number at least as great: one, two, five or ten of the greatest decimal place. */
    public static long roundUp(long value) {
        long place = 1;
        while (place * 10 <= Math.max(1, value)) {
            place *= 10;
        }
        for (long step : new long[] {place, 2 * place, 5 * place, 10 * place}) {
            if (step >= value) {
                return step;
            }
        }
        return 10 * place;
    }

    /** As a table has them. */
    public List<Bar> newestFirst() {
        List<Bar> reversed = new ArrayList<>(bars);
        Collections.reverse(reversed);
        return reversed;
    }

    static String hundredths(long value) {
        return String.format(Locale.ROOT, "%d.%02d", value / 100, Math.floorMod(value, 100L));
    }
}
