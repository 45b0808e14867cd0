package io.saldo.billing.oracle;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The penalties of one debt, counted day by day and kopeck by kopeck: each part of a debt costs, on each day of delay
 * on which it is owed, {@code min(key rate; cap) ÷ divisor} of itself (Housing Code, ст. 155 ч. 14 and 14.1). Slow, and
 * it knows no runs of days.
 */
final class DailyPenalties {
    private final LawBook book;
    private final boolean capitalRepair;
    private final boolean rateOfEachDay;
    private final boolean lastDayCounts;
    /** The different laws there are, and which of them holds on a day. */
    private final List<DayLaw> laws = new ArrayList<>();

    private final Map<LocalDate, Integer> days = new HashMap<>();

    /**
     * What decides how much a debt costs on a day.
     *
     * @param law of the day
     * @param rate the law of the day whose rate counts
     * @param late whether the divisor is the late one
     */
    private record Share(int law, int rate, boolean late) {}

    /** What the law says of one day; null where it says nothing. */
    private record DayLaw(
            int freeDays,
            @Nullable Exact divisor,
            int divisorLastDay,
            @Nullable Exact lateDivisor,
            @Nullable Exact rate,
            @Nullable Exact cap,
            boolean moratorium,
            @Nullable LocalDate bankruptcySince) {}

    /**
     * A change of what is owed.
     *
     * @param key the payment that pays, or is taken back
     * @param kopecks above zero pays, below zero is owed again
     */
    record Change(LocalDate day, String key, long kopecks) {}

    /**
     * What of a debt is to be paid by a day of its own.
     *
     * @param agreed from this day on that day holds; null where the debt's own does
     */
    record Slot(LocalDate due, @Nullable LocalDate agreed, long kopecks) {}

    /**
     * A debt.
     *
     * @param from the first day that is counted
     * @param slots they sum to the debt; the earliest is paid first
     * @param until the last day penalties accrue; null where nothing stops them
     */
    record Debt(
            LocalDate due,
            LocalDate from,
            List<Slot> slots,
            List<Change> changes,
            @Nullable LocalDate until) {}

    /** A part of a slot, paid or not; {@code away} are the days on which a payment taken back stood for it. */
    private record Part(Slot slot, long kopecks, @Nullable LocalDate paid, String key, List<Away> away) {
        Part of(long other, @Nullable LocalDate day, String payment) {
            return new Part(slot, other, day, payment, away);
        }

        boolean isOwed(LocalDate day) {
            return (paid == null || !day.isAfter(paid))
                    && away.stream().noneMatch(each -> day.isAfter(each.paid) && !day.isAfter(each.back));
        }
    }

    private record Away(LocalDate paid, LocalDate back) {}

    DailyPenalties(LawBook book, boolean capitalRepair) {
        this(book, capitalRepair, false, true);
    }

    DailyPenalties(LawBook book, boolean capitalRepair, boolean rateOfEachDay, boolean lastDayCounts) {
        this.book = book;
        this.capitalRepair = capitalRepair;
        this.rateOfEachDay = rateOfEachDay;
        this.lastDayCounts = lastDayCounts;
    }

    /** What a debt comes to up to a day, in roubles, unrounded. */
    Exact total(Debt debt, LocalDate on) {
        Map<Share, Long> kopeckDays = new HashMap<>();
        for (Part part : parts(debt)) {
            LocalDate paid = part.paid;
            boolean isPaid = paid != null && !paid.isAfter(on);
            LocalDate last = isPaid && paid != null ? paid : lastDayCounts ? on : on.minusDays(1);
            LocalDate until = debt.until;
            if (until != null && until.isBefore(last)) {
                last = until;
            }
            LocalDate rateDay = isPaid && paid != null ? paid : on;
            for (LocalDate day = debt.from; !day.isAfter(last); day = day.plusDays(1)) {
                Share share = part.isOwed(day) ? share(debt, part.slot, day, rateDay) : null;
                if (share != null) {
                    kopeckDays.merge(share, part.kopecks, Math::addExact);
                }
            }
        }
        Exact sum = Exact.ZERO;
        for (Map.Entry<Share, Long> each : kopeckDays.entrySet()) {
            sum = sum.plus(value(each.getKey(), on).times(each.getValue()).over(100));
        }
        return sum;
    }

    /** What a debt costs on a day; null where nothing. */
    private @Nullable Share share(Debt debt, Slot slot, LocalDate day, LocalDate rateDay) {
        LocalDate agreed = slot.agreed;
        LocalDate due = agreed == null || day.isBefore(agreed) ? debt.due : slot.due;
        long delay = ChronoUnit.DAYS.between(due, day);
        DayLaw law = laws.get(at(day));
        LocalDate bankruptcy = law.bankruptcySince;
        boolean late = law.lateDivisor != null && delay > law.divisorLastDay;
        if (delay <= law.freeDays
                || delay < 1
                || law.moratorium
                || (!late && law.divisor == null)
                || (bankruptcy != null && due.isBefore(bankruptcy))) {
            return null;
        }
        return new Share(at(day), at(rateOfEachDay ? day : rateDay), late);
    }

