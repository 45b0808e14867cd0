package io.saldo.billing.binding;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.Breach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The events that reach into a month. Two at one time do not contradict each other; only the links of correction count.
 */
final class EventBinder {
    private final BillingPeriod period;

    EventBinder(BillingPeriod period) {
        this.period = period;
    }

    List<Span<Absence>> absences(Timeline<Absence> told, Moment known) {
        return live(told, known, this::touches);
    }

    List<Span<Breach>> breaches(Timeline<Breach> told, Moment known) {
        return live(told, known, breach -> breach.touches(period));
    }

    /** Every use without leave: whether it reaches into the month is for the law to say. */
    List<Span<UnauthorisedUse>> uses(Timeline<UnauthorisedUse> told, Moment known) {
        return live(told, known, use -> true);
    }

    List<Span<MeterCheck>> checks(Timeline<MeterCheck> told, Moment known) {
        return live(told, known, check -> period.contains(check.day()));
    }

    List<Span<AccessRefusal>> refusals(Timeline<AccessRefusal> told, Moment known) {
        return live(told, known, refusal -> true).stream()
                .filter(span -> span.days().overlaps(period.range()))
                .toList();
    }

    /** What was invoiced for the month. */
    List<Span<InvoicedResource>> invoices(Timeline<InvoicedResource> told, Moment known) {
        return told.asOf(known).live().stream()
                .filter(fact -> period.contains(fact.range().from()))
                .flatMap(EventBinder::span)
                .toList();
    }

    private boolean touches(Absence absence) {
        LocalDate returned = absence.returned();
        return !absence.left().isAfter(period.last()) && (returned == null || returned.isAfter(period.first()));
    }

    private static <T> List<Span<T>> live(Timeline<T> told, Moment known, Predicate<T> inMonth) {
        return told.asOf(known).live().stream()
                .flatMap(EventBinder::span)
                .filter(span -> inMonth.test(span.value()))
                .toList();
    }

    private static <T> Stream<Span<T>> span(Fact<T> fact) {
        return Stream.ofNullable(fact.value()).map(value -> new Span<>(fact.range(), value, fact.id()));
    }
}
