package io.saldo.metering.consumption;

import io.saldo.kernel.account.Resource;
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
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The average month of a meter that cannot be billed by.
 *
 * <p>{@code V = (R2 − R1) ÷ m}: R2 the last actual reading, R1 the latest one at least six months before it, m the
 * months between; where the meter has worked for less, its first reading, at least three months before; the average of
 * heat is that of {@link HeatedMonths}. Where the readings of a house taken over reach back less than six months, the
 * latest actual volumes known of the months before them make up the six: {@code V = ΣVm ÷ m}. For a part of the month
 * {@code × d ÷ D}. The volume is not rounded.
 *
 * <p>Rules 354, п. 59, in force from 01.09.2012; for as many billing periods in a row as {@link AverageLimit} says.
 * Which months a reading belongs to is not said there; ours is the month of its day, so readings of 23 March and 25
 * September are six months apart. The periods in a row are counted from the month of the last reading, or from the
 * month in which the meter failed, that month being the first; or as the months before handed on, if that is more.
 */
public final class AverageVolume {
    private static final Symbol LAST = new Symbol("lastReading", "R2");
    private static final Symbol FIRST = new Symbol("firstReading", "R1");
    static final Symbol MONTHS = new Symbol("monthsBetween", "m");
    static final Symbol PAST = new Symbol("pastVolumes", "ΣVm");

