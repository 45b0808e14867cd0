package io.saldo.billing.binding;

import io.saldo.billing.book.MeterBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.reading.Unfit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days up to which alone readings of a meter count in a month: it is not fit from there on, or nobody is let in to
 * it.
 */
final class MeterStops {
    private MeterStops() {}

    /**
     * All of them. Every refusal that lasts gives one, because the first of them may end in a later month and leave the
     * next to count.
     *
     * @param failed the first day on which it is not fit; null where it is
     */
    static SortedSet<LocalDate> of(
            Meter meter,
            BillingPeriod period,
            @Nullable LocalDate failed,
            Timeline<AccessRefusal> refusals,
            Moment known) {
        SortedSet<LocalDate> stops = new TreeSet<>();
        if (failed != null) {
            stops.add(failed);
        }
        if (!refusals.facts().isEmpty()) {
            new EventBinder(period)
                    .refusals(refusals, known).stream()
                            .filter(span -> span.value().resource() == meter.resource()
                                    && span.days().contains(period.last()))
                            .forEach(span -> stops.add(span.days().from()));
        }
        return stops;
    }

    /** The first day after the last verification that does not reach the end of the month; null for a fit meter. */
    static @Nullable Unfit unfit(MeterBook book, BillingPeriod period, Moment known) {
        if (book.verified().facts().isEmpty()) {
            return null;
        }
        List<Fact<String>> live = book.verified().asOf(known).live();
        LocalDate last = period.last();
        if (live.isEmpty() || live.stream().anyMatch(fact -> fact.range().contains(last))) {
            return null;
        }
        LocalDate from = live.stream()
                .flatMap(fact -> Stream.ofNullable(fact.range().until()))
                .filter(until -> !until.isAfter(last))
                .max(Comparator.naturalOrder())
                .orElse(book.meter().installed().from());
        List<FactId> ended = live.stream()
                .filter(fact -> from.equals(fact.range().until()))
                .map(Fact::id)
                .toList();
        return new Unfit(from, ended.isEmpty() ? live.stream().map(Fact::id).toList() : ended);
    }
}
