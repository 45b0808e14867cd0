package io.saldo.metering.reading;

import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register of a meter as one month sees it: its accepted readings up to the last day of the month, in order of days.
 * A meter of one zone has one register.
 *
 * @param unfit from when it may not be billed by, up to the end of the month: its verification ended, it failed, or it
 *     was taken away and not replaced; null while it is fit
 * @param verifiedUntil the last day of its verification, past or to come; null where it is not known
 * @param next the first reading after the month, where it settles a month without one: a closed month that is charged
 *     again; null otherwise
 * @param handsOn what it hands on to the next month, readings that do not count yet with it; null where nothing is told
 *     of that
 */
public record MeterMonth(
        Meter meter,
        Zone zone,
        BillingPeriod period,
        List<DatedReading> readings,
        MeterPast past,
        @Nullable Unfit unfit,
        @Nullable LocalDate verifiedUntil,
        @Nullable DatedReading next,
        @Nullable RegisterPast handsOn) {
    public MeterMonth {
        LocalDate last = unfit != null && unfit.from().isBefore(period.last()) ? unfit.from() : period.last();
        readings = isInOrder(readings, last)
                ? List.copyOf(readings)
                : readings.stream()
                        .filter(reading -> !reading.day().isAfter(last))
                        .sorted(Comparator.comparing(DatedReading::day))
                        .toList();
    }

    private static boolean isInOrder(List<DatedReading> readings, LocalDate last) {
        LocalDate before = LocalDate.MIN;
        for (DatedReading reading : readings) {
            if (reading.day().isBefore(before) || reading.day().isAfter(last)) {
                return false;
            }
            before = reading.day();
        }
        return true;
    }

    /** A register of a month that no later reading settles. */
    public MeterMonth(
            Meter meter,
            Zone zone,
            BillingPeriod period,
            List<DatedReading> readings,
            MeterPast past,
            @Nullable Unfit unfit,
            @Nullable LocalDate verifiedUntil) {
        this(meter, zone, period, readings, past, unfit, verifiedUntil, null, null);
    }

    /** A fit meter of one zone, known by its readings alone. */
    public MeterMonth(Meter meter, BillingPeriod period, List<DatedReading> readings) {
        this(meter, Zone.WHOLE_DAY, period, readings, MeterPast.NONE, null, null);
    }

    /** The day from which it may not be billed by; null while it is fit. */
    public @Nullable LocalDate failedFrom() {
        return unfit == null ? null : unfit.from();
    }

    /** This register, not fit from some day on. */
    public MeterMonth failing(Unfit found) {
        return new MeterMonth(meter, zone, period, readings, past, found, verifiedUntil, null, handsOn);
    }

    /** This register, settled by a reading after the month; null for none. */
    public MeterMonth settledBy(@Nullable DatedReading later) {
        return later == null && next == null
                ? this
                : new MeterMonth(meter, zone, period, readings, past, unfit, verifiedUntil, later, handsOn);
    }

    /** This register, with what it hands on. */
    public MeterMonth handingOn(RegisterPast left) {
        return new MeterMonth(meter, zone, period, readings, past, unfit, verifiedUntil, next, left);
    }

    /** This register, with what other months before hand on. */
    public MeterMonth after(Map<AverageCause, Integer> averaged) {
        if (averaged.equals(past.averaged())) {
            return this;
        }
        MeterPast other = new MeterPast(past.volumes(), averaged, past.settledFrom());
        return new MeterMonth(meter, zone, period, readings, other, unfit, verifiedUntil, next, handsOn);
    }

    /** The reading that says what the month used: its own last one, or the one after it. */
    public Optional<DatedReading> settling() {
        Optional<DatedReading> current = current();
        return current.isPresent() || unfit != null ? current : Optional.ofNullable(next);
    }

    /** The last reading of the month. */
    public Optional<DatedReading> current() {
        DatedReading last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
        return last != null && period.contains(last.day()) ? Optional.of(last) : Optional.empty();
    }

    /**
     * The last reading before the month; for a meter that has none yet, the first of the month where there are two, or
     * where it is the reading of the day of installation.
     */
    public Optional<DatedReading> previous() {
        for (int i = readings.size() - 1; i >= 0; i--) {
            // none is after the month
            if (!period.contains(readings.get(i).day())) {
                return Optional.of(readings.get(i));
            }
        }
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        DatedReading first = readings.get(0);
        return Optional.of(first)
                .filter(reading -> readings.size() > 1
                        || reading.day().equals(meter.installed().from()));
    }
}