    static final Formula FORMULA = Formula.of(LAST).minus(Formula.of(FIRST)).over(MONTHS);
    static final Formula OF_PAST = Formula.of(PAST).over(MONTHS);
    static final Edition EDITION = new Edition(
            "averageVolume",
            new Clause(Act.RULES_354, "п. 59"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private AverageVolume() {}

    /** The average of a whole month and how it was made. */
    record Average(Exact volume, Formula formula, List<Operand> operands) {
        Derivation derivation() {
            return new Derivation.Calculated(EDITION, formula, operands);
        }

        /** Of {@code days} of the month. */
        Exact volume(int days, BillingPeriod period) {
            return days == period.days() ? volume : volume.times(days).over(period.days());
        }

        Derivation derivation(int days, BillingPeriod period) {
            if (days == period.days()) {
                return derivation();
            }
            List<Operand> all = new ArrayList<>(operands);
            all.add(Operand.days(NormVolume.DAYS, days));
            all.add(Operand.days(NormVolume.MONTH_DAYS, period.days()));
            return new Derivation.Calculated(
                    EDITION, formula.times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS), all);
        }
    }

    /** Whether the law's limits stand in the book for the month. */
    static boolean lawKnown(LawBook law, BillingPeriod period) {
        LocalDate day = period.first();
        return law.spans(LawParameter.AVERAGE_MONTHS).on(day) != null
                && law.spans(LawParameter.AVERAGE_MONTHS_LEAST).on(day) != null
                && law.spans(LawParameter.AVERAGE_PERIODS_MOST).on(day) != null;
    }

    /** Which billing period in a row this month is for the cause, from 1. */
    static int periodInARow(MeterMonth month, AverageCause cause) {
        int before = month.past().averaged().getOrDefault(cause, 0);
        LocalDate failed = month.failedFrom();
        int counted = 0;
        if (cause != AverageCause.NO_READING && failed != null) {
            counted = month.period().monthsSince(BillingPeriod.containing(failed));
        } else if (cause == AverageCause.NO_READING) {
            counted = lastActual(month)
                    .map(last -> month.period().monthsSince(last) - 1)
                    .orElse(0);
        }
        return Math.max(before, counted) + 1;
    }

    private static Optional<BillingPeriod> lastActual(MeterMonth month) {
        Optional<BillingPeriod> read = month.readings().stream()
                .map(reading -> BillingPeriod.containing(reading.day()))
                .reduce((first, second) -> second);
        return read.isPresent()
                ? read
                : actual(month).stream().map(PastVolume::period).reduce((first, second) -> second);
    }

    static List<PastVolume> actual(MeterMonth month) {
        return month.past().volumes().stream()
                .filter(volume -> volume.metered()
                        && volume.zone() == month.zone()
                        && volume.period().compareTo(month.period()) < 0)
                .toList();
    }

    /** The average of a register; empty when it may not or cannot be used. */
    static Optional<Average> of(MeterMonth month, AverageCause cause, boolean dwelling, LawBook law) {
        BillingPeriod period = month.period();
        if (AverageLimit.isBeyond(periodInARow(month, cause), month, cause, dwelling, law)) {
            return Optional.empty();
        }
        Exact least = limit(law, LawParameter.AVERAGE_MONTHS_LEAST, period).orElse(Exact.ZERO);
        List<DatedReading> readings = ofWholeMonths(month, least);
        if (month.meter().resource() == Resource.HEAT) {
            return HeatedMonths.of(month, readings, heatedMonths(law, period)).average(least);
        }
        Exact wanted = limit(law, LawParameter.AVERAGE_MONTHS, period).orElse(Exact.ZERO);
        Optional<Average> ofReadings = ofReadings(month, readings, wanted, least);
        Optional<Average> ofPast = ofPast(month, readings, wanted, least);
        boolean enough = ofReadings.isPresent() && months(ofReadings.get()).compareTo(wanted) >= 0;
        boolean pastKnowsMore = !enough
                && ofPast.isPresent()
                && (ofReadings.isEmpty() || months(ofPast.get()).compareTo(months(ofReadings.get())) > 0);
        return pastKnowsMore ? ofPast : ofReadings;
    }

    /** How many months of the heating season an average of heat asks for. */
    static Exact heatedMonths(LawBook law, BillingPeriod period) {
        return limit(law, LawParameter.AVERAGE_MONTHS_OF_HEAT, period)
                .or(() -> limit(law, LawParameter.AVERAGE_MONTHS, period))
                .orElse(Exact.ZERO);
    }

    /**
     * The readings that bound whole months: where the meter failed inside a month and its last reading came less than a
     * month after the one before, that part of a month is no month (п. 59 «а»). Where so few are left that no average
     * could be taken, all of them.
     */
    private static List<DatedReading> ofWholeMonths(MeterMonth month, Exact least) {
        List<DatedReading> readings = month.readings();
        LocalDate failed = month.failedFrom();
        int whole = failed == null ? readings.size() : before(readings, BillingPeriod.containing(failed));
        if (whole < 2 || whole == readings.size()) {
            return readings;
        }
        DatedReading before = readings.get(whole - 1);
        boolean part =
                readings.get(readings.size() - 1).day().isBefore(before.day().plusMonths(1));
        Exact left = months(readings.get(0), BillingPeriod.containing(before.day()));
        return part && left.compareTo(least) >= 0 ? readings.subList(0, whole) : readings;
    }

    /** How many readings are older than a month. */
    static int before(List<DatedReading> readings, BillingPeriod month) {
        int count = readings.size();
        while (count > 0 && !readings.get(count - 1).day().isBefore(month.first())) {
            count--;
        }
        return count;
    }

    private static Exact months(Average average) {
        return average.operands().get(average.operands().size() - 1).value();
    }

    private static Optional<Average> ofReadings(
            MeterMonth month, List<DatedReading> readings, Exact wanted, Exact least) {
        if (readings.size() < 2) {
            return Optional.empty();
        }
        DatedReading last = readings.get(readings.size() - 1);
        BillingPeriod lastMonth = BillingPeriod.containing(last.day());
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
        Exact difference = MeteredVolume.volume(month.meter(), first, last);
        Operand between = new Operand(MONTHS, months, Unit.ONE, new Origin.FromCalendar());
        if (last.turns() == first.turns()) {
            return Optional.of(new Average(
                    difference.over(months),
                    FORMULA,
                    List.of(
                            Operand.of(LAST, last.value(), last.source()),
                            Operand.of(FIRST, first.value(), first.source()),
                            between)));
        }
        Operand metered = new Operand(
                PAST,
                difference,
                last.value().unit(),
                new Origin.Derived(MeteredVolume.derivation(month.meter(), first, last)));
        return Optional.of(new Average(difference.over(months), OF_PAST, List.of(metered, between)));
    }

    /** The last readings' difference where there are two, and before it the latest volumes known. */
    private static Optional<Average> ofPast(MeterMonth month, List<DatedReading> readings, Exact wanted, Exact least) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        int read = 0;
        BillingPeriod known = month.period();
        if (readings.size() > 1) {
            DatedReading first = readings.get(0);
            DatedReading last = readings.get(readings.size() - 1);
            known = BillingPeriod.containing(first.day());
            read = BillingPeriod.containing(last.day()).monthsSince(known);
            terms.add(new Derivation.Total.Term(
                    first.day() + "…" + last.day(),
                    MeteredVolume.volume(month.meter(), first, last),
                    new Origin.Derived(MeteredVolume.derivation(month.meter(), first, last))));
        }
        BillingPeriod upTo = known;
        List<PastVolume> before = actual(month).stream()
                .filter(volume -> volume.period().compareTo(upTo) <= 0)
                .toList();
        int more = Math.max(0, wanted.floor().intValueExact() - read);
        List<PastVolume> used = before.subList(Math.max(0, before.size() - more), before.size());
        used.forEach(each -> terms.add(new Derivation.Total.Term(
                each.period().toString(), each.volume().exact(), Origin.fact(each.source()))));
        Exact months = Exact.of(used.size() + read);
        if (used.isEmpty() || months.compareTo(least) < 0) {
            return Optional.empty();
        }
        Unit unit = used.get(0).volume().unit();
        Derivation total = new Derivation.Total(PAST.code(), unit, terms);
        Exact sum = total.replay();
        return Optional.of(new Average(
                sum.over(months),
                OF_PAST,
                List.of(
                        new Operand(PAST, sum, unit, new Origin.Derived(total)),
                        new Operand(MONTHS, months, Unit.ONE, new Origin.FromCalendar()))));
    }

    private static Exact months(DatedReading reading, BillingPeriod last) {
        return Exact.of(last.monthsSince(BillingPeriod.containing(reading.day())));
    }

    private static Optional<Exact> limit(LawBook law, LawParameter parameter, BillingPeriod period) {
        return law.at(parameter, period.first()).map(Span::value).map(LawValue::value);
    }
}
