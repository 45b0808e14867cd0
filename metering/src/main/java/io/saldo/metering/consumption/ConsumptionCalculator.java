package io.saldo.metering.consumption;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.OwnVolume.Determined;
import io.saldo.metering.consumption.OwnVolume.Reason;
import io.saldo.metering.consumption.OwnVolume.Undetermined;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Determines what premises consumed: the table of decisions of Rules 354, п. 42, 59, 60.
 *
 * <ol>
 *   <li>readings in dispute: by the norm, so that the premises keep their place in a distribution;
 *   <li>a reading of the month whose previous one is older than the month before: not determined here, because the months between were billed otherwise and what
 *       was billed for them has to be taken off;
 *   <li>meters, each with a reading of the month: by the meters, summed;
 *   <li>a meter without one: its average, for as long as the law allows;
 *   <li>longer, or no average to take: the whole by the norm, without a multiplying factor;
 *   <li>no meter: by the norm; {@link ConsumptionMethod} says whether one could be installed.
 * </ol>
 */
public final class ConsumptionCalculator {
    private ConsumptionCalculator() {}

    public static OwnVolume determine(OwnVolumeBasis basis) {
        if (basis.disputed()) {
            return byNorm(basis, ConsumptionMethod.NORM_IN_DISPUTE);
        }
        if (basis.meters().isEmpty()) {
            return byNorm(basis, methodWithoutMeter(basis));
        }
        if (!AverageVolume.lawKnown(basis.law(), basis.period())) {
            return new Undetermined(Reason.NO_LAW);
        }
        if (basis.meters().stream().anyMatch(ConsumptionCalculator::followsAGap)) {
            return new Undetermined(Reason.READING_AFTER_GAP);
        }
        return byMeters(basis)
                .<OwnVolume>map(Determined::new)
                .orElseGet(() -> byNorm(basis, ConsumptionMethod.NORM_AFTER_AVERAGE));
    }

    private static boolean followsAGap(MeterMonth month) {
        return month.current().isPresent()
                && month.previous()
                        .filter(previous -> month.period().monthsSince(BillingPeriod.containing(previous.day())) > 1)
                        .isPresent();
    }

    /** The month is of one kind: with an act that covers its first day no meter could be installed. */
    private static ConsumptionMethod methodWithoutMeter(OwnVolumeBasis basis) {
        return basis.possibility()
                .at(basis.period().first())
                .filter(span -> span.value() == MeterPossibility.IMPOSSIBLE)
                .map(span -> ConsumptionMethod.NORM_METER_IMPOSSIBLE)
                .orElse(ConsumptionMethod.NORM_METER_POSSIBLE);
    }

    private static Optional<Consumption> byMeters(OwnVolumeBasis basis) {
        Exact volume = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        ConsumptionMethod method = ConsumptionMethod.METER;
        for (MeterMonth month : basis.meters()) {
            Optional<DatedReading> current = month.current();
            Optional<DatedReading> previous = month.previous();
            if (current.isPresent() && previous.isPresent()) {
                volume = volume.plus(MeteredVolume.volume(previous.get(), current.get()));
                parts.add(MeteredVolume.derivation(previous.get(), current.get()));
                continue;
            }
            Optional<AverageVolume.Average> average = AverageVolume.of(month, basis.law());
            if (average.isEmpty()) {
                return Optional.empty();
            }
            volume = volume.plus(average.get().volume());
            parts.add(average.get().derivation());
            method = ConsumptionMethod.AVERAGE;
        }
        Derivation derivation = parts.size() == 1 ? parts.get(0) : new Derivation.Summed(parts);
        VolumePiece month = new VolumePiece(basis.period().range(), volume, derivation, null);
        return Optional.of(new Consumption(basis.premises(), basis.resource(), method, List.of(month)));
    }

    private static OwnVolume byNorm(OwnVolumeBasis basis, ConsumptionMethod method) {
        List<VolumePiece> pieces = new ArrayList<>();
        for (DateRange days : Spans.cut(basis.period().range(), Stream.of(basis.occupancy(), basis.norm()))) {
            Optional<Span<Occupancy>> occupancy = basis.occupancy().at(days.from());
            Optional<Span<Norm>> norm = basis.norm().at(days.from());
            if (occupancy.isEmpty()) {
                return new Undetermined(Reason.NO_OCCUPANCY);
            }
            if (norm.isEmpty()) {
                return new Undetermined(Reason.NO_NORM);
            }
            pieces.add(NormVolume.piece(days, basis.period(), occupancy.get(), norm.get()));
        }
        return new Determined(new Consumption(basis.premises(), basis.resource(), method, pieces));
    }
}
