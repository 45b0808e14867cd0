package io.saldo.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a month costs as its house grows old: fifty flats, ten services, a year settled every January, one payment
 * taken back a month. From what is stated to rows written, without explanations.
 */
final class Ages {
    static final int LAST = 121;

    private static final List<Integer> MONTHS = List.of(12, 13, 60, 61, 120, 121);
    private static final int YOUNG = 12;
    private static final long WARM_UP = 2_000_000_000L;
    private static final long TIMED = 4_000_000_000L;
    private static final int LEAST = 3;
    private static final int MOST = 25;

    private final Figures figures;

    Ages(Figures figures) {
        this.figures = figures;
    }

    void run(int last) {
        for (AgedMoney.Payers payers : AgedMoney.Payers.values()) {
            run(payers, last);
        }
    }

    private void run(AgedMoney.Payers payers, int last) {
        var house = new AgedHouse(payers);
        double young = 0;
        for (int month = 1; month <= last; month++) {
            house.open();
            if (MONTHS.contains(month)) {
                double millis = millis(house);
                young = month == YOUNG ? millis : young;
                tell(payers, house, millis, young);
            }
            house.close();
        }
    }

    private void tell(AgedMoney.Payers payers, AgedHouse house, double millis, double young) {
        AgedMoney.Size size = house.size();
        String name = String.format(
                Locale.ROOT,
                "%s, month %d",
                payers.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                house.number());
        String told = String.format(
                Locale.ROOT,
                "× %.2f; handed on: debts %,d, payments %,d, allocations %,d; open debts %,d; told %,d%s%s",
                millis / young,
                size.debts(),
                size.payments(),
                size.allocations(),
                size.open(),
                size.told(),
                payers == AgedMoney.Payers.NEVER
                        ? String.format(Locale.ROOT, ", %.2f µs a debt", millis * 1e3 / Math.max(1, size.open()))
                        : "",
                house.isSettling() ? ", settles a year" : "");
        figures.print(name, millis, Figures.MILLIS, told);
        figures.say("    " + house.rows());
    }

    /** The median of several times the same month. */
    private static double millis(AgedHouse house) {
        var warm = new WarmUp(WARM_UP);
        while (!warm.isEnough()) {
            long start = System.nanoTime();
            house.rows();
            warm.took(System.nanoTime() - start);
        }
        double[] times = new double[MOST];
        int count = 0;
        long begin = System.nanoTime();
        while (count < MOST && (count < LEAST || System.nanoTime() - begin < TIMED)) {
            long start = System.nanoTime();
            house.rows();
            times[count++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2];
    }
}
