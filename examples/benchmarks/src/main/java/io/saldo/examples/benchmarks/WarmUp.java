package io.saldo.examples.benchmarks;

/**
 * Says when work has been done often enough to be timed: it took a while, and several goes in a row were no faster
 * than the best one before. On a busy machine the compiler lags behind, so that time alone says little.
 */
final class WarmUp {
    private static final int STEADY = 4;
    private static final long MOST = 90_000_000_000L;

    private final long least;
    private long spent;
    private long best = Long.MAX_VALUE;
    private int steady;

    /**
     * @param least nanoseconds of work
     */
    WarmUp(long least) {
        this.least = least;
    }

    /** Takes the time of one go. */
    void took(long nanos) {
        spent += nanos;
        steady = nanos < best - best / 20 ? 0 : steady + 1;
        best = Math.min(best, nanos);
    }

    boolean isEnough() {
        return spent >= MOST || (spent >= least && steady >= STEADY);
    }
}
