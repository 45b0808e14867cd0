package io.saldo.billing.benefit;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;

/**
 * What a benefit or a subsidy comes to.
 *
 * @param amount zero or more
 * @param derivation replaying it gives the amount
 */
public record BenefitAmount(Kopecks amount, Derivation derivation) {
    static BenefitAmount of(Derivation derivation) {
        return new BenefitAmount(Kopecks.halfUp(derivation.replay()), derivation);
    }

    /** What it was before it was rounded, in roubles. */
    Exact unrounded() {
        return derivation instanceof Derivation.Calculated calculated
                ? new Derivation.Calculated(
                                calculated.edition(), calculated.formula().unrounded(), calculated.operands())
                        .replay()
                : amount.roubles();
    }
}
