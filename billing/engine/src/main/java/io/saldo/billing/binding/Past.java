package io.saldo.billing.binding;

import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a month takes from the months before it. {@link MonthBinder#needs} says which closed months and which accounts
 * have to be in it; a host that keeps everything in memory may give everything.
 *
 * @param before what the month before handed on; null for the first month that is billed here
 * @param closed the months that late facts reopen, as they stand in the books
 * @param accounts what was posted to the accounts that late facts of money reopen
 */
public record Past(@Nullable HandedOn before, ClosedMonths closed, Map<AccountNumber, AccountRows> accounts) {
    /** Nothing was billed here yet. */
    public static final Past NONE = new Past(null, ClosedMonths.NONE, Map.of());

    public Past {
        accounts = Map.copyOf(accounts);
    }

    /** What a host read of its tables. */
    public static Past of(
            @Nullable HandedOn before,
            SortedMap<BillingPeriod, ClosedMonth> months,
            Map<AccountNumber, AccountRows> accounts) {
        return new Past(before, new ClosedMonths(months), accounts);
    }

    /** With one more month closed, all of it kept. */
    public Past closing(HouseMonth month, HouseBill bill) {
        return new Past(
                bill.handedOn(),
                closed.closing(
                        month.known(),
                        bill.recalculation().left(),
                        bill.charges(),
                        bill.byMeter(),
                        bill.recalculation()),
                AccountRows.with(accounts, month, bill));
    }

    /** As much of it as a month needs. */
    public Past only(Needs needs) {
        SortedMap<BillingPeriod, ClosedMonth> months = new TreeMap<>(closed.months());
        months.keySet().retainAll(needs.months());
        Map<AccountNumber, AccountRows> rows = new HashMap<>(accounts);
        rows.keySet().retainAll(needs.accounts());
        return new Past(before, new ClosedMonths(months), rows);
    }
}
