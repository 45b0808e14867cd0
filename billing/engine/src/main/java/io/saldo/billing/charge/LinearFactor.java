package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import org.jspecify.annotations.Nullable;

/** What a formula gives for one of an operand, all others being what they are; told only where it is linear in that one. */
final class LinearFactor {
    private static final Exact SEVEN = Exact.of(7);

    private LinearFactor() {}

    /** Null where the operand is not met, or the formula is not linear in it. */
    static @Nullable Exact of(Derivation.Calculated calculated, Formula formula, Symbol own) {
        if (operand(calculated, own) == null) {
            return null;
        }
        Exact one = value(calculated, formula, own, Exact.ONE);
        boolean linear = value(calculated, formula, own, Exact.ZERO).signum() == 0
                && value(calculated, formula, own, SEVEN).equals(one.times(7));
        return linear ? one.reduced() : null;
    }

    private static Exact value(Derivation.Calculated calculated, Formula formula, Symbol own, Exact number) {
        return formula.evaluate(
                symbol -> {
                    Operand operand = symbol.equals(own) ? null : operand(calculated, symbol);
                    return operand == null ? number : operand.value();
                },
                Formula.RoundingListener.NONE);
    }

    private static @Nullable Operand operand(Derivation.Calculated calculated, Symbol symbol) {
        for (Operand each : calculated.operands()) {
            if (each.symbol().equals(symbol)) {
                return each;
            }
        }
        return null;
    }
}
