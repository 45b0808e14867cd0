package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The average month of a meter whose reading was not handed in.
 *
 * <p>{@code V = (R2 − R1) ÷ m}: R2 the last actual reading, R1 the latest one at least six months before it, m the months between; where the meter has
 * worked for less, its first reading, at least three months before. The volume is not rounded.
 *
 * <p>Rules 354, п. 59, in force from 01.09.2012; for at most three billing periods in a row (the limits are rows of the law). Which months a reading
 * belongs to is not said there; ours is the month of its day, so readings of 23 March and 25 September are six months apart. The
 * periods in a row are counted from the month of the last reading.
 */
public final class AverageVolume {
    private static final Symbol LAST = new Symbol("lastReading", "R2");
    private static final Symbol FIRST = new Symbol("firstReading", "R1");
    private static final Symbol MONTHS = new Symbol("monthsBetween", "m");

    static final Formula FORMULA = Formula.of(LAST).minus(Formula.of(FIRST)).over(MONTHS);
    static final Edition EDITION = new Edition(
            "averageVolume",
            new Clause(Act.RULES_354, "п. 59"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private AverageVolume() {}

    /** The average and how it was made. */
    record Average(Exact volume, Derivation derivation) {}

    /** Whether the law's limits stand in the book for the month. */
    static boolean lawKnown(LawBook law, BillingPeriod period) {
        return limit(law, LawParameter.AVERAGE_MONTHS, period).isPresent()
                && limit(law, LawParameter.AVERAGE_MONTHS_LEAST, period).isPresent()
                && limit(law, LawParameter.AVERAGE_PERIODS_MOST, period).isPresent();
    }

    /** The average of a meter without a reading of the month; empty when the average may not or cannot be used. */
    static Optional<Average> of(MeterMonth month, LawBook law) {
        List<DatedReading> readings = month.readings();
        BillingPeriod period = month.period();
        if (readings.size() < 2) {
            return Optional.empty();
        }
        DatedReading last = readings.get(readings.size() - 1);
        BillingPeriod lastMonth = BillingPeriod.containing(last.day());
        if (Exact.of(period.monthsSince(lastMonth))
                        .compareTo(limit(law, LawParameter.AVERAGE_PERIODS_MOST, period)
                                .orElse(Exact.ZERO))
                > 0) {
            return Optional.empty();
        }
        Exact wanted = limit(law, LawParameter.AVERAGE_MONTHS, period).orElse(Exact.ZERO);
        Exact least = limit(law, LawParameter.AVERAGE_MONTHS_LEAST, period).orElse(Exact.ZERO);
        DatedReading first = readings.get(0);
        for (DatedReading reading : readings) {
            if (months(reading, lastMonth).compareTo(wanted) >= 0) {
                first = reading;
            }
        }
        Exact months = months(first, lastMonth);
        if (months.signum() <= 0 || months.compareTo(least) < 0) {
            return Optional.empty();
        }
        Exact volume = last.value().exact().minus(first.value().exact()).over(months);
        Derivation derivation = new Derivation.Calculated(
                EDITION,
                FORMULA,
                List.of(
                        Operand.of(LAST, last.value(), last.source()),
                        Operand.of(FIRST, first.value(), first.source()),
                        new Operand(MONTHS, months, Unit.ONE, new Origin.FromCalendar())));
        return Optional.of(new Average(volume, derivation));
    }

    private static Exact months(DatedReading reading, BillingPeriod last) {
        return Exact.of(last.monthsSince(BillingPeriod.containing(reading.day())));
    }

    private static Optional<Exact> limit(LawBook law, LawParameter parameter, BillingPeriod period) {
        return law.at(parameter, period.first()).map(Span::value).map(LawValue::value);
    }
}
