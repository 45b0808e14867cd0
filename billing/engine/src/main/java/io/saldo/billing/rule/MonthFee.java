package io.saldo.billing.rule;

import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.metering.consumption.NormVolume;
import java.util.ArrayList;
import java.util.List;

/**
 * A monthly volume × tariff: {@code P = [… × T]}, for a part of the month {@code P = [… × T × d ÷ D]}, where … is the
 * rule's own formula of the volume. The brackets are the rounding to kopecks. The rule computes the volume in plain
 * arithmetic; here it becomes money.
 */
public record MonthFee(Formula whole, Formula byDays) {

    /** The two formulas of a rule whose monthly volume is {@code volume}. */
    public static MonthFee of(Formula volume) {
        return ofFee(volume.times(Symbols.TARIFF));
    }

    /** The two formulas of a rule whose fee for a month, before rounding, is {@code fee}. */
    public static MonthFee ofFee(Formula fee) {
        return new MonthFee(
                fee.toKopecks(),
                fee.times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS).toKopecks());
    }

    /** The formula for the piece. */
    Formula formula(PieceBasis piece) {
        return piece.wholeMonth() ? whole : byDays;
    }

    /**
     * The base charge of a piece.
     *
     * @param month the volume of a whole month
     * @param ground why so
     * @param operands those of the volume; tariff and days are added here
     */
    PieceCharge charge(
            PieceBasis piece, Edition edition, Exact month, VolumeMethod method, Ground ground, Operand... operands) {
        Operand price = piece.price();
        Exact volume = piece.wholeMonth()
                ? month
                : month.times(piece.days().days()).over(piece.period().days());
        Exact fee = volume.times(price.value());
        return new PieceCharge(
                LineKind.BASE,
                new LineBasis(volume, piece.unit(), method, piece.priceQuantity(), ground),
                fee,
                Kopecks.halfUp(fee),
                new Derivation.Calculated(edition, formula(piece), operands(piece, operands)));
    }

    /** The operands given, then the tariff, and the days where the piece is a part of the month. */
    static List<Operand> operands(PieceBasis piece, Operand... given) {
        List<Operand> operands = new ArrayList<>(List.of(given));
        operands.add(piece.price());
        if (!piece.wholeMonth()) {
            operands.add(Operand.days(NormVolume.DAYS, piece.days().days()));
            operands.add(Operand.days(NormVolume.MONTH_DAYS, piece.period().days()));
        }
        return operands;
    }
}
