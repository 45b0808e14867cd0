package io.saldo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Does things on several threads, never for longer than a limit. What each came to is a value. */
public final class Together {
    private static final int SECONDS = 20;

    private Together() {}

    /** What a thread came to: a result, or what it threw. */
    public record Outcome<T extends @Nullable Object>(
            @Nullable T result, @Nullable Throwable thrown) {}

    /** One thread beside this one. */
    static final class Other<T> implements AutoCloseable {
        private final ExecutorService pool = Executors.newSingleThreadExecutor();
        private final Future<T> future;

        Other(Callable<T> work) {
            future = pool.submit(work);
        }

        /** Whether it has not ended after a moment in which it could have. */
        boolean isWaiting() {
            try {
                future.get(150, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException e) {
                return true;
            } catch (InterruptedException | ExecutionException e) {
                return false;
            }
        }

        Outcome<T> end() {
            return outcome(future);
        }

        T result() {
            Outcome<T> outcome = end();
            T result = outcome.result();
            if (result == null) {
                throw new AssertionError("the other thread failed", outcome.thrown());
            }
            return result;
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    /** The same thing on some threads that begin together; what each came to, in the order of their numbers. */
    public static <T> List<Outcome<T>> on(int threads, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> {
                    barrier.await(SECONDS, TimeUnit.SECONDS);
                    return work.apply(number);
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            futures.forEach(future -> outcomes.add(outcome(future)));
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            return new Outcome<>(null, e);
        }
    }

    /** Waits until another thread has come so far. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came in " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
