package io.saldo.billing.binding;

import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something else holds because of a fact. A fact of its own changes its own days. One that replaces
 * another changes the days of both, or, where it says the same of other days, the days on which they differ: a price
 * that ended earlier than was known changes nothing before its end. Withdrawing brings back what was replaced.
 */
final class ChangedDays {
    private ChangedDays() {}

    static DateRange of(Timeline<?> timeline, Fact<?> fact) {
        Fact<?> old = find(timeline, fact.replaces());
        if (old == null) {
            return fact.range();
        }
        Fact<?> now = fact.value() == null ? find(timeline, old.replaces()) : fact;
        if (now == null) {
            return old.range();
        }
        DateRange both = old.range().spanning(now.range());
        return isSame(old.value(), now.value()) ? difference(old.range(), now.range(), both) : both;
    }

    private static @Nullable Fact<?> find(Timeline<?> timeline, @Nullable FactId id) {
        for (Fact<?> each : timeline.facts()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** Whether two values say the same, the days that things tell of themselves aside. */
    private static boolean isSame(@Nullable Object old, @Nullable Object now) {
        if (old instanceof Meter one && now instanceof Meter other) {
            return new Meter(one.id(), one.resource(), one.place(), other.installed(), one.counter()).equals(other);
        }
        if (old instanceof PersonalAccount one && now instanceof PersonalAccount other) {
            return new PersonalAccount(one.number(), one.kind(), other.open()).equals(other);
        }
        return old != null && old.equals(now);
    }

    /** The days of one of the ranges alone, where these are a range. */
    private static DateRange difference(DateRange old, DateRange now, DateRange both) {
        LocalDate oldEnd = old.until();
        LocalDate newEnd = now.until();
        if (old.equals(now)) {
            return both;
        }
        if (old.from().equals(now.from())) {
            if (newEnd != null && (oldEnd == null || newEnd.isBefore(oldEnd))) {
                return new DateRange(newEnd, oldEnd);
            }
            return oldEnd == null ? both : new DateRange(oldEnd, newEnd);
        }
        boolean sameEnd = oldEnd == null ? newEnd == null : oldEnd.equals(newEnd);
        if (sameEnd) {
            boolean later = now.from().isAfter(old.from());
            return later ? new DateRange(old.from(), now.from()) : new DateRange(now.from(), old.from());
        }
        return both;
    }
}
