package io.saldo.billing.binding;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.month.Carry;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.MeterPast;
import io.saldo.metering.reading.ReadingReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Readings of a meter as a month knows them. A meter whose readings contradict each other, or go backwards, is in dispute. */
final class MeterBinder {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final BillingPeriod period;
    private final Knowledge knowledge;
    private final Places places;
    private final @Nullable BillingPeriod settledFrom;
    private final Carry carry;
    private final Disputes disputes;

    /**
     * @param settledFrom the first month that can be charged again; null where none can
     */
    MeterBinder(
            BillingPeriod period,
            Knowledge knowledge,
            Places places,
            Carry carry,
            Disputes disputes,
            @Nullable BillingPeriod settledFrom) {
        this.carry = carry;
        this.period = period;
        this.knowledge = knowledge;
        this.places = places;
        this.settledFrom = settledFrom;
        this.disputes = disputes;
    }

    /** The registers of the meter in the month; none when it is not in use or in dispute. */
    List<MeterMonth> bind(MeterBook book) {
        Meter meter = book.meter();
        if (!meter.installed().overlaps(period.range())) {
            return List.of();
        }
        List<MeterMonth> registers = new ArrayList<>();
        @Nullable LocalDate failed = failedFrom(book);
        for (Map.Entry<Zone, Timeline<Quantity>> register : book.readings().entrySet()) {
            Optional<List<DatedReading>> readings = readings(meter, register.getValue());
            if (readings.isEmpty()) {
                return List.of();
            }
            MeterPast past =
                    new MeterPast(book.past(), carry.averaged().getOrDefault(meter.id(), Map.of()), settledFrom);
            MeterMonth month =
                    new MeterMonth(meter, register.getKey(), period, readings.get(), past, failed, verifiedUntil(book));
            registers.add(month.settledBy(next(month, book, register.getValue())));
        }
        return registers;
    }

    /** The first day after the last verification that does not reach the end of the month. */
    private @Nullable LocalDate failedFrom(MeterBook book) {
        if (book.verified().facts().isEmpty()) {
            return null;
        }
        List<Fact<String>> live = verified(book).live();
        LocalDate last = period.last();
        if (live.isEmpty() || live.stream().anyMatch(fact -> fact.range().contains(last))) {
            return null;
        }
        return live.stream()
                .flatMap(fact -> Stream.ofNullable(fact.range().until()))
                .filter(until -> !until.isAfter(last))
                .max(Comparator.naturalOrder())
                .orElse(book.meter().installed().from());
    }

    private Timeline<String> verified(MeterBook book) {
        return book.verified().asOf(knowledge.of(FactKind.VERIFICATION, places.of(book.meter())));
    }

    private Timeline<Quantity> known(Meter meter, Timeline<Quantity> stated) {
        return stated.asOf(knowledge.of(FactKind.READING, places.of(meter)));
    }

    /**
     * The first reading after a closed month without one of its own. A meter that was not fit in between, or a reading that is itself in doubt, settles nothing.
     */
    private @Nullable DatedReading next(MeterMonth month, MeterBook book, Timeline<Quantity> stated) {
        Meter meter = month.meter();
        LocalDate until = knowledge.readUntil(places.of(meter));
        if (month.failedFrom() != null
                || month.current().isPresent()
                || month.previous().isEmpty()
                || !until.isAfter(period.last())) {
            return null;
        }
        Timeline<Quantity> readings = known(meter, stated);
        List<Fact<Quantity>> later = readings.live().stream()
                .filter(fact -> fact.range().from().isAfter(period.last())
                        && !fact.range().from().isAfter(until))
                .toList();
        if (later.isEmpty()) {
            return null;
        }
        Fact<Quantity> first = later.get(0);
        LocalDate day = first.range().from();
        DateRange between = new DateRange(period.first(), day.plusDays(1));
        List<Fact<String>> verified = verified(book).live();
        boolean fit = verified.isEmpty()
                || verified.stream()
                        .anyMatch(fact -> fact.range().contains(period.first())
                                && fact.range().contains(day));
        if (!fit || !(readings.over(between) instanceof Resolution.Resolved<Quantity>)) {
            return null;
        }
        List<DatedReading> all = new ArrayList<>(month.readings());
        dated(first).forEach(all::add);
        List<ReadingReview.Verdict> verdicts = ReadingReview.review(all, day, meter.counter());
        boolean refused = verdicts.stream().anyMatch(ReadingReview.Verdict.Refused.class::isInstance);
        return refused ? null : verdicts.get(verdicts.size() - 1).reading();
    }

    /** The last day of the verification that ends last. */
    private @Nullable LocalDate verifiedUntil(MeterBook book) {
        if (book.verified().facts().isEmpty()) {
            return null;
        }
        return verified(book).live().stream()
                .flatMap(fact -> Stream.ofNullable(fact.range().until()))
                .max(Comparator.naturalOrder())
                .map(until -> until.minusDays(1))
                .orElse(null);
    }

    /** The accepted readings of a register; empty, and a dispute, where they contradict each other or one is refused. */
    private Optional<List<DatedReading>> readings(Meter meter, Timeline<Quantity> stated) {
        Timeline<Quantity> readings = known(meter, stated);
        List<DatedReading> dated = new ArrayList<>();
        boolean apart = true;
        LocalDate end = LocalDate.MIN;
        for (Fact<Quantity> fact : readings.live()) {
            Quantity value = fact.value();
            if (value != null && !fact.range().from().isAfter(period.last())) {
                LocalDate until = fact.range().until();
                apart &= !fact.range().from().isBefore(end);
                end = until == null ? LocalDate.MAX : until.isAfter(end) ? until : end;
                dated.add(new DatedReading(fact.range().from(), value, fact.id()));
            }
        }
        DateRange past = new DateRange(BEGINNING, period.range().until());
        if (!apart && readings.over(past) instanceof Resolution.Contradiction<Quantity> contradiction) {
            dispute(meter, ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            return Optional.empty();
        }
        List<DatedReading> accepted = new ArrayList<>(dated.size());
        List<FactId> refused = new ArrayList<>();
        for (ReadingReview.Verdict verdict : ReadingReview.review(dated, period.last(), meter.counter())) {
            if (verdict instanceof ReadingReview.Verdict.Refused refusal) {
                refused.add(refusal.reading().source());
                Stream.ofNullable(refusal.disagreesWith()).forEach(refused::add);
            } else {
                accepted.add(verdict.reading());
            }
        }
        if (!refused.isEmpty()) {
            dispute(
                    meter,
                    ParkReason.READING_REFUSED,
                    refused.stream().distinct().sorted().toList());
            return Optional.empty();
        }
        return Optional.of(accepted);
    }

    private static Stream<DatedReading> dated(Fact<Quantity> fact) {
        return Stream.ofNullable(fact.value())
                .map(value -> new DatedReading(fact.range().from(), value, fact.id()));
    }

    private void dispute(Meter meter, ParkReason reason, List<FactId> facts) {
        disputes.add(Places.premises(meter), null, meter.resource(), reason, facts);
    }
}
