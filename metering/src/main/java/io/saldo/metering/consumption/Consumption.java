package io.saldo.metering.consumption;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.Zone;
import java.util.List;

/**
 * What premises consumed of a resource in a month.
 *
 * @param ground why it was determined so
 * @param pieces in order of days; of one zone none overlaps another
 * @param averaged the meters that could not be billed by
 */
public record Consumption(
        PremisesId premises,
        Resource resource,
        ConsumptionMethod method,
        Ground ground,
        List<VolumePiece> pieces,
        List<Averaged> averaged)
        implements Canonical {
    public Consumption {
        pieces = List.copyOf(pieces);
        averaged = List.copyOf(averaged);
    }

    public Consumption(
            PremisesId premises, Resource resource, ConsumptionMethod method, Ground ground, List<VolumePiece> pieces) {
        this(premises, resource, method, ground, pieces, List.of());
    }

    /** The same volume on another ground. */
    public Consumption on(Ground other) {
        return new Consumption(premises, resource, method, other, pieces, averaged);
    }

    /** Whether one piece covers these days, zones not told apart. */
    public boolean isWhole(DateRange days) {
        return pieces.size() == 1 && pieces.get(0).days().equals(days);
    }

    /** Whether no zone is counted apart. */
    public boolean isOfWholeDay() {
        for (VolumePiece piece : pieces) {
            if (piece.zone() != Zone.WHOLE_DAY) {
                return false;
            }
        }
        return true;
    }

    public Exact total() {
        if (pieces.size() == 1) {
            return pieces.get(0).volume();
        }
        Exact total = Exact.ZERO;
        for (VolumePiece piece : pieces) {
            total = total.plus(piece.volume());
        }
        return total;
    }

    /** How the total was made. */
    public Derivation derivation() {
        return pieces.size() == 1
                ? pieces.get(0).derivation()
                : new Derivation.Summed(
                        pieces.stream().map(VolumePiece::derivation).toList());
    }

    /** The zones counted apart, in order. */
    public List<Zone> zones() {
        if (pieces.size() == 1) {
            return List.of(pieces.get(0).zone());
        }
        return pieces.stream().map(VolumePiece::zone).distinct().sorted().toList();
    }

    /** The pieces of one zone by day. */
    public Spans<VolumePiece> pieces(Zone zone) {
        return new Spans<>(pieces.stream()
                .filter(piece -> piece.zone() == zone)
                .map(piece -> new Span<>(piece.days(), piece, new FactId("volume:" + premises)))
                .toList());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("premises", premises)
                .field("resource", resource)
                .field("method", method)
                .object("ground", ground)
                .array("pieces", pieces)
                .array("averaged", averaged);
    }
}
