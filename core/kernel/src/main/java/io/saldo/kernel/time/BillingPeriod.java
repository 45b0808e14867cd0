package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A billing period (расчётный период): a calendar month (Rules 354, п. 37). Written {@code 2026-10}. Immutable. */
public final class BillingPeriod implements Comparable<BillingPeriod> {
    private final YearMonth month;
    private final DateRange range;
    private final LocalDate last;

    public BillingPeriod(YearMonth month) {
        this.month = month;
        this.range = new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
        this.last = month.atEndOfMonth();
    }

    /** The calendar month. */
    public YearMonth month() {
        return month;
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

    public DateRange range() {
        return range;
    }

    public LocalDate first() {
        return range.from();
    }

    public LocalDate last() {
        return last;
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
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof BillingPeriod period && month.equals(period.month));
    }

    @Override
    public int hashCode() {
        return month.hashCode();
    }

    @Override
    public String toString() {
        int year = month.getYear();
        if (year < 1000 || year > 9999) {
            return month.toString();
        }
        int number = month.getMonthValue();
        byte[] text = {
            (byte) ('0' + year / 1000),
            (byte) ('0' + year / 100 % 10),
            (byte) ('0' + year / 10 % 10),
            (byte) ('0' + year % 10),
            '-',
            (byte) ('0' + number / 10),
            (byte) ('0' + number % 10)
        };
        return new String(text, StandardCharsets.US_ASCII);
    }
}
