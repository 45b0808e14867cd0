package io.saldo.billing.benefit;

import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.FactId;

/** A number and the fact that states it. */
public record Stated(Quantity value, FactId source) {
    Operand as(Symbol symbol) {
        return Operand.of(symbol, value, source);
    }
}
