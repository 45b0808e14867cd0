package io.saldo.examples.benchmarks;

import java.util.Locale;

/** How many rows were taken, and their checksums. Sums of houses add up in any order. */
final class RowSums {
    private final long[] counts = new long[RowSink.Kind.values().length];
    private long bytes;
    private long core;
    private long whole;
    private long explanations;
    private long explained;

    @SuppressWarnings("EnumOrdinal") // a counter for every kind; nothing is stored by its number
    void row(RowSink.Kind kind, int size, long coreHash, long wholeHash) {
        counts[kind.ordinal()]++;
        bytes += size;
        core += coreHash;
        whole += wholeHash;
    }

    void explained(int size, long hash) {
        explained++;
        bytes += size;
        explanations += hash;
    }

    /** Part of an explanation that stands by itself. */
    void written(int size) {
        bytes += size;
    }

    void add(RowSums other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        bytes += other.bytes;
        core += other.core;
        whole += other.whole;
        explanations += other.explanations;
        explained += other.explained;
    }

    @SuppressWarnings("EnumOrdinal") // as above
    long count(RowSink.Kind kind) {
        return counts[kind.ordinal()];
    }

    long rows() {
        long sum = 0;
        for (long each : counts) {
            sum += each;
        }
        return sum;
    }

    long bytes() {
        return bytes;
    }

    /** Of the cores of rows: the same whatever makes the same bills. */
    long core() {
        return core;
    }

    /** Of whole rows. */
    long whole() {
        return whole;
    }

    long explanations() {
        return explanations;
    }

    long explained() {
        return explained;
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder();
        for (RowSink.Kind kind : RowSink.Kind.values()) {
            if (count(kind) > 0) {
                told.append(String.format(Locale.ROOT, "%s %,d, ", kind.name().toLowerCase(Locale.ROOT), count(kind)));
            }
        }
        told.append(String.format(Locale.ROOT, "core %016x, rows %016x", core, whole));
        if (explained > 0) {
            told.append(String.format(Locale.ROOT, ", explained %,d, explanations %016x", explained, explanations));
        }
        return told.append(String.format(Locale.ROOT, ", %,d bytes", bytes)).toString();
    }
}
