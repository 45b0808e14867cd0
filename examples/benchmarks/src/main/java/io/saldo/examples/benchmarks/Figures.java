package io.saldo.examples.benchmarks;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as they are printed, one a line with its name before a bar, so that another run can read them. */
final class Figures {
    static final String RATE = "accounts/s";
    static final String MILLIS = "ms";
    static final String MICROS = "µs a flat";

    private static final String BAR = " | ";

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void print(String name, double value, String unit, String told) {
        out.printf(Locale.ROOT, "%-52s%s%,16.2f %s%s%n", name, BAR, value, unit, told.isEmpty() ? "" : "; " + told);
    }

    void say(String text) {
        out.println(text);
    }

    /** A figure with its unit. */
    record Figure(double value, String unit) {
        /** How many times as fast one is that took or did so much, where this is what it is compared with. */
        double ratio(Figure other) {
            return unit.startsWith(RATE) ? other.value / value : value / other.value;
        }
    }

    /** The median of each figure over several runs; a figure that some run lacks is left out. */
    static Map<String, Figure> medians(List<List<String>> runs) {
        List<Map<String, Figure>> all = runs.stream().map(Figures::read).toList();
        Map<String, Figure> medians = new LinkedHashMap<>();
        for (String name : all.get(0).keySet()) {
            List<Figure> figures = all.stream()
                    .filter(run -> run.containsKey(name))
                    .map(run -> run.get(name))
                    .sorted(Comparator.comparing(Figure::value))
                    .toList();
            if (figures.size() == runs.size()) {
                medians.put(name, figures.get(figures.size() / 2));
            }
        }
        return medians;
    }

    /** The figures among printed lines, by name. */
    static Map<String, Figure> read(List<String> lines) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String line : lines) {
            int bar = line.indexOf(BAR);
            if (bar > 0) {
                String told = line.substring(bar + BAR.length()).strip();
                int space = told.indexOf(' ');
                int end = told.indexOf(';');
                String unit = told.substring(space + 1, end < 0 ? told.length() : end);
                double value = Double.parseDouble(told.substring(0, space).replace(",", ""));
                figures.put(line.substring(0, bar).strip(), new Figure(value, unit));
            }
        }
        return figures;
    }
}
