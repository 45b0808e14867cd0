package io.saldo.kernel.derivation;

import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;

/** A value in a formula: its symbol, number, unit and where it comes from. */
public record Operand(Symbol symbol, Exact value, Unit unit, Origin origin) {

    /** A quantity as a fact states it. */
    public static Operand of(Symbol symbol, Quantity quantity, FactId source) {
        return new Operand(symbol, quantity.exact(), quantity.unit(), Origin.fact(source));
    }

    /** A value of the law. */
    public static Operand of(Symbol symbol, Span<LawValue> law, Unit unit) {
        LawValue value = law.value();
        return new Operand(
                symbol, value.value(), unit, new Origin.FromLaw(law.source(), value.clause(), value.confirmation()));
    }

    /** A number of days. */
    public static Operand days(Symbol symbol, int days) {
        return new Operand(symbol, Exact.of(days), Unit.DAY, new Origin.FromCalendar());
    }
}
