package io.saldo.examples.benchmarks;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.time.Moment;

/** All that is stated of a house of the town, in memory: what is there before the clock starts. */
record TownFacts(HouseBook book) {

    /** From what is stated to the bill: binding, laying out, billing. */
    HouseBill bill() {
        return MonthlyBilling.bill(month());
    }

    HouseMonth month() {
        return MonthBinder.bind(book, TownBook.PERIOD, Moment.LATEST);
    }
}
