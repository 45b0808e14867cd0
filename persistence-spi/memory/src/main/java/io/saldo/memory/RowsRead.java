package io.saldo.memory;

import java.util.concurrent.atomic.LongAdder;

/** Counts the rows that were looked at, whether they were wanted or not: what a query costs. */
final class RowsRead {
    private final LongAdder rows = new LongAdder();

    void add(long more) {
        rows.add(more);
    }

    long sum() {
        return rows.sum();
    }
}
