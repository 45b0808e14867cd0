package io.saldo.examples.benchmarks;

import io.saldo.billing.run.HouseBill;

/**
 * A bill and what its rows came to as they were written.
 */
record Billed(HouseBill bill, RowSums sums) {
    static Billed withRows(TownFacts facts) {
        return of(facts.bill(), false);
    }

    static Billed withExplanations(TownFacts facts) {
        return of(facts.bill(), true);
    }

    private static Billed of(HouseBill bill, boolean explained) {
        return new Billed(bill, BillRows.of(bill, explained));
    }
}
