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
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.util.List;

/**
 * A month's part of a difference of readings over several months: {@code V = (R2 − R1) ÷ m}, m the months from the one
 * after R1 to that of R2. Every one of them has the same part, so the parts sum to the difference.
 *
 * <p>Rules 354, п. 61 asks for the volume to be brought to the readings once they are there; how it falls to the months
 * between is not said. Equal parts are what п. 59 calls an average month; a difference over several months must be
 * spread before prices by ranges apply. Unconfirmed.
 *
 * <p>Months of the difference that another system billed are accepted as it billed them: {@code V = max((R2 − R1)
 * − ΣVb; 0) ÷ n}, ΣVb what it billed for them, by averages too, n the other months. What it billed beyond the
 * difference is not taken back here: it is for staff to correct.
 */
final class SpreadVolume {
    private static final Symbol MONTHS = new Symbol("monthsOfDifference", "m");
    private static final Symbol DIFFERENCE = new Symbol("differenceOfReadings", "ΔR");
    private static final Symbol BILLED = new Symbol("billedElsewhere", "ΣVb");
    private static final Symbol NOTHING = new Symbol("noVolume", "0");
    private static final Formula FORMULA = Formula.of(DIFFERENCE).over(MONTHS);
    private static final Formula AFTER_OTHERS =
            new Formula.Greater(Formula.of(DIFFERENCE).minus(Formula.of(BILLED)), Formula.of(NOTHING)).over(MONTHS);
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

    /**
     * Whether every month of the difference that cannot be charged again is told of by another system, which billed it.
     */
    static boolean isAccountedFor(MeterMonth register) {
        return billed(register).stream().map(PastVolume::period).distinct().count() == others(register);
    }

    /** How many months of the difference cannot be charged again. */
    private static int others(MeterMonth register) {
        BillingPeriod from = register.past().settledFrom();
        BillingPeriod here = from == null ? register.period() : from;
        return Math.max(0, here.monthsSince(first(register)));
    }

    /** What another system billed for months of the difference. */
    private static List<PastVolume> billed(MeterMonth register) {
        BillingPeriod first = first(register);
        BillingPeriod end = first.plus(others(register));
        return register.past().volumes().stream()
                .filter(each -> each.zone() == register.zone()
                        && each.period().compareTo(first) >= 0
                        && each.period().compareTo(end) < 0)
                .toList();
    }

    static Exact volume(MeterMonth register) {
        Exact whole = MeteredVolume.volume(register.meter(), previous(register), settling(register));
        int months = months(register);
        if (months == 1) {
            return whole;
        }
        int others = others(register);
        if (others == 0 || !isAccountedFor(register)) {
            return whole.over(months);
        }
        Exact left = whole;
        for (PastVolume each : billed(register)) {
            left = left.minus(each.volume().exact());
        }
        return left.max(Exact.ZERO).over(months - others);
    }

    static Derivation derivation(MeterMonth register) {
        Derivation difference = MeteredVolume.derivation(register.meter(), previous(register), settling(register));
        int months = months(register);
        if (months == 1) {
            return difference;
        }
        Unit unit = settling(register).value().unit();
        var whole = new Operand(
                DIFFERENCE,
                MeteredVolume.volume(register.meter(), previous(register), settling(register)),
                unit,
                new Origin.Derived(difference));
        int others = isAccountedFor(register) ? others(register) : 0;
        var over = new Operand(MONTHS, Exact.of(months - others), Unit.ONE, new Origin.FromCalendar());
        if (others == 0) {
            return new Derivation.Calculated(EDITION, FORMULA, List.of(whole, over));
        }
        List<Derivation.Total.Term> terms = billed(register).stream()
                .map(each -> new Derivation.Total.Term(
                        each.period().toString(), each.volume().exact(), Origin.fact(each.source())))
                .toList();
        var total = new Derivation.Total(BILLED.code(), unit, terms);
        return new Derivation.Calculated(
                EDITION,
                AFTER_OTHERS,
                List.of(
                        whole,
                        new Operand(BILLED, total.replay(), unit, new Origin.Derived(total)),
                        new Operand(NOTHING, Exact.ZERO, unit, new Origin.FromFacts(List.of())),
                        over));
    }

    private static DatedReading previous(MeterMonth register) {
        return register.previous().orElseThrow();
    }

    private static DatedReading settling(MeterMonth register) {
        return register.settling().orElseThrow();
    }
}
