package io.saldo.metering.reading;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a register usually counts in a month: the difference of its accepted readings of the year before a day, divided
 * by the months between the first and the last of them. Fewer than two months say nothing.
 *
 * @param perMonth zero or more
 */
public record UsualVolume(Exact perMonth) {
    private static final int MONTHS = 12;
    /** So many times the usual volume is worth asking about. */
    private static final int UNLIKELY = 2;

    /**
     * By the readings before a day.
     *
     * @param accepted readings in order of days, their turns counted
     */
    public static Optional<UsualVolume> of(List<DatedReading> accepted, LocalDate day) {
        List<DatedReading> before =
                accepted.stream().filter(each -> each.day().isBefore(day)).toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        DatedReading last = before.get(before.size() - 1);
        DatedReading first = last;
        for (DatedReading each : before) {
            boolean within = !each.day().isBefore(last.day().minusMonths(MONTHS));
            if (within && each.day().isBefore(first.day())) {
                first = each;
            }
        }
        int months = BillingPeriod.containing(last.day()).monthsSince(BillingPeriod.containing(first.day()));
        Exact used = last.value().exact().minus(first.value().exact());
        return months < 2 || used.signum() < 0 || last.turns() != first.turns()
                ? Optional.empty()
                : Optional.of(new UsualVolume(used.over(months)));
    }

    /** Whether a volume of so many months is much larger than usual. */
    public boolean isUnlikely(Exact volume, int months) {
        return perMonth.signum() > 0
                && volume.compareTo(perMonth.times(UNLIKELY).times(Math.max(1, months))) > 0;
    }
}
