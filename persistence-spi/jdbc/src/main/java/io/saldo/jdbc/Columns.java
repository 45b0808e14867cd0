package io.saldo.jdbc;

import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Days, moments and months as columns have them. */
public final class Columns {
    /** A range without a beginning begins, one without an end ends: so that both are found in one index. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final Instant FIRST = BEGINNING.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2000;

    private Columns() {}

    static Argument day(LocalDate day) {
        return (position, statement, context) -> statement.setObject(position, day);
    }

    /** Of a column that may be empty. */
    public static Argument instant(@Nullable Instant instant) {
        return (position, statement, context) -> {
            if (instant == null) {
                statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            }
        };
    }

    /** Of a shorter column than its type. */
    public static Argument text(@Nullable String text) {
        return (position, statement, context) -> {
            if (text == null) {
                statement.setNull(position, Types.VARCHAR);
            } else {
                statement.setString(position, text);
            }
        };
    }

    static LocalDate from(DateRange range) {
        return bounded(range.from());
    }

    static LocalDate until(DateRange range) {
        LocalDate until = range.until();
        return until == null ? END : bounded(until);
    }

    static LocalDate bounded(LocalDate day) {
        return day.isBefore(BEGINNING) ? BEGINNING : day.isAfter(END) ? END : day;
    }

    static Instant bounded(Instant instant) {
        return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Up to a moment that is asked for; it may be finer than those that are kept. */
    static <S extends SqlStatement<S>> S bind(S statement, String at, String sequence, Known moment) {
        Instant kept = bounded(moment.at()).truncatedTo(ChronoUnit.MICROS);
        boolean whole = kept.equals(moment.at());
        return statement.bind(at, instant(kept)).bind(sequence, whole ? moment.sequence() : last(kept, moment));
    }

    /** All of an instant, where the moment is later than it; nothing, where it was before all that can be kept. */
    private static long last(Instant kept, Known moment) {
        return kept.isAfter(moment.at()) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Known known(ResultSet row) throws SQLException {
        return new Known(instant(row, "known_at"), row.getLong("known_seq"));
    }

    static DateRange range(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new DateRange(from.equals(BEGINNING) ? LocalDate.MIN : from, until.equals(END) ? null : until);
    }

    /** Months since January 2000. */
    static int number(BillingPeriod period) {
        YearMonth month = period.month();
        return (month.getYear() - FIRST_YEAR) * MONTHS + month.getMonthValue() - 1;
    }

    static BillingPeriod period(int number) {
        return new BillingPeriod(YearMonth.of(FIRST_YEAR, 1).plusMonths(number));
    }
}
