package io.saldo.billing.binding;

import io.saldo.billing.charge.ParkReason;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.ReadingReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Readings of a meter as a month knows them. A meter whose readings contradict each other, or go backwards, is in dispute. */
final class MeterBinder {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final BillingPeriod period;
    private final Known known;
    private final Disputes disputes;

    MeterBinder(BillingPeriod period, Known known, Disputes disputes) {
        this.period = period;
        this.known = known;
        this.disputes = disputes;
    }

    /** The meter in the month; empty when it is not in use or in dispute. */
    Optional<MeterMonth> bind(MeterBook book) {
        Meter meter = book.meter();
        if (!meter.installed().overlaps(period.range())) {
            return Optional.empty();
        }
        Timeline<Quantity> readings = book.readings().asOf(known);
        DateRange past = new DateRange(BEGINNING, period.next().first());
        if (readings.over(past) instanceof Resolution.Contradiction<Quantity> contradiction) {
            dispute(meter, ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            return Optional.empty();
        }
        List<DatedReading> dated = readings.live().stream()
                .filter(fact -> !fact.range().from().isAfter(period.last()))
                .flatMap(MeterBinder::dated)
                .toList();
        List<FactId> refused = new ArrayList<>();
        for (ReadingReview.Verdict verdict : ReadingReview.review(dated, period.last())) {
            if (verdict instanceof ReadingReview.Verdict.Refused refusal) {
                refused.add(refusal.reading().source());
                Stream.ofNullable(refusal.disagreesWith()).forEach(refused::add);
            }
        }
        if (!refused.isEmpty()) {
            dispute(
                    meter,
                    ParkReason.READING_REFUSED,
                    refused.stream().distinct().sorted().toList());
            return Optional.empty();
        }
        return Optional.of(new MeterMonth(meter, period, dated));
    }

    private static Stream<DatedReading> dated(Fact<Quantity> fact) {
        return Stream.ofNullable(fact.value())
                .map(value -> new DatedReading(fact.range().from(), value, fact.id()));
    }

    private void dispute(Meter meter, ParkReason reason, List<FactId> facts) {
        @Nullable PremisesId premises = meter.place() instanceof MeterPlace.InPremises place ? place.premises() : null;
        disputes.add(premises, null, meter.resource(), reason, facts);
    }
}
