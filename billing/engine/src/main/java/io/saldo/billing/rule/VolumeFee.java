package io.saldo.billing.rule;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.metering.consumption.NormVolume;
import java.util.List;

/**
 * Volume × tariff: {@code P = [V × T]}, for a part of the days the volume covers {@code P = [V × T × d ÷ Dv]}. The
 * brackets are the rounding to kopecks.
 */
final class VolumeFee {
    static final Formula FORMULA =
            Formula.of(Symbols.VOLUME).times(Symbols.TARIFF).toKopecks();
    static final Formula BY_DAYS = Formula.of(Symbols.VOLUME)
            .times(Symbols.TARIFF)
            .times(NormVolume.DAYS)
            .over(Symbols.VOLUME_DAYS)
            .toKopecks();

    private VolumeFee() {}

    /**
     * The fee of a piece.
     *
     * @param grounds why so, at least one
     * @param volumeDays days that {@code volume} covers; the piece takes its part of them by days
     */
    static PieceCharge charge(
            PieceBasis piece,
            Edition edition,
            Exact volume,
            Derivation made,
            int volumeDays,
            VolumeMethod method,
            List<Ground> grounds) {
        return charge(piece, edition, volume, made, volumeDays, method, grounds, Band.NONE);
    }

    /** The fee of a piece in one band of the tariff. */
    static PieceCharge charge(
            PieceBasis piece,
            Edition edition,
            Exact volume,
            Derivation made,
            int volumeDays,
            VolumeMethod method,
            List<Ground> grounds,
            Band band) {
        Operand price = piece.price();
        Operand volumeOperand = new Operand(Symbols.VOLUME, volume, piece.unit(), new Origin.Derived(made));
        int days = piece.wholeMonth() ? piece.period().days() : piece.days().days();
        boolean whole = days == volumeDays;
        Exact part = whole ? volume : volume.times(days).over(volumeDays);
        Exact fee = part.times(price.value());
        Derivation derivation = whole
                ? new Derivation.Calculated(edition, FORMULA, List.of(volumeOperand, price))
                : new Derivation.Calculated(
                        edition,
                        BY_DAYS,
                        List.of(
                                volumeOperand,
                                price,
                                Operand.days(NormVolume.DAYS, days),
                                Operand.days(Symbols.VOLUME_DAYS, volumeDays)));
        LineBasis basis = new LineBasis(part, piece.unit(), method, piece.priceQuantity(), band, grounds);
        return new PieceCharge(LineKind.BASE, basis, fee, Kopecks.halfUp(fee), derivation);
    }
}
