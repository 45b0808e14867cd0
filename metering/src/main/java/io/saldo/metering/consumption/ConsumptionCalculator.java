package io.saldo.metering.consumption;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.OwnVolume.Determined;
import io.saldo.metering.consumption.OwnVolume.Reason;
import io.saldo.metering.consumption.OwnVolume.Undetermined;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.Unfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Determines what premises consumed: the table of decisions of Rules 354, п. 42, 59, 60.
 *
 * <ol>
 *   <li>readings in dispute: by the norm, so that the premises keep their place in a distribution;
 *   <li>a reading of the month whose previous one is older than the month before: every month between has its part of
 *       the difference ({@link SpreadVolume}), and those billed otherwise are charged again; what another system
 *       billed for its months is taken off first. Not determined where some can be charged again by nobody and nobody
 *       tells what was billed for them;
 *   <li>meters, each with a reading of the month: by the meters, summed;
 *   <li>a meter without one, or not fit to be billed by: its average, for as long as the law allows; before the day on
 *       which it failed, by the meter;
 *   <li>a meter that the performer was not let in to check counts as not fit from the day of the act; after a second
 *       refusal too the average comes first (п. 60(1), 60(2)), but for electricity since 01.07.2020 the norm holds from
 *       the month of that act (п. 60(3));
 *   <li>longer, or no average to take: the whole by the norm; with a multiplying factor where the meter has failed or
 *       nobody was let in, without one where only readings are missing;
 *   <li>no meter: by the norm; {@link ConsumptionMethod} says whether one could be installed.
 * </ol>
 *
 * <p>A meter installed after the first day of the month where none was before counts from the following month (п. 81,
 * generally known). One that replaces another counts at once.
 */
public final class ConsumptionCalculator {
    private ConsumptionCalculator() {}

    public static OwnVolume determine(OwnVolumeBasis basis) {
        MeterSituation situation = basis.situation();
        if (situation.disputed()) {
            return byNorm(basis, ConsumptionMethod.NORM_IN_DISPUTE, Grounds.disputed(situation.facts()), List.of());
        }
        List<MeterMonth> meters = inUse(basis);
        if (meters.isEmpty()) {
            return withoutMeter(basis);
        }
        if (!AverageVolume.lawKnown(basis.law(), basis.period())) {
            return undetermined(Reason.NO_LAW, basis, List.of());
        }
        for (MeterMonth meter : meters) {
            if (followsAGap(meter)) {
                return undetermined(Reason.READING_AFTER_GAP, basis, Grounds.readings(List.of(meter)));
            }
        }
        if (situation.refusedFrom() != null) {
            meters = refused(meters, new Unfit(situation.refusedFrom(), situation.facts()));
        }
        MeterVolumes volumes = MeterVolumes.of(meters, basis.law(), situation);
        if (situation.refusedFrom() != null
                && situation.refusedAgain()
                && MeterDuty.isSuppliers(basis.resource(), basis.period(), basis.law())) {
            return byNorm(
                    basis,
                    ConsumptionMethod.NORM_AFTER_REFUSAL,
                    Grounds.refusedAgain(situation.facts()),
                    volumes.averaged());
        }
        Optional<Consumption> consumption = volumes.consumption(basis);
        return consumption.isPresent()
                ? new Determined(consumption.get())
                : byNorm(basis, volumes.methodOfNorm(), volumes.groundOfNorm(), volumes.averaged());
    }

    /** From the day of the act on no reading counts; a meter that failed before stays failed. */
    private static List<MeterMonth> refused(List<MeterMonth> meters, Unfit act) {
        return meters.stream()
                .map(month -> {
                    LocalDate failed = month.failedFrom();
                    return failed != null && !failed.isAfter(act.from()) ? month : month.failing(act);
                })
                .toList();
    }

    private static Undetermined undetermined(Reason reason, OwnVolumeBasis basis, List<FactId> facts) {
        OwnVolume standIn = byNorm(basis, ConsumptionMethod.NORM_IN_DISPUTE, Grounds.disputed(facts), List.of());
        return new Undetermined(reason, standIn instanceof Determined determined ? determined.consumption() : null);
    }

    private static List<MeterMonth> inUse(OwnVolumeBasis basis) {
        if (!isInUse(basis.meters(), basis.period().range().from())) {
            return List.of();
        }
        if (isInUse(basis.meters(), basis.period().last())) {
            return basis.meters();
        }
        // taken away inside the month with nothing in its place at the end of the month
        return basis.meters().stream()
                .map(month -> month.failedFrom() == null ? month.failing(gone(month)) : month)
                .toList();
    }

    private static boolean isInUse(List<MeterMonth> meters, LocalDate day) {
        for (MeterMonth month : meters) {
            if (month.meter().installed().contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static Unfit gone(MeterMonth month) {
        var until = month.meter().installed().until();
        return new Unfit(
                until == null ? month.period().last() : until,
                List.of(new FactId("meter:" + month.meter().id())));
    }

    /** A difference of readings over several months, of which some cannot be charged again. */
    private static boolean followsAGap(MeterMonth month) {
        LocalDate failed = month.failedFrom();
        return (failed == null || failed.isAfter(month.period().range().from()))
                && month.current().isPresent()
                && month.previous().isPresent()
                && SpreadVolume.months(month) > 1
                && !SpreadVolume.isAccountedFor(month);
    }

    /** The month is of one kind: with an act that covers its first day no meter could be installed. */
    private static OwnVolume withoutMeter(OwnVolumeBasis basis) {
        Span<MeterPossibility> said =
                basis.possibility().on(basis.period().range().from());
        boolean possible = said == null || said.value() != MeterPossibility.IMPOSSIBLE;
        return byNorm(
                basis,
                possible ? ConsumptionMethod.NORM_METER_POSSIBLE : ConsumptionMethod.NORM_METER_IMPOSSIBLE,
                Grounds.withoutMeter(
                        possible,
                        MeterDuty.isSuppliers(basis.resource(), basis.period(), basis.law()),
                        said == null ? List.of() : List.of(said.source())),
                List.of());
    }

    private static OwnVolume byNorm(
            OwnVolumeBasis basis, ConsumptionMethod method, Ground ground, List<Averaged> averaged) {
        List<VolumePiece> pieces = new ArrayList<>(1);
        for (DateRange days : Spans.cut(basis.period().range(), List.of(basis.occupancy(), basis.norm()))) {
            Span<Occupancy> occupancy = basis.occupancy().on(days.from());
            Span<Norm> norm = basis.norm().on(days.from());
            if (occupancy == null) {
                return new Undetermined(Reason.NO_OCCUPANCY, null);
            }
            if (norm == null) {
                return new Undetermined(Reason.NO_NORM, null);
            }
            pieces.add(NormVolume.piece(days, basis.period(), occupancy, norm));
        }
        return new Determined(new Consumption(basis.premises(), basis.resource(), method, ground, pieces, averaged));
    }
}
