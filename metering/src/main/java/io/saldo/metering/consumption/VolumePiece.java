package io.saldo.metering.consumption;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The volume of some days of the month.
 *
 * @param derivation how it was made; its canonical form is that of its facts, so it is not written
 * @param norm persons and norm where the volume comes from them; null otherwise
 */
public record VolumePiece(
        DateRange days,
        Zone zone,
        Exact volume,
        Derivation derivation,
        @Nullable NormBasis norm) implements Canonical {

    public VolumePiece(DateRange days, Exact volume, Derivation derivation, @Nullable NormBasis norm) {
        this(days, Zone.WHOLE_DAY, volume, derivation, norm);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("days", days).field("zone", zone).field("volume", volume).object("norm", norm);
    }
}
