package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A billing period (расчётный период): a calendar month (Rules 354, п. 37). Written {@code 2026-10}. */
public record BillingPeriod(YearMonth month) implements Comparable<BillingPeriod> {
    private static final Map<YearMonth, Days> DAYS = new ConcurrentHashMap<>();

    /** What a month is asked for most. */
    private record Days(DateRange range, LocalDate last) {
        static Days of(YearMonth month) {
            return new Days(new DateRange(month.atDay(1), month.plusMonths(1).atDay(1)), month.atEndOfMonth());
        }
    }

    public static BillingPeriod of(int year, int month) {
        return new BillingPeriod(YearMonth.of(year, month));
    }

    public static BillingPeriod containing(LocalDate day) {
        return new BillingPeriod(YearMonth.from(day));
    }

    public static BillingPeriod parse(String text) {
        try {
            return new BillingPeriod(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValueException("period", text, "a year and a month, as in 2026-10");
        }
    }

    /** The same range for the same month, however often it is asked for. */
    public DateRange range() {
        return dates().range;
    }

    public LocalDate first() {
        return dates().range.from();
    }

    private Days dates() {
        Days known = DAYS.get(month);
        return known != null ? known : DAYS.computeIfAbsent(month, Days::of);
    }

    public LocalDate last() {
        return dates().last;
    }

    public int days() {
        return month.lengthOfMonth();
    }

    public BillingPeriod next() {
        return plus(1);
    }

    public BillingPeriod previous() {
        return plus(-1);
    }

    public BillingPeriod plus(int months) {
        return new BillingPeriod(month.plusMonths(months));
    }

    /** How many months from {@code other} to this one; negative when this one is earlier. */
    public int monthsSince(BillingPeriod other) {
        return (month.getYear() - other.month.getYear()) * 12 + month.getMonthValue() - other.month.getMonthValue();
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == month.getYear() && day.getMonthValue() == month.getMonthValue();
    }

    @Override
    public int compareTo(BillingPeriod other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
