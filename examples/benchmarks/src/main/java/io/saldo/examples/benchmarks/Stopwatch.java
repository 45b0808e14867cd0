package io.saldo.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Times what is done to each house of the town in turn, so that what it reads comes from memory as it does when a town
 * is billed.
 */
final class Stopwatch implements AutoCloseable {
    private static final int CHUNK = 20;
    private static final int GOES = 3;
    private static final long GO = 1_500_000_000L;

    private final int houses;
    private final int threads;
    private final long warmUp;
    private final ExecutorService pool;

    /**
     * @param warmUp nanoseconds of work before what counts
     */
    Stopwatch(int houses, int threads, long warmUp) {
        this.houses = houses;
        this.threads = threads;
        this.warmUp = warmUp;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * What is timed.
     *
     * @param build what is there before the clock starts
     * @param run what the clock counts
     * @param check takes what every counted run made
     */
    record Work<M, B>(IntFunction<M> build, Function<M, B> run, BiConsumer<M, B> check) {}

    /** The best of three goes, each of as many passes as take a while. */
    <M, B> double accountsPerSecond(Supplier<Work<M, B>> each) throws Exception {
        List<M> kept = houses <= CHUNK ? facts(each.get(), 0, houses) : List.of();
        var warm = new WarmUp(warmUp);
        while (!warm.isEnough()) {
            warm.took(pass(each.get(), Math.min(houses, 60), kept));
        }
        double best = 0;
        for (int i = 0; i < GOES; i++) {
            long sum = 0;
            int passes = 0;
            for (; sum < GO; passes++) {
                sum += pass(each.get(), houses, kept);
            }
            best = Math.max(best, 1e9 * houses * Town.FLATS * passes / sum);
        }
        return best;
    }

    private static <M, B> List<M> facts(Work<M, B> work, int first, int until) {
        return IntStream.range(first, until).mapToObj(work.build()).toList();
    }

    /** Nanoseconds of one pass, a few houses at a time, so that what is in memory stays small. */
    private <M, B> long pass(Work<M, B> work, int count, List<M> kept) throws Exception {
        long sum = 0;
        for (int first = 0; first < count; first += CHUNK) {
            List<M> facts = kept.isEmpty() ? facts(work, first, Math.min(count, first + CHUNK)) : kept;
            long begin = System.nanoTime();
            List<B> made = all(facts, work.run());
            sum += System.nanoTime() - begin;
            for (int i = 0; i < made.size(); i++) {
                work.check().accept(facts.get(i), made.get(i));
            }
        }
        return sum;
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

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
