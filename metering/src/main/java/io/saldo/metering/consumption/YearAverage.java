package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The average month of the year before, by which heat is paid evenly.
 *
 * <p>{@code V = Vгод ÷ 12}: V^год what the register measured in the calendar year before, between its last reading of
 * the December before that year and the last of its December; of a house taken over, the volumes of its twelve months.
 * Not rounded.
 *
 * <p>Rules 354, п. 42(1) and прил. 2, ф. 3(2), 3(4), 3(5) (the average month is sourced; the numbers of the formulas
 * are not confirmed), in force from 01.09.2012. Empty for a year that was not measured whole: in its first year a house
 * pays evenly by the norm.
 */
public final class YearAverage {
    private static final Symbol OF_YEAR = new Symbol("volumeOfYear", "Vгод");
    private static final Symbol MONTHS = new Symbol("monthsOfYear", "M");
    private static final int MONTHS_OF_YEAR = 12;

    static final Formula FORMULA = Formula.of(OF_YEAR).over(MONTHS);
    static final Edition EDITION = new Edition(
            "yearAverage",
            new Clause(Act.RULES_354, "п. 42(1); прил. 2, ф. 3(2), 3(4), 3(5)"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    private YearAverage() {}

    /** The average month of the year before that of {@code register}; empty where the year was not measured whole. */
    public static Optional<RegisterVolume> of(MeterMonth register) {
        int year = register.period().first().getYear() - 1;
        return year(register, year).map(whole -> {
            Operand ofYear =
                    new Operand(OF_YEAR, whole.volume(), unit(register), new Origin.Derived(whole.derivation()));
            Operand months = new Operand(MONTHS, Exact.of(MONTHS_OF_YEAR), Unit.ONE, new Origin.FromCalendar());
            return new RegisterVolume(
                    whole.volume().over(MONTHS_OF_YEAR),
                    new Derivation.Calculated(EDITION, FORMULA, List.of(ofYear, months)),
                    new Ground(Condition.LAST_YEAR, whole.ground().facts(), EDITION.clause()),
                    null);
        });
    }

    /** What the register measured in a calendar year; empty where it was not measured whole. */
    public static Optional<RegisterVolume> year(MeterMonth register, int year) {
        Optional<DatedReading> first = lastOf(register, BillingPeriod.of(year - 1, MONTHS_OF_YEAR));
        Optional<DatedReading> last = lastOf(register, BillingPeriod.of(year, MONTHS_OF_YEAR));
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(new RegisterVolume(
                    MeteredVolume.volume(register.meter(), first.get(), last.get()),
                    MeteredVolume.derivation(register.meter(), first.get(), last.get()),
                    ground(List.of(first.get().source(), last.get().source())),
                    null));
        }
        List<PastVolume> months = register.past().volumes().stream()
                .filter(each -> each.metered()
                        && each.zone() == register.zone()
                        && each.period().first().getYear() == year)
                .toList();
        if (months.stream().map(PastVolume::period).distinct().count() != MONTHS_OF_YEAR) {
            return Optional.empty();
        }
        Derivation total = new Derivation.Total(
                OF_YEAR.code(),
                unit(register),
                months.stream()
                        .map(each -> new Derivation.Total.Term(
                                each.period().toString(), each.volume().exact(), Origin.fact(each.source())))
                        .toList());
        return Optional.of(new RegisterVolume(
                total.replay(),
                total,
                ground(months.stream().map(PastVolume::source).toList()),
                null));
    }

    private static Ground ground(List<FactId> facts) {
        return new Ground(Condition.METER_READ, facts, EDITION.clause());
    }

    private static Unit unit(MeterMonth register) {
        return register.meter().resource().unit();
    }

    private static Optional<DatedReading> lastOf(MeterMonth register, BillingPeriod month) {
        return register.readings().stream()
                .filter(reading -> month.contains(reading.day()))
                .reduce((before, after) -> after);
    }
}