    /** Which part of itself a debt costs. */
    private Exact value(Share share, LocalDate on) {
        DayLaw law = laws.get(share.law);
        Exact divisor = share.late ? law.lateDivisor : law.divisor;
        Exact rate = laws.get(share.rate).rate;
        if (rate == null || divisor == null) {
            throw new IllegalArgumentException("no key rate for penalties up to " + on);
        }
        return (law.cap == null ? rate : rate.min(law.cap)).over(divisor);
    }

    /**
     * What is paid goes off what nobody ever paid first, slot by slot; what is taken back is owed again from the next
     * day.
     */
    private static List<Part> parts(Debt debt) {
        List<Part> open = new ArrayList<>();
        List<Part> closed = new ArrayList<>();
        debt.slots.forEach(slot -> open.add(new Part(slot, slot.kopecks, null, "", List.of())));
        List<Change> changes = new ArrayList<>(debt.changes);
        changes.sort(Comparator.comparing(Change::day)
                .thenComparing(each -> each.kopecks < 0)
                .thenComparing(Change::key));
        List<Change> waiting = new ArrayList<>();
        for (Change change : changes) {
            if (change.kopecks > 0) {
                waiting.add(change);
            } else {
                takeBack(change, waiting, open, closed);
                open.sort(Comparator.comparingInt(part -> debt.slots.indexOf(part.slot)));
            }
            pay(waiting, open, closed);
        }
        closed.addAll(open);
        return closed;
    }

    /** What finds nothing open stays for what is opened again. */
    private static void pay(List<Change> waiting, List<Part> open, List<Part> closed) {
        while (!waiting.isEmpty() && !open.isEmpty()) {
            Change change = waiting.remove(0);
            Part part = open.remove(0);
            long paid = Math.min(change.kopecks, part.kopecks);
            closed.add(part.of(paid, change.day, change.key));
            if (paid < part.kopecks) {
                open.add(0, part.of(part.kopecks - paid, null, ""));
            }
            if (paid < change.kopecks) {
                waiting.add(0, new Change(change.day, change.key, change.kopecks - paid));
            }
        }
    }

    private static void takeBack(Change change, List<Change> waiting, List<Part> open, List<Part> closed) {
        long left = -change.kopecks;
        for (Change each : List.copyOf(waiting)) {
            if (left > 0 && each.key.equals(change.key)) {
                waiting.remove(each);
                long taken = Math.min(left, each.kopecks);
                left -= taken;
                if (taken < each.kopecks) {
                    waiting.add(new Change(each.day, each.key, each.kopecks - taken));
                }
            }
        }
        for (Part part : List.copyOf(closed)) {
            LocalDate paid = part.paid;
            if (left > 0 && part.key.equals(change.key) && paid != null) {
                closed.remove(part);
                long taken = Math.min(left, part.kopecks);
                left -= taken;
                List<Away> away = new ArrayList<>(part.away);
                away.add(new Away(paid, change.day));
                open.add(new Part(part.slot, taken, null, "", away));
                if (taken < part.kopecks) {
                    closed.add(part.of(part.kopecks - taken, paid, part.key));
                }
            }
        }
    }

    private int at(LocalDate day) {
        Integer known = days.get(day);
        if (known == null) {
            DayLaw law = read(day);
            if (!laws.contains(law)) {
                laws.add(law);
            }
            known = laws.indexOf(law);
            days.put(day, known);
        }
        return known;
    }

    private DayLaw read(LocalDate day) {
        Exact free = value(capitalRepair ? LawParameter.CAPITAL_REPAIR_FREE_DAYS : LawParameter.PENALTY_FREE_DAYS, day);
        Exact lastDay = capitalRepair ? null : value(LawParameter.PENALTY_DIVISOR_LAST_DAY, day);
        return new DayLaw(
                free == null ? Integer.MAX_VALUE : free.floor().intValueExact(),
                value(capitalRepair ? LawParameter.CAPITAL_REPAIR_DIVISOR : LawParameter.PENALTY_DIVISOR, day),
                lastDay == null ? Integer.MAX_VALUE : lastDay.floor().intValueExact(),
                capitalRepair ? null : value(LawParameter.PENALTY_LATE_DIVISOR, day),
                value(LawParameter.KEY_RATE, day),
                value(LawParameter.PENALTY_RATE_CAP, day),
                value(LawParameter.PENALTY_MORATORIUM, day) != null,
                book.at(LawParameter.BANKRUPTCY_MORATORIUM, day)
                        .map(span -> span.days().from())
                        .orElse(null));
    }

    private @Nullable Exact value(LawParameter parameter, LocalDate day) {
        return book.at(parameter, day).map(Span::value).map(LawValue::value).orElse(null);
    }
}
