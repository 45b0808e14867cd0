package io.saldo.examples.benchmarks;

/** The random numbers of the town: a state of 64 bits, the same on every machine. */
final class Draw {
    private long state;

    Draw(long state) {
        this.state = state;
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** One of 0…n − 1. */
    long below(long n) {
        state += 0x9e3779b97f4a7c15L;
        return Long.remainderUnsigned(mix(state), n);
    }

    /** One of lo…hi. */
    long between(long lo, long hi) {
        return lo + below(hi - lo + 1);
    }
}
