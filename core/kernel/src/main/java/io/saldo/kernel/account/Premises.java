package io.saldo.kernel.account;

import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Premises (помещение) and what changes about them.
 *
 * @param purpose what they are for
 * @param area total area in m², without balconies
 * @param occupancy residents and owners
 */
public record Premises(
        PremisesId id, Described<PremisesPurpose> purpose, Timeline<Quantity> area, Timeline<Occupancy> occupancy) {
    /** Premises described once, known from the beginning. */
    public Premises(
            PremisesId id,
            PremisesKind kind,
            @Nullable PremisesId flat,
            Timeline<Quantity> area,
            Timeline<Occupancy> occupancy) {
        this(
                id,
                Described.once(new FactId("described:premises:" + id), new PremisesPurpose(kind, flat)),
                area,
                occupancy);
    }

    /** As they were described last. */
    public PremisesKind kind() {
        return purpose.latest().kind();
    }

    /** The communal flat of a room, as they were described last. */
    public @Nullable PremisesId flat() {
        return purpose.latest().flat();
    }
}
