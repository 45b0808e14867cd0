package io.saldo.metering.reading;

import io.saldo.kernel.time.BillingPeriod;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier months leave to a meter besides its readings.
 *
 * @param volumes of earlier months, in order
 * @param averaged for how many billing periods in a row an average or what follows it has stood in, by cause
 * @param settledFrom the first month that can be charged again, so that a reading after a gap settles every month of
 *     it; null where none can
 */
public record MeterPast(
        List<PastVolume> volumes,
        Map<AverageCause, Integer> averaged,
        @Nullable BillingPeriod settledFrom) {
    public static final MeterPast NONE = new MeterPast(List.of(), Map.of());

    public MeterPast {
        volumes = volumes.stream()
                .sorted(Comparator.comparing(PastVolume::period).thenComparing(PastVolume::zone))
                .toList();
        Map<AverageCause, Integer> copy = new EnumMap<>(AverageCause.class);
        copy.putAll(averaged);
        averaged = Map.copyOf(copy);
    }

    /** Where no closed month can be charged again. */
    public MeterPast(List<PastVolume> volumes, Map<AverageCause, Integer> averaged) {
        this(volumes, averaged, null);
    }
}
