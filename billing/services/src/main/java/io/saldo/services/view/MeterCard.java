package io.saldo.services.view;

import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meter with its history.
 *
 * @param verified the days it may be billed by, the latest last; empty where nothing is told
 * @param readings the latest first
 */
public record MeterCard(Meter meter, List<DateRange> verified, List<Shown> readings) {
    public MeterCard {
        verified = List.copyOf(verified);
        readings = List.copyOf(readings);
    }

    /** What a register showed on a day. */
    public record Shown(LocalDate day, Zone zone, Quantity value) {}

    /** The last day of its verification; null where nothing is told, or no end. */
    public @Nullable LocalDate verifiedUntil() {
        LocalDate until =
                verified.isEmpty() ? null : verified.get(verified.size() - 1).until();
        return until == null ? null : until.minusDays(1);
    }
}
