package io.saldo.billing.quality;

import io.saldo.billing.quality.BreachHours.Slice;
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
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * By how much the fee of a month goes down for the breaches of a service.
 *
 * <p>Off longer than allowed: {@code u = k × (H − L)}, H the hours of the month without the service, each time counted
 * once; L those allowed in the month; k the rate of an hour. Where what is allowed at once counts too,
 * {@code u = k × max(H − L; He)}, He the hours of each run above that. Waste: {@code u = k × s}, s the full steps of 24
 * hours in H − L. Temperature: {@code u = k × Hд}, each hour counted as often as full steps are missing. Water below 40
 * °C is paid as cold for {@code u = h ÷ Hм} of the month. A pressure a little off: {@code u = k × H}; further off, and
 * composition: {@code u = d ÷ D} for every bad day.
 *
 * <p>Rules 354, п. 98, 99, 101 and Приложение № 1, in force from 01.09.2012; limits and rates are rows of the law.
 * Every month has an allowance of its own, also where a breach goes on through two. At night a room may be 3 °C colder,
 * and degrees are counted from there: 15 °C in a room that wants 18 °C are 3 steps by day and none at night. Whether an
 * interruption lowers the fee by the volume not supplied as well (п. 99) is not settled; ours is the rate alone, which
 * the published calculators use.
 */
