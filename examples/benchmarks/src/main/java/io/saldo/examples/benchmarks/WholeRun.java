package io.saldo.examples.benchmarks;

import io.saldo.billing.run.MonthlyBilling;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Bills the first houses of the town in one run by arrays of longs, by ordinary {@code BigDecimal} with hash maps, and by the engine, and tells accounts a second.
 *
 * <p>{@code WholeRun [houses [threads]]}: 500 houses on one thread when nothing is said. Time counts from the facts of a month in memory to its bill; what the facts take to build is told
 * beside. The engine tells amounts, balances and penalties at once and makes what stands around them when it is asked for, so it is timed three times: the bill with every amount known, which any line may be explained of; the bill with
 * every line object made; the bill with every row that a host would store: lines, debts, which debt each payment pays, the movement of each account. Explanations are made in none of them; that each line has one that
 * replays is checked at the end. Every timed pass is checked against the totals, and one with other totals is told as void. Before the passes that count there are passes to warm up, for each way as long.
 */
public final class WholeRun {
    private static final int CHUNK = 20;
    private static final long WARM_UP = 12_000_000_000L;
    /** Of them at least this long in what is timed: most of a pass may be spent on building its months. */
    private static final long WARM_BILLING = 3_000_000_000L;

    private static final int CHECKED_HOUSES = 20;
    private static final int TIMED_HOUSES = 1000;

    private final int houses;
    private final ExecutorService pool;
    private final int threads;
    private final PrintStream out;
    private final Totals expected;

    private WholeRun(int houses, int threads, ExecutorService pool, PrintStream out) {
        this.houses = houses;
        this.threads = threads;
        this.pool = pool;
        this.out = out;
        this.expected = Published.has(houses) ? Published.totals(houses) : plainTotals(houses);
    }

    /** Of houses for which nothing is published, what the plain arrays come to. */
    private static Totals plainTotals(int houses) {
        Totals totals = new Totals();
        for (int i = 0; i < houses; i++) {
            PrimitiveTown town = new PrimitiveTown(Town.house(i));
            town.bill();
            town.addTo(totals);
        }
        return totals;
    }

    public static void main(String[] args) throws Exception {
        int houses = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            new WholeRun(houses, threads, pool, System.out).run();
        } finally {
            pool.shutdownNow();
        }
    }

    private void run() throws Exception {
        out.printf(
                Locale.ROOT,
                "%d houses, %d accounts, %d thread(s), Java %s%n",
                houses,
                houses * Town.FLATS,
                threads,
                System.getProperty("java.version"));
        double primitive = measure(
                "primitive arrays",
                PrimitiveTown::new,
                town -> {
                    town.bill();
                    return town;
                },
                PrimitiveTown::addTo);
        double decimal = measure(
                "BigDecimal, hash maps",
                DecimalTown::new,
                town -> {
                    town.bill();
                    return town;
                },
                DecimalTown::addTo);
        double engine = measure("engine, every amount known", TownMonths::of, MonthlyBilling::bill, EngineTown::add);
        double lines = measure("engine, every line made", TownMonths::of, EngineTown::withLines, EngineTown::add);
        double rows = measure("engine, every row made", TownMonths::of, EngineTown::withRows, EngineTown::add);
        ratio("every amount known", engine, primitive, decimal);
        ratio("every line made", lines, primitive, decimal);
        ratio("every row made", rows, primitive, decimal);
        Replay replay = new Replay();
        for (int i = 0; i < Math.min(houses, CHECKED_HOUSES); i++) {
            replay.check(MonthlyBilling.bill(TownMonths.of(Town.house(i))));
        }
        out.println(replay);
    }

    private void ratio(String name, double engine, double primitive, double decimal) {
        out.printf(
                Locale.ROOT,
                "engine, %s: 1/%.1f of primitive arrays, %.2f of BigDecimal%n",
                name,
                primitive / engine,
                engine / decimal);
    }

    /**
     * Accounts a second. Every house is billed once a pass, whatever bills it, so that what it reads comes from memory as it does when a town is billed.
     */
    private <M, B> double measure(
            String name, Function<Town.House, M> build, Function<M, B> bill, BiConsumer<B, Totals> add)
            throws Exception {
        long begin = System.nanoTime();
        long warm = 0;
        while (warm < WARM_BILLING || System.nanoTime() - begin < WARM_UP) {
            warm += pass(build, bill, add, Math.min(houses, 60)).billing;
        }
        // one pass is too short to be timed where little is done
        int passes = Math.max(1, TIMED_HOUSES / houses);
        long building = 0;
        long billing = Long.MAX_VALUE;
        String differences = "";
        for (int i = 0; i < 2; i++) {
            long sum = 0;
            for (int j = 0; j < passes; j++) {
                Pass one = pass(build, bill, add, houses);
                sum += one.billing;
                building = one.building;
                differences = differences.isEmpty() ? one.totals.differences(expected) : differences;
            }
            billing = Math.min(billing, sum);
        }
        double perSecond = 1e9 * houses * Town.FLATS * passes / billing;
        out.printf(
                Locale.ROOT,
                "%-30s %,14.0f accounts/s; months built at %,12.0f accounts/s; %s%n",
                name,
                perSecond,
                1e9 * houses * Town.FLATS / building,
                differences.isEmpty() ? "totals exact" : "VOID, totals differ:\n" + differences);
        return perSecond;
    }

    private record Pass(Totals totals, long building, long billing) {}

    /** One pass over the houses, a few at a time, so that what is in memory stays small. */
    private <M, B> Pass pass(Function<Town.House, M> build, Function<M, B> bill, BiConsumer<B, Totals> add, int count)
            throws Exception {
        Totals totals = new Totals();
        long building = 0;
        long billing = 0;
        for (int first = 0; first < count; first += CHUNK) {
            List<Town.House> chunk = IntStream.range(first, Math.min(count, first + CHUNK))
                    .mapToObj(Town::house)
                    .toList();
            long begin = System.nanoTime();
            List<M> months = all(chunk, build);
            long built = System.nanoTime();
            List<B> bills = all(months, bill);
            billing += System.nanoTime() - built;
            building += built - begin;
            bills.forEach(each -> add.accept(each, totals));
        }
        return new Pass(totals, building, billing);
    }

    private <A, B> List<B> all(List<A> given, Function<A, B> each) throws Exception {
        List<B> results = new ArrayList<>(given.size());
        if (threads == 1) {
            for (A one : given) {
                results.add(each.apply(one));
            }
            return results;
        }
        List<Callable<B>> tasks =
                given.stream().<Callable<B>>map(one -> () -> each.apply(one)).toList();
        for (Future<B> future : pool.invokeAll(tasks)) {
            results.add(future.get());
        }
        return results;
    }
}
