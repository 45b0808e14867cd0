package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Symbol A = new Symbol("a", "a");
    private static final Symbol B = new Symbol("b", "b");
    private static final Symbol C = new Symbol("c", "c");
    private static final Formula SUM = Formula.of(A).plus(Formula.of(B));

    @Test
    void aFormulaIsPrintedWithAsFewBracketsAsItNeeds() {
        assertThat(print(Formula.of(A).times(B).over(C))).isEqualTo("a × b ÷ c");
        assertThat(print(Formula.of(C).over(Formula.of(A).times(B)))).isEqualTo("c ÷ (a × b)");
        assertThat(print(SUM.times(C))).isEqualTo("(a + b) × c");
        assertThat(print(Formula.of(C).minus(SUM))).isEqualTo("c − (a + b)");
        assertThat(print(SUM.minus(Formula.of(C)).toKopecks())).isEqualTo("[a + b − c]");
        assertThat(print(SUM.plus(Formula.of(A).times(B)))).isEqualTo("a + b + a × b");
        assertThat(print(new Formula.Lesser(SUM, Formula.of(C)))).isEqualTo("min(a + b; c)");
        assertThat(print(new Formula.Greater(SUM, Formula.of(C)).times(A))).isEqualTo("max(a + b; c) × a");
        assertThat(SUM.text(symbol -> "<" + symbol + ">")).isEqualTo("<a> + <b>");
    }

    @Test
    void addingPeopleToCubicMetresIsRefusedAndTheFormulaNamed() {
        Map<Symbol, Unit> units = Map.of(A, Unit.PERSON, B, Unit.CUBIC_METRE);
        assertThatThrownBy(() -> SUM.unit(units::get))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("PERSON and M3");
    }

    @Test
    void roundingToKopecksLeavesTwoDecimals() {
        Formula rounded = Formula.of(A).over(B).toKopecks();
        Map<Symbol, Exact> values = Map.of(A, Exact.of(2), B, Exact.of(3));
        assertThat(rounded.evaluate(values::get, Formula.RoundingListener.NONE)).isEqualTo(Exact.parse("0.67"));
        Formula coarser = new Formula.HalfUp(Formula.of(A).over(B), 0);
        assertThat(coarser.evaluate(values::get, Formula.RoundingListener.NONE)).isEqualTo(Exact.ONE);
    }

    private static String print(Formula formula) {
        return formula.text(Symbol::sign);
    }
}