public final class QualityReview {
    private static final Symbol RATE = new Symbol("ratePerHour", "k");
    private static final Symbol RATE_OF_STEP = new Symbol("ratePerStep", "k");
    private static final Symbol HOURS = new Symbol("hoursOfBreach", "H");
    private static final Symbol ALLOWED = new Symbol("hoursAllowed", "L");
    private static final Symbol AT_ONCE = new Symbol("hoursBeyondAtOnce", "He");
    private static final Symbol STEPS = new Symbol("stepsOfHours", "s");
    private static final Symbol DEVIATION = new Symbol("hoursOfSteps", "Hд");
    private static final Symbol COLD_HOURS = new Symbol("hoursOfColdWater", "h");
    private static final Symbol MONTH_HOURS = new Symbol("hoursOfMonth", "Hм");
    private static final Symbol BAD_DAYS = new Symbol("badDays", "d");
    private static final Formula EXCESS = Formula.of(HOURS).minus(Formula.of(ALLOWED));
    private static final Formula OFF = Formula.of(RATE).times(EXCESS);
    private static final Formula OFF_AT_ONCE = Formula.of(RATE).times(new Formula.Greater(EXCESS, Formula.of(AT_ONCE)));
    private static final Formula BY_STEPS = Formula.of(RATE_OF_STEP).times(STEPS);
    private static final Formula BY_DEGREES = Formula.of(RATE).times(DEVIATION);
    private static final Formula BY_HOURS = Formula.of(RATE).times(HOURS);
    private static final Formula AS_COLD = Formula.of(COLD_HOURS).over(MONTH_HOURS);
    private static final Formula BY_DAYS = Formula.of(BAD_DAYS).over(NormVolume.MONTH_DAYS);
    private static final Formula OF_MONTH = Formula.of(HOURS).over(MONTH_HOURS);
    /** Rules 354, п. 98–100: what was not supplied where there is no meter. */
    private static final Edition NOT_SUPPLIED = new Edition(
            "volumeNotSupplied",
            new Clause(Act.RULES_354, "п. 98–100"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private static final Unit AN_HOUR = Unit.ONE.per(Unit.HOUR);
    private static final int HOURS_OF_DAY = 24;

    private final BillingPeriod period;
    private final QualityLaw law;
    private final Deviation deviation;
    private final List<Reduction> reductions = new ArrayList<>();

    private QualityReview(BillingPeriod period, LawBook law) {
        this.period = period;
        this.law = new QualityLaw(law, period.first());
        this.deviation = new Deviation(this.law);
    }

    /**
     * The reductions of a month, in order of kinds; empty where a row of the law is missing.
     *
     * @param breaches of one service and the same premises, in any order
     */
    public static Optional<List<Reduction>> review(List<Span<Breach>> breaches, LawBook law, BillingPeriod period) {
        var review = new QualityReview(period, law);
        for (BreachKind kind : BreachKind.values()) {
            List<Span<Breach>> of = breaches.stream()
                    .filter(each -> each.value().kind() == kind && each.value().touches(period))
                    .toList();
            if (!of.isEmpty()) {
                review.review(kind, of);
            }
        }
        return review.law.isMissing() ? Optional.empty() : Optional.of(review.reductions);
    }

    private void review(BreachKind kind, List<Span<Breach>> breaches) {
        switch (kind.measure()) {
            case OUTAGE -> outage(kind, breaches);
            case TEMPERATURE -> temperature(kind, breaches);
            case PRESSURE -> pressure(kind, breaches);
            case HOURS -> hours(kind, breaches);
            case DAYS -> days(kind, breaches);
        }
    }

    private void outage(BreachKind kind, List<Span<Breach>> breaches) {
        BreachHours time = hoursOf(breaches);
        Operand hours = told(HOURS, time.hours(), Unit.HOUR, breaches);
        Operand allowed = law.operand(ALLOWED, law.allowance(kind, breaches), Unit.HOUR);
        Exact excess = hours.value().minus(allowed.value());
        if (kind == BreachKind.WASTE_OFF) {
            waste(kind, breaches, excess.max(law.countsAtOnce(kind) ? time.beyondAtOnce() : excess));
            return;
        }
        Operand rate = law.operand(RATE, kind.rate(), AN_HOUR);
        Exact beyond = law.countsAtOnce(kind) ? time.beyondAtOnce() : Exact.ZERO;
        if (beyond.compareTo(excess) > 0) {
            add(
                    kind,
                    "outageReduction",
                    OFF_AT_ONCE,
                    rate.value().times(beyond),
                    rate,
                    hours,
                    allowed,
                    told(AT_ONCE, beyond, Unit.HOUR, breaches));
        } else {
            add(kind, "outageReduction", OFF, rate.value().times(excess), rate, hours, allowed);
        }
    }

    /**
     * The parts of a norm's volume that were not supplied in a month, in order of kinds, every hour counted, those
     * allowed too: after interruptions longer than allowed, and for planned repairs (Rules 354, п. 98–100). None
     * where the law does not say so; empty where a row of it is missing.
     *
     * @param breaches of one service and the same premises, in any order
     */
    public static Optional<List<Reduction>> notSupplied(
            List<Span<Breach>> breaches, LawBook law, BillingPeriod period) {
        var review = new QualityReview(period, law);
        if (law.at(LawParameter.OUTAGE_VOLUME_OF_NORM, period.first())
                .filter(row -> row.value().value().signum() > 0)
                .isPresent()) {
            for (BreachKind kind : BreachKind.values()) {
                List<Span<Breach>> of = breaches.stream()
                        .filter(each ->
                                each.value().kind() == kind && each.value().touches(period))
                        .toList();
                if (!of.isEmpty() && kind.measure() == BreachKind.Measure.OUTAGE && kind != BreachKind.WASTE_OFF) {
                    review.notSupplied(kind, review.isBeyond(kind, of) ? of : planned(of));
                }
            }
        }
        return review.law.isMissing() ? Optional.empty() : Optional.of(review.reductions);
    }

    private boolean isBeyond(BreachKind kind, List<Span<Breach>> breaches) {
        BreachHours time = hoursOf(breaches);
        Operand allowed = law.operand(ALLOWED, law.allowance(kind, breaches), Unit.HOUR);
        return time.hours().compareTo(allowed.value()) > 0
                || (law.countsAtOnce(kind) && time.beyondAtOnce().signum() > 0);
    }

    /** Those for planned repairs: they lower the fee by what was not supplied though they are allowed. */
    private static List<Span<Breach>> planned(List<Span<Breach>> breaches) {
        return breaches.stream()
                .filter(each -> each.value().circumstance() == Circumstance.YEARLY_MAINTENANCE)
                .toList();
    }

    private void notSupplied(BreachKind kind, List<Span<Breach>> breaches) {
        Operand hours = told(
                HOURS, BreachHours.fromTheirBeginning(period, law, breaches).hours(), Unit.HOUR, breaches);
        Operand month = hoursOfMonth();
        Exact share = hours.value().over(month.value());
        if (share.signum() > 0) {
            var derivation = new Derivation.Calculated(NOT_SUPPLIED, OF_MONTH, List.of(hours, month));
            reductions.add(new Reduction(kind, share, derivation, false));
        }
    }

    private Operand hoursOfMonth() {
        return new Operand(
                MONTH_HOURS, Exact.of(period.days()).times(HOURS_OF_DAY), Unit.HOUR, new Origin.FromCalendar());
    }

    /** Full steps of 24 hours above the allowance. */
    private void waste(BreachKind kind, List<Span<Breach>> breaches, Exact excess) {
        Exact step = law.value(LawParameter.WASTE_OFF_STEP);
        Exact steps = step.signum() > 0 ? Exact.of(excess.over(step).floor()) : Exact.ZERO;
        Operand rate = law.operand(RATE_OF_STEP, kind.rate(), Unit.ONE);
        add(kind, "outageReduction", BY_STEPS, rate.value().times(steps), rate, told(STEPS, steps, Unit.ONE, breaches));
    }

    /** Of breaches at one time the one furthest off counts. */
    private void temperature(BreachKind kind, List<Span<Breach>> breaches) {
        SortedMap<Exact, Exact> hoursBySteps = new TreeMap<>();
        Exact cold = Exact.ZERO;
        for (Slice slice : hoursOf(breaches).slices()) {
            if (slice.breaches().stream().anyMatch(deviation::isCold)) {
                cold = cold.plus(slice.hours());
            } else {
                Exact steps = slice.breaches().stream()
                        .map(breach -> deviation.steps(breach, slice.night()))
                        .reduce(Exact.ZERO, Exact::max);
                hoursBySteps.merge(steps, slice.hours(), Exact::plus);
            }
        }
        Exact weighed = Exact.ZERO;
        for (var each : hoursBySteps.entrySet()) {
            weighed = weighed.plus(each.getKey().times(law.counted(each.getValue())));
        }
        Operand rate = law.operand(RATE, kind.rate(), AN_HOUR);
        add(
                kind,
                "temperatureReduction",
                BY_DEGREES,
                rate.value().times(weighed),
                rate,
                told(DEVIATION, weighed, Unit.HOUR, breaches));
        Operand coldHours = told(COLD_HOURS, law.counted(cold), Unit.HOUR, breaches);
        Operand month = hoursOfMonth();
        Exact share = coldHours.value().over(month.value());
        if (share.signum() > 0) {
            var derivation = new Derivation.Calculated(
                    kind.edition("coldInsteadOfHotWater"), AS_COLD, List.of(coldHours, month));
            reductions.add(new Reduction(kind, share, derivation, true));
        }
    }

    private void pressure(BreachKind kind, List<Span<Breach>> breaches) {
        Exact limit = law.value(LawParameter.PRESSURE_SHARE);
        Predicate<Span<Breach>> far = each -> deviation.ofPressure(each.value()).compareTo(limit) > 0;
        List<Span<Breach>> little = breaches.stream()
                .filter(far.negate())
                .filter(each -> deviation.ofPressure(each.value()).signum() > 0)
                .toList();
        List<Span<Breach>> much = breaches.stream().filter(far).toList();
        if (!little.isEmpty()) {
            hours(kind, little);
        }
        if (!much.isEmpty()) {
            days(kind, much);
        }
    }

    private void hours(BreachKind kind, List<Span<Breach>> breaches) {
        Operand rate = law.operand(RATE, kind.rate(), AN_HOUR);
        Operand hours = told(HOURS, hoursOf(breaches).hours(), Unit.HOUR, breaches);
        add(kind, "qualityReduction", BY_HOURS, rate.value().times(hours.value()), rate, hours);
    }

    private void days(BreachKind kind, List<Span<Breach>> breaches) {
        Operand days = told(BAD_DAYS, Exact.of(hoursOf(breaches).days()), Unit.DAY, breaches);
        Operand month = Operand.days(NormVolume.MONTH_DAYS, period.days());
        add(kind, "badDaysReduction", BY_DAYS, days.value().over(month.value()), days, month);
    }

    private BreachHours hoursOf(List<Span<Breach>> breaches) {
        return new BreachHours(period, law, breaches);
    }

    private static Operand told(Symbol symbol, Exact value, Unit unit, List<Span<Breach>> breaches) {
        return new Operand(
                symbol,
                value,
                unit,
                new Origin.FromFacts(
                        breaches.stream().map(Span::source).sorted().toList()));
    }

    private void add(BreachKind kind, String rule, Formula formula, Exact share, Operand... operands) {
        if (share.signum() > 0) {
            reductions.add(new Reduction(
                    kind, share, new Derivation.Calculated(kind.edition(rule), formula, List.of(operands)), false));
        }
    }
}
