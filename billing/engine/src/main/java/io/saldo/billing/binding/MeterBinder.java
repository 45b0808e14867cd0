package io.saldo.billing.binding;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.month.Carry;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.consumption.LookBack;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.MeterPast;
import io.saldo.metering.reading.PastVolume;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.metering.reading.RegisterPast;
import io.saldo.metering.reading.Unfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Readings of a meter as a month knows them: those that the month before handed on, and the facts since
 * ({@link RegisterFacts}). A meter whose readings contradict each other, or go backwards, is in dispute.
 */
final class MeterBinder {
    private final BillingPeriod period;
    private final Knowledge knowledge;
    private final Places places;
    private final @Nullable BillingPeriod settledFrom;
    private final Carry carry;
    private final RegisterPasts pasts;
    private final Disputes disputes;
    private final Map<PremisesId, Timeline<AccessRefusal>> refusals;
    /** How far an average looks back. */
    private final int months;

    /**
     * @param pasts where registers may be read from
     * @param settledFrom the first month that can be charged again; null where none can
     */
    MeterBinder(
            HouseBook book,
            RegisterPasts pasts,
            BillingPeriod period,
            Knowledge knowledge,
            Places places,
            Disputes disputes,
            @Nullable BillingPeriod settledFrom) {
        this.carry = book.carry();
        this.pasts = pasts;
        this.period = period;
        this.knowledge = knowledge;
        this.places = places;
        this.settledFrom = settledFrom;
        this.disputes = disputes;
        this.months = LookBack.months(book.law());
        this.refusals = new HashMap<>();
        for (PremisesBook each : book.premises()) {
            Timeline<AccessRefusal> told = each.acts().refusals();
            if (!told.facts().isEmpty()) {
                refusals.put(each.premises().id(), told);
            }
        }
    }

    /** The registers of the meter in the month; none when it is not in use or in dispute. */
    List<MeterMonth> bind(MeterBook book) {
        Meter meter = book.meter();
        if (!meter.installed().overlaps(period.range())) {
            return List.of();
        }
        List<MeterMonth> registers = new ArrayList<>();
        @Nullable Unfit unfit = unfit(book);
        SortedSet<LocalDate> stops = stops(meter, unfit == null ? null : unfit.from());
        Known known = knowledge.of(FactKind.READING, places.of(meter)).house();
        Known described = knowledge.of(FactKind.METER, places.of(meter)).house();
        Optional<List<PastVolume>> before = before(book);
        if (before.isEmpty()) {
            return List.of();
        }
        for (Map.Entry<Zone, Timeline<Quantity>> register : book.readings().entrySet()) {
            Zone zone = register.getKey();
            Timeline<Quantity> stated = register.getValue();
            @Nullable
            RegisterPast from = pasts.latest(
                    meter.id(),
                    zone,
                    past -> !isDescribedAnew(book, past.known(), described)
                            && RegisterFacts.continues(past, stated, known, stops));
            var facts = RegisterFacts.of(meter.id(), stated, from, carry.register(meter.id(), zone), known);
            Optional<List<DatedReading>> readings = readings(meter, facts);
            if (readings.isEmpty()) {
                return List.of();
            }
            List<PastVolume> volumes =
                    facts.past() == null ? before.get() : facts.past().volumes();
            MeterPast past = new MeterPast(volumes, carry.averaged().getOrDefault(meter.id(), Map.of()), settledFrom);
            MeterMonth month = new MeterMonth(meter, zone, period, readings.get(), past, unfit, verifiedUntil(book));
            RegisterPast handsOn = new LookBack(meter, zone, period.next(), months)
                    .handOn(facts.before(), readings.get(), volumes, stops, known);
            registers.add(
                    month.settledBy(next(month, book, register.getValue())).handingOn(handsOn));
        }
        return registers;
    }

    /** Whether what was handed on rests on another description of the meter, or on other volumes of before. */
    private boolean isDescribedAnew(MeterBook book, Known handedOn, Known described) {
        return book.described().facts().isKnownAfter(handedOn)
                || book.past().asOf(described).isKnownAfter(handedOn);
    }

    /** The volumes of months billed before; empty, and a dispute, where two are told of one month. */
    private Optional<List<PastVolume>> before(MeterBook book) {
        Timeline<PastVolume> told = book.past();
        if (told.facts().isEmpty()) {
            return Optional.of(List.of());
        }
        Meter meter = book.meter();
        Map<List<Object>, FactId> months = new HashMap<>();
        List<PastVolume> volumes = new ArrayList<>();
        for (Fact<PastVolume> fact :
                told.asOf(knowledge.of(FactKind.PAST_VOLUME, places.of(meter))).live()) {
            PastVolume volume = Objects.requireNonNull(fact.value());
            FactId other = months.put(List.of(volume.period(), volume.zone()), fact.id());
            if (other != null) {
                dispute(meter, ParkReason.CONTRADICTORY_FACTS, List.of(other, fact.id()));
                return Optional.empty();
            }
            volumes.add(volume);
        }
        return Optional.of(volumes);
    }

    private SortedSet<LocalDate> stops(Meter meter, @Nullable LocalDate failed) {
        Timeline<AccessRefusal> told = meter.place() instanceof MeterPlace.InPremises place
                ? refusals.getOrDefault(place.premises(), Timeline.empty())
                : Timeline.empty();
        return MeterStops.of(meter, period, failed, told, knowledge.of(FactKind.ACCESS_REFUSAL, places.of(meter)));
    }

    private @Nullable Unfit unfit(MeterBook book) {
        return MeterStops.unfit(book, period, knowledge.of(FactKind.VERIFICATION, places.of(book.meter())));
    }

    private Timeline<String> verified(MeterBook book) {
        return book.verified().asOf(knowledge.of(FactKind.VERIFICATION, places.of(book.meter())));
    }

    /**
     * The first reading after a closed month without one of its own. A meter that was not fit in between, or a reading
     * that is itself in doubt, settles nothing.
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
        Timeline<Quantity> readings = stated.asOf(knowledge.of(FactKind.READING, places.of(meter)));
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
        DatedReading last = month.readings().get(month.readings().size() - 1);
        ReadingReview.Verdict verdict = ReadingReview.review(last, dated(first).toList(), day, meter.counter())
                .get(0);
        return verdict instanceof ReadingReview.Verdict.Refused ? null : verdict.reading();
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

    /**
     * The accepted readings of a register; empty, and a dispute, where they contradict each other or one is refused.
     */
    private Optional<List<DatedReading>> readings(Meter meter, RegisterFacts facts) {
        List<DatedReading> dated = facts.upTo(period.last());
        List<FactId> contradicting = RegisterFacts.contradicting(dated);
        if (!contradicting.isEmpty()) {
            dispute(meter, ParkReason.CONTRADICTORY_FACTS, contradicting);
            return Optional.empty();
        }
        List<DatedReading> accepted = new ArrayList<>(dated.size());
        List<FactId> refused = new ArrayList<>();
        for (ReadingReview.Verdict verdict : facts.review(dated, period.last(), meter.counter())) {
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
