package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;

/**
 * What a rule charges for a piece.
 *
 * @param unrounded the fee before its rounding, for the rounding result of the house
 * @param amount the fee, rounded once
 */
public record PieceCharge(LineKind kind, LineBasis basis, Exact unrounded, Kopecks amount, Derivation derivation) {
    public Band band() {
        return basis.band();
    }
}
