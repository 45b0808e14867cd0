package io.saldo.billing.penalty;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the penalties of one debt: {@code Σ B × d × r ÷ k} over runs of days (Housing Code, ст. 155 ч. 14; capital
 * repair: ч. 14.1).
 *
 * <p>The day after the due day is day 1. Up to the free days (30) nothing accrues; then the divisor is k = 300, after
 * day 90 it is 130; on capital repair 300 throughout. The day of payment is still a day of delay («по день фактической
 * оплаты»): a payment lowers the debt from the next day. Each day has its own law: a change of divisors, free days or
 * cap cuts a run, and so does a moratorium or a claim. The rate is that of the day of payment, or of each day, by the
 * {@link PenaltyPolicy}.
 *
 * <p>5000.00 due on 15.04.2026 and paid on 20.08.2026 is late by 127 days: 60 days at 1/300 and 37 at 1/130 of 9.5 %
 * make 95.00 + 135.19 = 230.19.
 *
 * <p>Immutable and thread-safe.
 */
public final class PenaltyCalculator {
    /**
     * Cut by the key rate only where each day has its own: else a debt would cost more the more often the rate changed.
     */
    private final PenaltyLaw law;

    private final PenaltyLaw rates;
    private final PenaltyPolicy policy;

    public PenaltyCalculator(LawBook book, PenaltyRegime regime, PenaltyPolicy policy) {
        this.rates = PenaltyLaw.of(book, regime, true);
        this.law = policy.rateDay() == PenaltyPolicy.RateDay.EACH_DAY ? rates : PenaltyLaw.of(book, regime, false);
        this.policy = policy;
    }

    /**
     * The runs of days that cost something, up to a day.
     *
     * @param on the day of the calculation
     * @throws InvalidValueException when the book of the law has no key rate for a day it is needed for
     */
    public List<PenaltySegment> accrue(OverdueDebt debt, LocalDate on) {
        LocalDate end = policy.calculationDay() == PenaltyPolicy.CalculationDay.INCLUSIVE ? on.plusDays(1) : on;
        LocalDate first = debt.due().plusDays(1);
        if (!first.isBefore(end)) {
            return List.of();
        }
        var runs = new Runs(debt, on);
        int counted = 0;
        for (DateRange days : cut(debt, new DateRange(first, end))) {
            PenaltyLaw.Piece piece = law.at(days.from());
            boolean idle = isIdle(piece, debt);
            if (idle && policy.moratoriumDays() == PenaltyPolicy.MoratoriumDays.NOT_COUNTED) {
                continue;
            }
            if (!idle && !days.from().isBefore(debt.from()) && !isStopped(debt, days.from())) {
                steps(piece, days, counted, runs);
            }
            counted += days.days();
        }
        return runs.list();
    }

