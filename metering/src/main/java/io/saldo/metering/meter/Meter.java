package io.saldo.metering.meter;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A meter (прибор учёта).
 *
 * @param installed the days it is in use
 * @param counter null where the passport is not at hand: then a lower reading is never taken for one past the highest
 *     number
 */
public record Meter(
        MeterId id,
        Resource resource,
        MeterPlace place,
        DateRange installed,
        @Nullable Counter counter) implements Canonical {
    public Meter(MeterId id, Resource resource, MeterPlace place, DateRange installed) {
        this(id, resource, place, installed, null);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("resource", resource)
                .object("place", place)
                .field("installed", installed)
                .object("counter", counter);
    }
}
