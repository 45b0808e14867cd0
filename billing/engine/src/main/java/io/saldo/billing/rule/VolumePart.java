package io.saldo.billing.rule;

import io.saldo.billing.charge.Symbols;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What falls to some days of volumes determined for others: {@code V × d ÷ Dv}. The act is silent; by days is practice.
 *
 * @param volume exact
 */
record VolumePart(Exact volume, Derivation derivation) {
    private static final Formula BY_DAYS =
            Formula.of(Symbols.VOLUME).times(NormVolume.DAYS).over(Symbols.VOLUME_DAYS);
    private static final Edition EDITION = new Edition(
            "volumeByDays",
            new Clause(Act.RULES_354, "п. 37"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    /** The sum of the volumes on {@code days}, through which no piece ends; empty when one has none. */
    static Optional<VolumePart> of(List<Consumption> volumes, DateRange days, Unit unit) {
        Exact sum = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        for (Consumption consumption : volumes) {
            boolean met = false;
            for (VolumePiece piece : consumption.pieces()) {
                if (piece.days().contains(days.from())) {
                    met = true;
                    VolumePart part = of(piece, days, unit);
                    sum = sum.plus(part.volume);
                    parts.add(part.derivation);
                }
            }
            if (!met) {
                return Optional.empty();
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VolumePart(sum, parts.size() == 1 ? parts.get(0) : new Derivation.Summed(parts)));
    }

    private static VolumePart of(VolumePiece piece, DateRange days, Unit unit) {
        int of = piece.days().days();
        if (of == days.days()) {
            return new VolumePart(piece.volume(), piece.derivation());
        }
        return new VolumePart(
                piece.volume().times(days.days()).over(of),
                new Derivation.Calculated(
                        EDITION,
                        BY_DAYS,
                        List.of(
                                new Operand(
                                        Symbols.VOLUME, piece.volume(), unit, new Origin.Derived(piece.derivation())),
                                Operand.days(NormVolume.DAYS, days.days()),
                                Operand.days(Symbols.VOLUME_DAYS, of))));
    }
}
