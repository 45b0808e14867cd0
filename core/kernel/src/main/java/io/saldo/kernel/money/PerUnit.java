package io.saldo.kernel.money;

/**
 * What one of something costs, bound once to be multiplied by many numbers: {@code [x × price]}, rounded as {@link Kopecks#halfUp} rounds. In longs as long as they hold it, in {@link Exact} beyond
 * that; the results are the same. Immutable.
 */
public final class PerUnit {
    private static final long SHORT = 1L << 32;

    private final Exact roubles;
    private final int scale;
    /** Kopecks for one unit of the number are {@code num / den}; {@code num} is 0 where longs do not hold it, or the price is not above zero. */
    private final long num;

    private final long den;
    private final long most;

    private PerUnit(Exact roubles, int scale, long num, long den) {
        this.roubles = roubles;
        this.scale = scale;
        this.num = num;
        this.den = den;
        this.most = num <= 0 || den <= 0 ? -1 : (Long.MAX_VALUE - den) / num;
    }

    /**
     * A price.
     *
     * @param roubles for one
     * @param scale of the numbers: they count {@code 10^-scale}; 0…18
     */
    public static PerUnit of(Exact roubles, int scale) {
        Exact kopecks = roubles.times(Exact.ofScaled(1, scale)).times(100);
        long num = kopecks.numeratorInLong();
        Exact shorter = num > SHORT ? kopecks.reduced() : kopecks;
        return new PerUnit(roubles, scale, shorter.numeratorInLong(), shorter.denominatorInLong());
    }

    /** The price of a number, in kopecks. */
    public long kopecks(long number) {
        if (number >= 0 && number <= most) {
            return (number * num + den / 2) / den;
        }
        return Kopecks.halfUp(unrounded(number)).value();
    }

    /** The price of a number before its rounding, in roubles. */
    public Exact unrounded(long number) {
        return Exact.ofScaled(number, scale).times(roubles);
    }

    /** Roubles for one. */
    public Exact roubles() {
        return roubles;
    }
}
