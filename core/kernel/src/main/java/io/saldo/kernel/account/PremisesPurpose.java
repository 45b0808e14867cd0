package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What premises are for (назначение помещения).
 *
 * @param flat for a room of a communal flat, the flat it belongs to
 */
public record PremisesPurpose(PremisesKind kind, @Nullable PremisesId flat) {
    public PremisesPurpose {
        InvalidValueException.unless(
                (kind == PremisesKind.COMMUNAL_ROOM) == (flat != null),
                "flat",
                kind,
                "given for a room of a communal flat, and only there");
    }
}
