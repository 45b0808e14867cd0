package io.saldo.billing.quality;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a service was not as it has to be, in the time of the house.
 *
 * @param from the moment it began
 * @param until the moment it ended, after {@code from}
 * @param hours null where it lasted from the one to the other; otherwise so many hours between them, more than zero, of
 *     which nobody says when they were: they count as hours of the day and never meet other breaches. Both moments then
 *     belong to one month
 */
public record BreachTime(
        LocalDateTime from, LocalDateTime until, @Nullable Exact hours) implements Canonical {
    private static final long SECONDS_OF_HOUR = 3600;

    public BreachTime {
        InvalidValueException.unless(from.isBefore(until), "end of the breach", until, "after " + from);
        InvalidValueException.unless(
                hours == null || (hours.signum() > 0 && hours.compareTo(hours(from, until)) <= 0),
                "hours of the breach",
                hours + "",
                "more than zero, no more than between " + from + " and " + until);
        InvalidValueException.unless(
                hours == null
                        || BillingPeriod.containing(from.toLocalDate())
                                .equals(BillingPeriod.containing(
                                        until.minusNanos(1).toLocalDate())),
                "month of the hours",
                from + "…" + until,
                "one month: each has an allowance of its own");
    }

    public static BreachTime between(LocalDateTime from, LocalDateTime until) {
        return new BreachTime(from, until, null);
    }

    /** So many hours of a month. */
    public static BreachTime hoursOf(BillingPeriod period, Exact hours) {
        return new BreachTime(
                period.first().atStartOfDay(), period.next().first().atStartOfDay(), hours);
    }

    static Exact hours(LocalDateTime from, LocalDateTime until) {
        return Exact.of(Duration.between(from, until).toSeconds(), SECONDS_OF_HOUR);
    }

    /** Whether some of it falls in a month. */
    boolean touches(BillingPeriod period) {
        return from.isBefore(period.next().first().atStartOfDay())
                && until.isAfter(period.first().atStartOfDay());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("from", from).field("until", until).field("hours", hours);
    }
}
