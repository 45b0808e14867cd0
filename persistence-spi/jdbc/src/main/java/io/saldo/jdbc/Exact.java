package io.saldo.jdbc;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Refuses what the tables could not keep exactly (P-4). */
public final class Exact {
    private static final String NUL = "u0000";

    private Exact() {}

    /** Text that both databases keep. */
    public static void text(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            InvalidValueException.unless(c != 0, field, text, "text without the character NUL");
            InvalidValueException.unless(
                    pair || !Character.isSurrogate(c), field, text, "text without half a surrogate pair");
            i += pair ? 1 : 0;
        }
    }

    /** And no longer than its column. */
    static void text(String field, String text, int longest) {
        InvalidValueException.unless(text.length() <= longest, field, text, "at most " + longest + " characters");
        text(field, text);
    }

    /** Every text of a value. In its canonical form NUL is escaped. */
    static void value(String field, Canonical value) {
        String written = CanonicalWriter.write(value);
        for (int i = written.indexOf('\\'); i >= 0; i = written.indexOf('\\', i + 2)) {
            InvalidValueException.unless(
                    !written.startsWith(NUL, i + 1), field, written, "text without the character NUL");
        }
        text(field, written);
    }

    public static void instant(String field, Instant instant) {
        InvalidValueException.unless(
                instant.truncatedTo(ChronoUnit.MICROS).equals(instant),
                field,
                instant,
                "an instant no finer than a microsecond");
        InvalidValueException.unless(
                Columns.bounded(instant).equals(instant), field, instant, "a moment of the years 1 to 9998");
    }

    static void range(String field, DateRange range) {
        LocalDate until = range.until();
        InvalidValueException.unless(
                range.from().equals(LocalDate.MIN) || range.from().isAfter(Columns.BEGINNING),
                field,
                range,
                "days of the years 1 to 9999");
        InvalidValueException.unless(
                until == null || until.isBefore(Columns.END), field, range, "days of the years 1 to 9999");
    }

    static void period(String field, BillingPeriod period) {
        int number = Columns.number(period);
        InvalidValueException.unless(
                number >= Short.MIN_VALUE && number <= Short.MAX_VALUE,
                field,
                period,
                "a month within 2,700 years of 2000");
    }
}
