package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Zone;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The volume of some days of the month.
 *
 * @param norm persons and norm where the volume comes from them; null otherwise
 */
public record VolumePiece(
        DateRange days,
        Zone zone,
        Exact volume,
        Derivation derivation,
        @Nullable NormBasis norm) {
    /** How the volume was made. */
    @Override
    public Derivation derivation() {
        return derivation.made();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VolumePiece piece
                && days.equals(piece.days)
                && zone == piece.zone
                && volume.equals(piece.volume)
                && derivation().equals(piece.derivation())
                && Objects.equals(norm, piece.norm);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, zone, volume, norm);
    }

    public VolumePiece(DateRange days, Exact volume, Derivation derivation, @Nullable NormBasis norm) {
        this(days, Zone.WHOLE_DAY, volume, derivation, norm);
    }
}
