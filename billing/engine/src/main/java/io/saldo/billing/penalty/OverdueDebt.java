package io.saldo.billing.penalty;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One debt and its history: in parts, each paid on a day of its own or not yet.
 *
 * @param due the last day to pay it; the next is day 1 of the delay
 * @param from the first day that is counted here: penalties of days before it stand in the books of another system
 * @param parts what sums to the debt
 * @param stops days on which nothing accrues: under a claim that names the day penalties stop
 */
public record OverdueDebt(LocalDate due, LocalDate from, List<Part> parts, List<DateRange> stops) {
    public OverdueDebt {
        parts = List.copyOf(parts);
        stops = List.copyOf(stops);
    }

    /** A debt counted from its first day of delay, that nothing stops. */
    public OverdueDebt(LocalDate due, List<Part> parts) {
        this(due, due.plusDays(1), parts, List.of());
    }

    /**
     * What one payment paid, or what nobody has.
     *
     * @param key which payment, or for what is unpaid, which debt
     * @param amount more than zero
     * @param paid the day it was paid, itself still a day of delay; null while it is not
     * @param away days on which a payment that was taken back later stood for it
     */
    public record Part(String key, Kopecks amount, @Nullable LocalDate paid, List<DateRange> away) {
        public Part {
            InvalidValueException.unless(amount.signum() > 0, "part of a debt", amount, "more than zero");
            away = List.copyOf(away);
        }

        public Part(String key, Kopecks amount, @Nullable LocalDate paid) {
            this(key, amount, paid, List.of());
        }

        boolean isOwed(LocalDate day) {
            return (paid == null || !day.isAfter(paid))
                    && (away.isEmpty() || away.stream().noneMatch(each -> each.contains(day)));
        }
    }
}
