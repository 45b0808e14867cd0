package io.saldo.billing.binding;

import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a host has to keep when it closes a month, beside the bill that it shows: each part a row of a table of its own,
 * read again only where {@link MonthBinder#needs} names it.
 *
 * @param handedOn for the next month; that of the month before is needed no more
 * @param months the closed month, and those that its bill recalculated: each in place of what was kept of it before
 * @param rows what the month adds to each account, beside what was kept of the months before ({@link AccountRows#and})
 */
public record Closing(
        HandedOn handedOn, SortedMap<BillingPeriod, ClosedMonth> months, SortedMap<AccountNumber, AccountRows> rows) {
    public Closing {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * Of a month that was billed.
     *
     * @param past what it was bound with
     */
    public static Closing of(Past past, HouseMonth month, HouseBill bill) {
        var months = new TreeMap<>(past.closing(month, bill).closed().months());
        past.closed().months().forEach((closed, each) -> months.remove(closed, each));
        return new Closing(bill.handedOn(), months, new TreeMap<>(AccountRows.ofMonth(past.accounts(), month, bill)));
    }
}
