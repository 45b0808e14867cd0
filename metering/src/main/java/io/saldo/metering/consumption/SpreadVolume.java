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
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.List;

/**
 * A month's part of a difference of readings over several months: {@code V = (R2 − R1) ÷ m}, m the months from the one
 * after R1 to that of R2. Every one of them has the same part, so the parts sum to the difference.
 *
 * <p>Rules 354, п. 61 asks for the volume to be brought to the readings once they are there; how it falls to the months
 * between is not said. Equal parts are what п. 59 calls an average month; a difference over several months must be
 * spread before prices by ranges apply. Unconfirmed.
 */
final class SpreadVolume {
    private static final Symbol MONTHS = new Symbol("monthsOfDifference", "m");
    private static final Symbol DIFFERENCE = new Symbol("differenceOfReadings", "ΔR");
    private static final Formula FORMULA = Formula.of(DIFFERENCE).over(MONTHS);
    private static final Edition EDITION = new Edition(
            "spreadVolume",
            new Clause(Act.RULES_354, "п. 61"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    private SpreadVolume() {}

    /**
     * Over how many months the difference that settles this one runs; 1 for a month with readings on both sides. Both
     * readings are there.
     */
    static int months(MeterMonth register) {
        return months(previous(register), settling(register));
    }

    private static int months(DatedReading before, DatedReading after) {
        int years = after.day().getYear() - before.day().getYear();
        return Math.max(
                1, 12 * years + after.day().getMonthValue() - before.day().getMonthValue());
    }

    /** The first month of the difference. */
    static BillingPeriod first(MeterMonth register) {
        return BillingPeriod.containing(register.settling().orElseThrow().day()).plus(1 - months(register));
    }

    static Exact volume(MeterMonth register) {
        DatedReading previous = previous(register);
        DatedReading settling = settling(register);
        Exact whole = MeteredVolume.volume(register.meter(), previous, settling);
        int months = months(previous, settling);
        return months == 1 ? whole : whole.over(months);
    }

    static Derivation derivation(MeterMonth register) {
        Derivation difference = MeteredVolume.derivation(register.meter(), previous(register), settling(register));
        int months = months(register);
        if (months == 1) {
            return difference;
        }
        return new Derivation.Calculated(
                EDITION,
                FORMULA,
                List.of(
                        new Operand(
                                DIFFERENCE,
                                MeteredVolume.volume(register.meter(), previous(register), settling(register)),
                                settling(register).value().unit(),
                                new Origin.Derived(difference)),
                        new Operand(MONTHS, Exact.of(months), Unit.ONE, new Origin.FromCalendar())));
    }

    private static DatedReading previous(MeterMonth register) {
        return register.previous().orElseThrow();
    }

    private static DatedReading settling(MeterMonth register) {
        return register.settling().orElseThrow();
    }
}
