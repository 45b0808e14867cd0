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
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.reading.DatedReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The volume of a meter: the difference of two readings.
 *
 * <p>{@code V = R2 − R1}, in the unit of the meter; R1 the last reading before the month, R2 the last of the month.
 * Where the counter passed its highest number, {@code V = R2 + k × M − R1}: M the number after the highest, k how
 * often.
 *
 * <p>Rules 354, прил. 2, ф. 1 (V_i^п), in force from 01.09.2012. The readings of a month belong to it whatever their
 * day: people hand them in by the 25th (п. 31, 33), so the «month» of a meter runs from reading to reading.
 */
public final class MeteredVolume {
    private static final Symbol CURRENT = new Symbol("currentReading", "R2");
    private static final Symbol PREVIOUS = new Symbol("previousReading", "R1");
    private static final Symbol TURNS = new Symbol("counterTurns", "k");
    private static final Symbol CAPACITY = new Symbol("counterCapacity", "M");

    static final Formula FORMULA = Formula.of(CURRENT).minus(Formula.of(PREVIOUS));
    static final Formula PAST_HIGHEST =
            Formula.of(CURRENT).plus(Formula.of(TURNS).times(CAPACITY)).minus(Formula.of(PREVIOUS));
    static final Edition EDITION = new Edition(
            "meteredVolume",
            new Clause(Act.RULES_354, "прил. 2, ф. 1"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private MeteredVolume() {}

    /** Between two readings of a register of {@code meter}. */
    public static Exact volume(Meter meter, DatedReading previous, DatedReading current) {
        return current.value()
                .exact()
                .plus(passed(meter, previous, current))
                .minus(previous.value().exact());
    }

    private static Exact passed(Meter meter, DatedReading previous, DatedReading current) {
        Counter counter = meter.counter();
        int turns = current.turns() - previous.turns();
        return counter == null || turns == 0 ? Exact.ZERO : counter.capacity().times(turns);
    }

    public static Derivation derivation(Meter meter, DatedReading previous, DatedReading current) {
        List<Operand> operands = new ArrayList<>(List.of(
                Operand.of(CURRENT, current.value(), current.source()),
                Operand.of(PREVIOUS, previous.value(), previous.source())));
        Counter counter = meter.counter();
        int turns = current.turns() - previous.turns();
        if (counter == null || turns == 0) {
            return new Derivation.Calculated(EDITION, FORMULA, operands);
        }
        operands.add(new Operand(TURNS, Exact.of(turns), Unit.ONE, Origin.fact(current.source())));
        operands.add(new Operand(
                CAPACITY, counter.capacity(), current.value().unit(), Origin.fact(new FactId("meter:" + meter.id()))));
        return new Derivation.Calculated(EDITION, PAST_HIGHEST, operands);
    }
}
