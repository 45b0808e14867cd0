package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.reading.DatedReading;
import java.time.LocalDate;
import java.util.List;

/**
 * The volume of a meter: the difference of two readings.
 *
 * <p>{@code V = R2 − R1}, in the unit of the meter; R1 the last reading before the month, R2 the last of the month.
 *
 * <p>Rules 354, прил. 2, ф. 1 (V_i^п), in force from 01.09.2012. The readings of a month belong to it whatever their day: people hand them in by the
 * 25th (п. 31, 33), so the «month» of a meter runs from reading to reading.
 */
public final class MeteredVolume {
    private static final Symbol CURRENT = new Symbol("currentReading", "R2");
    private static final Symbol PREVIOUS = new Symbol("previousReading", "R1");

    static final Formula FORMULA = Formula.of(CURRENT).minus(Formula.of(PREVIOUS));
    static final Edition EDITION = new Edition(
            "meteredVolume",
            new Clause(Act.RULES_354, "прил. 2, ф. 1"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private MeteredVolume() {}

    public static Exact volume(DatedReading previous, DatedReading current) {
        return current.value().exact().minus(previous.value().exact());
    }

    public static Derivation derivation(DatedReading previous, DatedReading current) {
        return new Derivation.Calculated(
                EDITION,
                FORMULA,
                List.of(
                        Operand.of(CURRENT, current.value(), current.source()),
                        Operand.of(PREVIOUS, previous.value(), previous.source())));
    }
}
