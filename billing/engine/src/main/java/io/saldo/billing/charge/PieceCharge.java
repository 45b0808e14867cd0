package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import org.jspecify.annotations.Nullable;

/**
 * What a rule charges for a piece.
 *
 * @param unrounded the fee before its rounding, for the rounding result of the house
 * @param amount the fee, rounded once
 */
public record PieceCharge(LineKind kind, LineBasis basis, Exact unrounded, Kopecks amount, Derivation derivation)
        implements Charge {
    @Override
    public Derivation derivation() {
        return derivation.made();
    }

    @Override
    public Band band() {
        return basis.band();
    }

    @Override
    public Exact volume() {
        return basis.volume();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PieceCharge charge
                && kind == charge.kind
                && basis.equals(charge.basis)
                && unrounded.equals(charge.unrounded)
                && amount.equals(charge.amount)
                && derivation().equals(charge.derivation());
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + amount.hashCode();
    }
}
