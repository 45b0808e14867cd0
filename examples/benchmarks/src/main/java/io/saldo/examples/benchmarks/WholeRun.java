package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Stopwatch.Work;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bills the first houses of the town by arrays of longs, by ordinary {@code BigDecimal} with hash maps, and by the
 * engine, and tells accounts a second.
 *
 * <p>The headline is every row with every explanation. The clock counts from what is stated of a house in memory,
 * through binding and laying out, to rows taken by a {@link RowSink} as a store takes them: lines, debts,
 * allocations,
 * penalties, movement. The second figure is the same without explanations. {@code BigDecimal} makes the same rows and
 * writes them to the same sink. Arrays of longs make amounts alone: the limit, not a rival.
 *
 * <p>Every pass that counts is checked against the totals of the town, and one with other totals is told as void; the
 * checksum of rows says whether two builds of the engine made the same ones.
 */
final class WholeRun {
    private static final int CHECKED_HOUSES = 20;

    private final int houses;
    private final Stopwatch clock;
    private final Figures figures;
    private final Totals exact;
    private final Totals lively;

    WholeRun(int houses, Stopwatch clock, Figures figures) {
        this.houses = houses;
        this.clock = clock;
        this.figures = figures;
        this.exact = Published.has(houses) ? Published.totals(houses) : TownTotals.exact(houses);
        this.lively = TownTotals.lively(houses);
    }

    void run() throws Exception {
        figures.say(String.format(
                Locale.ROOT,
                "%d houses, %d accounts, Java %s",
                houses,
                houses * Town.FLATS,
                System.getProperty("java.version")));
        double arrays = arrays();
        double decimal = decimal();
        double explained =
                engine("every row with every explanation", TownBook::of, Billed::withExplanations, this::published);
        double rows = engine("every row", TownBook::of, Billed::withRows, this::published);
        engine(
                "town with life, every row with every explanation",
                TownBook::withLife,
                Billed::withExplanations,
                this::alive);
        engine("town with life, every row", TownBook::withLife, Billed::withRows, this::alive);
        ratio("every row with every explanation", explained, arrays, decimal);
        ratio("every row", rows, arrays, decimal);
        Replay replay = new Replay();
        for (int i = 0; i < Math.min(houses, CHECKED_HOUSES); i++) {
            replay.check(TownBook.withLife(Town.house(i)).bill());
        }
        figures.say(replay.toString());
    }

    private double arrays() throws Exception {
        var last = new Last<Totals>();
        double rate = clock.accountsPerSecond(() -> {
            var totals = last.start(new Totals());
            return new Work<PrimitiveTown, PrimitiveTown>(
                    number -> new PrimitiveTown(Town.house(number)),
                    town -> {
                        town.bill();
                        return town;
                    },
                    (facts, town) -> town.addTo(totals));
        });
        figures.print(
                "arrays of longs, amounts alone",
                rate,
                Figures.RATE,
                verdict(last.get().differences(exact)));
        return rate;
    }

    private double decimal() throws Exception {
        var last = new Last<Totals>();
        var sums = new Last<RowSums>();
        double rate = clock.accountsPerSecond(() -> {
            var totals = last.start(new Totals());
            var rows = sums.start(new RowSums());
            return new Work<DecimalTown, RowSums>(
                    number -> new DecimalTown(Town.house(number)), DecimalTown::rows, (town, made) -> {
                        town.addTo(totals);
                        rows.add(made);
                    });
        });
        figures.print(
                "BigDecimal, hash maps, every row",
                rate,
                Figures.RATE,
                verdict(last.get().differences(exact)));
        figures.say("    " + sums.get());
        return rate;
    }

    private double engine(
            String name,
            Function<Town.House, TownFacts> book,
            Function<TownFacts, Billed> bill,
            Function<TownTotals, String> differences)
            throws Exception {
        var last = new Last<TownTotals>();
        var sums = new Last<RowSums>();
        IntFunction<TownFacts> build = number -> book.apply(Town.house(number));
        Supplier<Work<TownFacts, Billed>> work = () -> {
            var totals = last.start(new TownTotals());
            var rows = sums.start(new RowSums());
            return new Work<>(build, bill, (facts, made) -> {
                totals.add(facts, made.bill());
                rows.add(made.sums());
            });
        };
        double rate = clock.accountsPerSecond(work);
        figures.print(name, rate, Figures.RATE, verdict(differences.apply(last.get())));
        figures.say("    " + sums.get());
        return rate;
    }

    private String published(TownTotals totals) {
        return totals.differences(exact);
    }

    private String alive(TownTotals totals) {
        return totals.livelyDifferences(lively);
    }

    private void ratio(String name, double engine, double arrays, double decimal) {
        figures.say(String.format(
                Locale.ROOT,
                "%s: 1/%.1f of arrays of longs, 1/%.2f of BigDecimal that makes the same rows",
                name,
                arrays / engine,
                decimal / engine));
    }

    private static String verdict(String differences) {
        return differences.isEmpty() ? "totals exact" : "VOID, totals differ:\n" + differences;
    }

    /** What the last pass gathered. */
    private static final class Last<T> {
        private @Nullable T value;

        T start(T fresh) {
            value = fresh;
            return fresh;
        }

        T get() {
            return Objects.requireNonNull(value);
        }
    }
}
