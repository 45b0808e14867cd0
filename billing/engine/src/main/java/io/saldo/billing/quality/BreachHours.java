package io.saldo.billing.quality;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The time of a month that some breaches took: cut wherever one of them, or the night, begins or ends. Breaches at one
 * time make one slice, so that overlapping ones are never counted twice.
 */
final class BreachHours {
    private static final int HOURS_OF_DAY = 24;

    private final BillingPeriod period;
    private final QualityLaw law;
    private final List<Span<Breach>> breaches;
    /** Whether the hours that a breach may last count too. */
    private final boolean whole;

    BreachHours(BillingPeriod period, QualityLaw law, List<Span<Breach>> breaches) {
        this(period, law, breaches, false);
    }

    private BreachHours(BillingPeriod period, QualityLaw law, List<Span<Breach>> breaches, boolean whole) {
        this.period = period;
        this.law = law;
        this.breaches = breaches;
        this.whole = whole;
    }

    /** With the hours that some of them may last. */
    static BreachHours fromTheirBeginning(BillingPeriod period, QualityLaw law, List<Span<Breach>> breaches) {
        return new BreachHours(period, law, breaches, true);
    }

    /** Time through which no breach begins or ends. */
    record Slice(LocalDateTime from, LocalDateTime until, boolean night, List<Breach> breaches) {
        Exact hours() {
            return BreachTime.hours(from, until);
        }
    }

    /**
     * The time with some breach, in order. Hours of which nobody says when they were are slices by day of their own,
     * after the others.
     */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        TreeSet<LocalDateTime> cuts = new TreeSet<>();
        timed().forEach(breach -> {
            LocalDateTime from = from(breach);
            LocalDateTime until = until(breach);
            if (from.isBefore(until)) {
                cuts.add(from);
                cuts.add(until);
                for (LocalDate day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
                    Stream.of(law.nightBegins(), law.nightEnds())
                            .map(day.atStartOfDay()::plusHours)
                            .filter(cut -> cut.isAfter(from) && cut.isBefore(until))
                            .forEach(cuts::add);
                }
            }
        });
        LocalDateTime begin = null;
        for (LocalDateTime cut : cuts) {
            if (begin != null) {
                LocalDateTime from = begin;
                List<Breach> now = timed().filter(breach ->
                                !from(breach).isAfter(from) && !until(breach).isBefore(cut))
                        .toList();
                if (!now.isEmpty()) {
                    slices.add(new Slice(from, cut, law.isNight(from.getHour()), now));
                }
            }
            begin = cut;
        }
        slices.addAll(stated());
        return slices;
    }

    private Stream<Breach> timed() {
        return breaches.stream().map(Span::value).filter(breach -> breach.time().hours() == null);
    }

    /** The hours themselves are what such a slice has; its moments are only as far apart. */
    private List<Slice> stated() {
        List<Slice> slices = new ArrayList<>();
        for (Span<Breach> span : breaches) {
            Exact hours = span.value().time().hours();
            if (hours != null) {
                LocalDateTime first = period.first().atStartOfDay();
                long seconds = hours.times(3600).floor().longValueExact();
                slices.add(new Slice(first, first.plusSeconds(seconds), false, List.of(span.value())));
            }
        }
        return slices;
    }

    /** From when a breach counts in the month: some may last for a while. */
    private LocalDateTime from(Breach breach) {
        LocalDateTime counted = breach.time().from().plusHours(whole ? 0 : law.grace(breach));
        LocalDateTime first = period.first().atStartOfDay();
        return counted.isBefore(first) ? first : counted;
    }

    private LocalDateTime until(Breach breach) {
        LocalDateTime end = period.next().first().atStartOfDay();
        return breach.time().until().isAfter(end) ? end : breach.time().until();
    }

    /** All hours with a breach. */
    Exact hours() {
        Exact hours = Exact.ZERO;
        for (Slice slice : slices()) {
            hours = hours.plus(slice.hours());
        }
        return law.counted(hours);
    }

    /** The hours of each run above what is allowed at once; of breaches at one time the least is allowed. */
    Exact beyondAtOnce() {
        Exact beyond = Exact.ZERO;
        Exact run = Exact.ZERO;
        Exact allowed = Exact.ZERO;
        LocalDateTime end = null;
        for (Slice slice : slices()) {
            Exact limit = slice.breaches().stream()
                    .map(law::allowedAtOnce)
                    .reduce(Exact::min)
                    .orElse(Exact.ZERO);
            boolean goesOn = slice.from().equals(end);
            if (!goesOn) {
                beyond = beyond.plus(run.minus(allowed).max(Exact.ZERO));
            }
            run = goesOn ? run.plus(slice.hours()) : slice.hours();
            allowed = goesOn ? allowed.min(limit) : limit;
            end = slice.until();
        }
        return law.counted(beyond.plus(run.minus(allowed).max(Exact.ZERO)));
    }

    /** The days with some breach; hours of unknown days make as few days as they can. */
    int days() {
        Set<LocalDate> days = new TreeSet<>();
        timed().filter(breach -> from(breach).isBefore(until(breach))).forEach(breach -> {
            LocalDate last = until(breach).minusNanos(1).toLocalDate();
            for (LocalDate day = from(breach).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        });
        Exact hours = Exact.ZERO;
        for (Slice slice : stated()) {
            hours = hours.plus(slice.hours());
        }
        int more = hours.over(HOURS_OF_DAY).negate().floor().negate().intValueExact();
        return Math.min(period.days(), days.size() + more);
    }
}
