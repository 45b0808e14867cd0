package io.saldo.examples.benchmarks;

import java.util.Arrays;

/**
 * The totals that every way of billing the town must give, in kopecks. {@code weighted} multiplies each account's by
 * its number modulo 997, plus 1.
 */
final class Totals {
    private static final int SERVICES = TownService.values().length;

    final long[] charge = new long[SERVICES];
    final long[] recalculation = new long[SERVICES];
    final long[] weighted = new long[SERVICES];
    long penalty;
    long closing;
    long weightedClosing;

    static long weight(long account) {
        return account % 997 + 1;
    }

    void charge(int service, long account, long kopecks) {
        charge[service] += kopecks;
        weighted[service] += kopecks * weight(account);
    }

    void recalculation(int service, long account, long kopecks) {
        recalculation[service] += kopecks;
        weighted[service] += kopecks * weight(account);
    }

    void penalty(long kopecks) {
        penalty += kopecks;
    }

    void closing(long account, long kopecks) {
        closing += kopecks;
        weightedClosing += kopecks * weight(account);
    }

    void add(Totals other) {
        for (int i = 0; i < SERVICES; i++) {
            charge[i] += other.charge[i];
            recalculation[i] += other.recalculation[i];
            weighted[i] += other.weighted[i];
        }
        penalty += other.penalty;
        closing += other.closing;
        weightedClosing += other.weightedClosing;
    }

    /** What differs from other totals, one line each; empty when nothing does. */
    String differences(Totals other) {
        StringBuilder told = new StringBuilder();
        for (TownService service : TownService.values()) {
            int i = service.index();
            tell(told, service + " charge", charge[i], other.charge[i]);
            tell(told, service + " recalculation", recalculation[i], other.recalculation[i]);
            tell(told, service + " weighted", weighted[i], other.weighted[i]);
        }
        tell(told, "penalty", penalty, other.penalty);
        tell(told, "closing", closing, other.closing);
        tell(told, "weighted closing", weightedClosing, other.weightedClosing);
        return told.toString();
    }

    /** What differs in the sums of charges and recalculations alone. */
    String sumDifferences(Totals other) {
        StringBuilder told = new StringBuilder();
        for (TownService service : TownService.values()) {
            int i = service.index();
            tell(told, service + " charge", charge[i], other.charge[i]);
            tell(told, service + " recalculation", recalculation[i], other.recalculation[i]);
        }
        return told.toString();
    }

    private static void tell(StringBuilder told, String name, long one, long other) {
        if (one != other) {
            told.append(name)
                    .append(": ")
                    .append(one)
                    .append(" and ")
                    .append(other)
                    .append('\n');
        }
    }

    @Override
    public String toString() {
        return "charge " + Arrays.toString(charge) + " recalculation " + Arrays.toString(recalculation) + " penalty "
                + penalty + " closing " + closing;
    }
}
