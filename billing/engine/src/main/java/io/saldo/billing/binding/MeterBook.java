package io.saldo.billing.binding;

import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.PastVolume;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A meter with all that was ever stated about it. Readings that the month before handed on need not be here; where a
 * later one reaches behind them, all of the register must be ({@link TrimmedBook}).
 *
 * @param readings each a fact of one day, by zone
 * @param verified the days it may be billed by: its verification is in force and it works; each with its certificate. Nothing at all stated means always
 * @param past volumes of months billed before, as those of a house taken over; what of them is handed on is told no more
 */
public record MeterBook(
        Meter meter, SortedMap<Zone, Timeline<Quantity>> readings, Timeline<String> verified, List<PastVolume> past) {
    public MeterBook {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
        past = List.copyOf(past);
    }

    /** A meter of one zone, known by its readings alone. */
    public MeterBook(Meter meter, Timeline<Quantity> readings) {
        this(meter, new TreeMap<>(Map.of(Zone.WHOLE_DAY, readings)), Timeline.empty(), List.of());
    }
}
