package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Premises (помещение) and what changes about them.
 *
 * @param flat for a room of a communal flat, the flat it belongs to
 * @param area total area in m², without balconies
 * @param occupancy residents and owners
 */
public record Premises(
        PremisesId id,
        PremisesKind kind,
        @Nullable PremisesId flat,
        Timeline<Quantity> area,
        Timeline<Occupancy> occupancy) {
    public Premises {
        InvalidValueException.unless(
                (kind == PremisesKind.COMMUNAL_ROOM) == (flat != null),
                "flat",
                id,
                "given for a room of a communal flat, and only there");
    }
}
