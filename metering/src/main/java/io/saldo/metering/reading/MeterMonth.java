package io.saldo.metering.reading;

import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Meter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A meter as one month sees it: its accepted readings up to the last day of the month, in order of days.
 */
public record MeterMonth(Meter meter, BillingPeriod period, List<DatedReading> readings) {
    public MeterMonth {
        readings = readings.stream()
                .filter(reading -> !reading.day().isAfter(period.last()))
                .sorted(Comparator.comparing(DatedReading::day))
                .toList();
    }

    /** The last reading of the month. */
    public Optional<DatedReading> current() {
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(readings.get(readings.size() - 1)).filter(reading -> period.contains(reading.day()));
    }

    /**
     * The last reading before the month; for a meter that has none yet, the first of the month where there are two.
     */
    public Optional<DatedReading> previous() {
        Optional<DatedReading> before = readings.stream()
                .filter(reading -> reading.day().isBefore(period.first()))
                .reduce((first, second) -> second);
        return before.isPresent() || readings.size() < 2 ? before : Optional.of(readings.get(0));
    }
}
