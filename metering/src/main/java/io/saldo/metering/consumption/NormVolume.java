package io.saldo.metering.consumption;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The volume by the norm.
 *
 * <p>{@code V = n × N}, for a part of the month {@code V = n × N × d ÷ D}: n residents, or owners where nobody lives
 * (п. 56(2)); N the monthly norm a person; d days of the part, D days of the month. Not rounded.
 *
 * <p>Rules 354, прил. 2, ф. 4, in force from 01.09.2012; by days where the number of people or the norm changes inside
 * the month (п. 57; practice).
 */
public final class NormVolume {
    public static final Symbol PERSONS = new Symbol("persons", "n");
    public static final Symbol NORM = new Symbol("norm", "N");
    public static final Symbol NORM_MONTHS = new Symbol("normMonths", "m");
    public static final Symbol DAYS = new Symbol("daysOfPart", "d");
    public static final Symbol MONTH_DAYS = new Symbol("daysOfMonth", "D");

    static final Formula FORMULA = Formula.of(PERSONS).times(NORM);
    static final Formula BY_DAYS = FORMULA.times(DAYS).over(MONTH_DAYS);
    static final Edition EDITION = new Edition(
            "normVolume",
            new Clause(Act.RULES_354, "прил. 2, ф. 4"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private NormVolume() {}

    static VolumePiece piece(DateRange days, BillingPeriod period, Span<Occupancy> occupancy, Span<Norm> norm) {
        NormBasis basis = new NormBasis(persons(occupancy), norm(norm));
        Exact volume = basis.persons().value().times(basis.norm().value());
        if (days.days() == period.days()) {
            return new VolumePiece(
                    days,
                    volume,
                    new Derivation.Calculated(EDITION, FORMULA, List.of(basis.persons(), basis.norm())),
                    basis);
        }
        List<Operand> operands = new ArrayList<>(List.of(basis.persons(), basis.norm()));
        operands.add(Operand.days(DAYS, days.days()));
        operands.add(Operand.days(MONTH_DAYS, period.days()));
        return new VolumePiece(
                days,
                volume.times(days.days()).over(period.days()),
                new Derivation.Calculated(EDITION, BY_DAYS, operands),
                basis);
    }

    /** n: how many people count. */
    public static Operand persons(Span<Occupancy> occupancy) {
        return new Operand(PERSONS, Exact.of(occupancy.value().payers()), Unit.PERSON, Origin.fact(occupancy.source()));
    }

    /** N: the norm as decreed. */
    public static Operand norm(Span<Norm> norm) {
        return Operand.of(NORM, norm.value().value(), norm.source());
    }

    /** m: the months the norm is set for. */
    public static Operand normMonths(Span<Norm> norm) {
        return new Operand(NORM_MONTHS, Exact.of(norm.value().months()), Unit.ONE, Origin.fact(norm.source()));
    }
}
