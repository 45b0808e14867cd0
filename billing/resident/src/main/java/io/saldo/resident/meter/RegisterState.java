package io.saldo.resident.meter;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register of a meter: one for each part of the day it counts.
 *
 * @param premises as an address names them
 * @param verifiedUntil the last day of its verification; null where it is not known
 * @param unfitFrom from when it may not be billed by; null while it may
 * @param history accepted readings, the oldest first
 * @param submitted the one of this month that came from the cabinet and may still be replaced; null where
 * there is none
 * @param usual what it counts in a month on average; null where too little is known
 */
public record RegisterState(
        MeterId meter,
        Resource resource,
        Zone zone,
        String premises,
        @Nullable LocalDate verifiedUntil,
        @Nullable LocalDate unfitFrom,
        List<KnownReading> history,
        @Nullable KnownReading submitted,
        @Nullable Exact usual) {
    public RegisterState {
        history = List.copyOf(history);
    }

    /** The last reading but for the one that may be replaced; null where there is none. */
    public @Nullable KnownReading last() {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (!history.get(i).equals(submitted)) {
                return history.get(i);
            }
        }
        return null;
    }

    /**
     * What it counted in each of the last months up to the last reading, the oldest first; fewer where less is known.
     * Where a number went down (a counter past its highest one, a correction) nothing is told of the month.
     */
    public List<MonthUse> use(int months) {
        List<MonthUse> all = new ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            BillingPeriod before = BillingPeriod.containing(history.get(i - 1).day());
            BillingPeriod month = BillingPeriod.containing(history.get(i).day());
            int passed = month.monthsSince(before);
            Exact used = history.get(i)
                    .value()
                    .exact()
                    .minus(history.get(i - 1).value().exact());
            if (passed == 0 && !all.isEmpty() && used.signum() >= 0) {
                MonthUse last = all.remove(all.size() - 1);
                all.add(new MonthUse(last.month(), last.volume().plus(used)));
            }
            for (int each = 1; each <= passed && used.signum() >= 0; each++) {
                all.add(new MonthUse(before.plus(each), used.over(passed)));
            }
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - months), all.size()));
    }
}
