package io.saldo.examples.benchmarks;

import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import java.util.Locale;

/** Counts the lines whose explanation, made again from the facts, gives their amount. */
final class Replay {
    private int lines;
    private int replayed;

    void check(HouseBill bill) {
        for (Line line : bill.lines()) {
            lines++;
            replayed += line.replays() ? 1 : 0;
        }
    }

    boolean all() {
        return lines > 0 && lines == replayed;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "lines replayed from their facts: %d of %d", replayed, lines);
    }
}