    private static boolean isStopped(OverdueDebt debt, LocalDate day) {
        for (DateRange stop : debt.stops()) {
            if (stop.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIdle(PenaltyLaw.Piece piece, OverdueDebt debt) {
        LocalDate since = piece.bankruptcySince();
        return piece.moratorium()
                || (policy.bankruptcyMoratorium() == PenaltyPolicy.BankruptcyMoratorium.APPLIED
                        && since != null
                        && debt.due().isBefore(since));
    }

    /** Where law, debt, or a stop changes. */
    private List<DateRange> cut(OverdueDebt debt, DateRange days) {
        List<LocalDate> cuts = new ArrayList<>();
        add(debt.from(), days, cuts);
        law.changes(days, cuts);
        for (OverdueDebt.Part part : debt.parts()) {
            LocalDate paid = part.paid();
            if (paid != null) {
                add(paid.plusDays(1), days, cuts);
            }
            for (DateRange away : part.away()) {
                ends(away, days, cuts);
            }
        }
        for (DateRange stop : debt.stops()) {
            ends(stop, days, cuts);
        }
        cuts.sort(Comparator.naturalOrder());
        List<DateRange> ranges = new ArrayList<>(cuts.size() + 1);
        LocalDate from = days.from();
        for (LocalDate cut : cuts) {
            if (cut.isAfter(from)) {
                ranges.add(new DateRange(from, cut));
                from = cut;
            }
        }
        ranges.add(new DateRange(from, days.until()));
        return ranges;
    }

    private static void add(LocalDate day, DateRange days, List<LocalDate> cuts) {
        if (days.contains(day)) {
            cuts.add(day);
        }
    }

    private static void ends(DateRange range, DateRange days, List<LocalDate> cuts) {
        add(range.from(), days, cuts);
        LocalDate until = range.until();
        if (until != null) {
            add(until, days, cuts);
        }
    }

    /** The days of a range that cost something, by their number since the due day. */
    private static void steps(PenaltyLaw.Piece piece, DateRange days, int before, Runs runs) {
        Span<LawValue> free = piece.freeDays();
        Span<LawValue> divisor = piece.divisor();
        if (free == null || divisor == null) {
            return;
        }
        int last = before + days.days();
        int start = Math.max(before, days(free));
        Span<LawValue> late = piece.lateDivisor();
        int change = late == null || piece.lastDay() == null ? last : days(piece.lastDay());
        int middle = Math.min(last, Math.max(start, change));
        if (start < middle) {
            runs.add(piece, part(days, before, start, middle), divisor);
        }
        if (late != null && middle < last && start < last) {
            runs.add(piece, part(days, before, Math.max(start, middle), last), late);
        }
    }

    private static DateRange part(DateRange days, int before, int start, int end) {
        return new DateRange(days.from().plusDays(start - before), days.from().plusDays(end - before));
    }

    private static int days(Span<LawValue> span) {
        return span.value().value().floor().intValueExact();
    }

    /** The sum of runs, in roubles. */
    public static Exact sum(List<PenaltySegment> segments) {
        Exact sum = Exact.ZERO;
        for (PenaltySegment segment : segments) {
            sum = sum.plus(segment.amount());
        }
        return sum;
    }

    /** How many days of delay a day is; zero or less when it is not late. */
    public static int daysOfDelay(LocalDate due, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, day));
    }

    /** The parts of a debt that go by the rate of one day, and their runs in order of days. */
    private static final class Group {
        private final LocalDate rateDay;
        private final List<OverdueDebt.Part> parts = new ArrayList<>(1);
        private final List<PenaltySegment> made = new ArrayList<>(2);

        Group(LocalDate rateDay) {
            this.rateDay = rateDay;
        }

        List<OverdueDebt.Part> owed(LocalDate day) {
            List<OverdueDebt.Part> owed = new ArrayList<>(parts.size());
            for (OverdueDebt.Part part : parts) {
                if (part.isOwed(day)) {
                    owed.add(part);
                }
            }
            return owed.size() == parts.size() ? parts : owed;
        }

        void add(PenaltySegment segment) {
            int last = made.size() - 1;
            if (last >= 0 && made.get(last).continuesWith(segment)) {
                made.set(last, made.get(last).with(segment));
            } else {
                made.add(segment);
            }
        }
    }

    /** Gathers runs, in order of the days whose rates they go by. */
    private final class Runs {
        private final LocalDate on;
        private final List<Group> groups = new ArrayList<>(1);

        Runs(OverdueDebt debt, LocalDate on) {
            this.on = on;
            boolean byPayment = policy.rateDay() == PenaltyPolicy.RateDay.PAYMENT;
            for (OverdueDebt.Part part : debt.parts()) {
                LocalDate paid = part.paid();
                group(byPayment && paid != null && !paid.isAfter(on) ? paid : on)
                        .parts
                        .add(part);
            }
            groups.sort(Comparator.comparing(group -> group.rateDay));
            groups.forEach(group -> group.parts.sort(Comparator.comparing(OverdueDebt.Part::key)));
        }

        private Group group(LocalDate rateDay) {
            for (Group group : groups) {
                if (group.rateDay.equals(rateDay)) {
                    return group;
                }
            }
            Group group = new Group(rateDay);
            groups.add(group);
            return group;
        }

        void add(PenaltyLaw.Piece piece, DateRange days, Span<LawValue> divisor) {
            for (Group group : groups) {
                List<OverdueDebt.Part> owed = group.owed(days.from());
                if (!owed.isEmpty()) {
                    group.add(segment(piece, days, divisor, owed, group.rateDay));
                }
            }
        }

        private PenaltySegment segment(
                PenaltyLaw.Piece piece,
                DateRange days,
                Span<LawValue> divisor,
                List<OverdueDebt.Part> owed,
                LocalDate rateDay) {
            PenaltyLaw.Piece ofRate = policy.rateDay() == PenaltyPolicy.RateDay.PAYMENT ? rates.at(rateDay) : piece;
            Span<LawValue> cap = (policy.capDay() == PenaltyPolicy.CapDay.DAY_OF_DELAY ? piece : ofRate).cap();
            Span<LawValue> rate = ofRate.key();
            if (rate == null) {
                throw new InvalidValueException("key rate", on, "a row KEY_RATE in the book of the law for this day");
            }
            boolean flat = policy.capForm() == PenaltyPolicy.CapForm.FLAT && cap != null;
            return new PenaltySegment(
                    days,
                    owed,
                    divisor,
                    flat ? null : rate,
                    cap,
                    policy.rounding() == PenaltyPolicy.Rounding.PER_SEGMENT);
        }

        List<PenaltySegment> list() {
            List<PenaltySegment> all = new ArrayList<>();
            groups.forEach(group -> all.addAll(group.made));
            return all;
        }
    }
}
