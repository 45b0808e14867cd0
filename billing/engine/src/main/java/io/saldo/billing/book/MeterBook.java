package io.saldo.billing.book;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.PastVolume;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A meter with all that was ever stated about it. Readings that the month before handed on need not be here; where a
 * later fact reaches behind them, all of the register must be ({@link io.saldo.billing.binding.TrimmedBook}).
 *
 * @param described where it stands, what it counts, the days it is in use
 * @param readings each a fact of one day, by zone
 * @param verified the days it may be billed by: its verification is in force and it works; each with its certificate.
 *     Nothing at all stated means always
 * @param past volumes of months billed before, as those of a house taken over, each a fact of its month; what of them
 *     is handed on is told no more
 */
public record MeterBook(
        Described<Meter> described,
        SortedMap<Zone, Timeline<Quantity>> readings,
        Timeline<String> verified,
        Timeline<PastVolume> past) {
    public MeterBook {
        MeterId id = described.latest().id();
        Descriptions.check(described, Meter::installed);
        for (Meter each : described.all()) {
            InvalidValueException.unless(each.id().equals(id), "meter", each.id(), id.toString());
        }
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }

    /** A meter described once, known from the beginning. */
    public MeterBook(
            Meter meter,
            SortedMap<Zone, Timeline<Quantity>> readings,
            Timeline<String> verified,
            Timeline<PastVolume> past) {
        this(
                Described.once(new FactId("described:meter:" + meter.id()), meter.installed(), meter),
                readings,
                verified,
                past);
    }

    /** A meter of one zone, known by its readings alone. */
    public MeterBook(Meter meter, Timeline<Quantity> readings) {
        this(meter, new TreeMap<>(Map.of(Zone.WHOLE_DAY, readings)), Timeline.empty(), Timeline.empty());
    }

    public MeterId id() {
        return meter().id();
    }

    /** As it was described last. */
    public Meter meter() {
        return described.latest();
    }
}
