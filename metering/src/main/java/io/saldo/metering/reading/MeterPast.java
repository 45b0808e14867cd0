package io.saldo.metering.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What earlier months leave to a meter besides its readings.
 *
 * @param volumes of earlier months, in order
 * @param averaged for how many billing periods in a row an average or what follows it has stood in, by cause
 */
public record MeterPast(List<PastVolume> volumes, Map<AverageCause, Integer> averaged) {
    public static final MeterPast NONE = new MeterPast(List.of(), Map.of());

    public MeterPast {
        volumes = volumes.stream()
                .sorted(Comparator.comparing(PastVolume::period).thenComparing(PastVolume::zone))
                .toList();
        Map<AverageCause, Integer> copy = new EnumMap<>(AverageCause.class);
        copy.putAll(averaged);
        averaged = Map.copyOf(copy);
    }
}
