package io.saldo.examples.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** What a flat costs in a house of two hundred flats and in one of two thousand: it should cost the same. */
final class Sizes {
    private static final int[] FLATS = {200, 2000};
    private static final long WARM_UP = 2_000_000_000L;
    private static final int TIMES = 9;

    private final Figures figures;

    Sizes(Figures figures) {
        this.figures = figures;
    }

    void run() {
        compare("every row with every explanation", Billed::withExplanations);
        compare("every row", Billed::withRows);
    }

    private void compare(String name, Function<TownFacts, Billed> bill) {
        double[] cost = new double[FLATS.length];
        for (int i = 0; i < FLATS.length; i++) {
            cost[i] = micros(FLATS[i], bill);
            String title = String.format(Locale.ROOT, "a house of %,d flats, %s", FLATS[i], name);
            figures.print(title, cost[i], Figures.MICROS, String.format(Locale.ROOT, "× %.2f", cost[i] / cost[0]));
        }
    }

    /** The median; houses of a town with life, one after another. */
    private static double micros(int flats, Function<TownFacts, Billed> bill) {
        long rows = 0;
        var warm = new WarmUp(WARM_UP);
        for (int i = 0; !warm.isEnough(); i++) {
            TownFacts facts = TownBook.withLife(Town.house(i % TIMES, 2000));
            long start = System.nanoTime();
            rows += bill.apply(facts).sums().rows();
            warm.took(System.nanoTime() - start);
        }
        int houses = Math.max(1, 2000 / flats);
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long sum = 0;
            for (int j = 0; j < houses; j++) {
                TownFacts facts = TownBook.withLife(Town.house(i, flats));
                long start = System.nanoTime();
                rows += bill.apply(facts).sums().rows();
                sum += System.nanoTime() - start;
            }
            times[i] = sum / 1e3 / houses / flats;
        }
        if (rows == 0) {
            throw new IllegalStateException("houses without rows");
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
