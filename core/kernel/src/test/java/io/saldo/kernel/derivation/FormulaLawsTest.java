package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.derivation.Trees.Tree;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Trees.class)
class FormulaLawsTest {

    @Property
    void aFormulaGivesWhatItsOperationsGive(@ForAll Tree tree) {
        if (tree.value() == null) {
            assertThatThrownBy(() -> evaluate(tree.formula()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("divisor");
        } else {
            assertThat(evaluate(tree.formula())).isEqualTo(tree.value());
        }
    }

    @Property
    void everyRoundingIsToldOfOnceFromLeftToRight(@ForAll Tree tree) {
        if (tree.value() == null) {
            return;
        }
        List<Exact> told = new ArrayList<>();
        tree.formula().evaluate(FormulaLawsTest::value, (before, after, decimals) -> {
            assertThat(decimals).isEqualTo(2);
            assertThat(before.halfUp(2)).isEqualTo(after);
            told.add(after);
        });
        assertThat(told).isEqualTo(tree.rounded());
    }

    @Property
    void theUnitFollowsTheOperationsAndUnlikeUnitsAreNeitherAddedNorCompared(@ForAll Tree tree) {
        if (tree.unit() == null) {
            assertThatThrownBy(() -> unit(tree.formula()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("units of");
        } else {
            assertThat(unit(tree.formula())).isEqualTo(tree.unit());
        }
    }

    @Property
    void thePrintedFormulaReadAgainGivesTheSame(@ForAll Tree tree) {
        String text = tree.formula().text(Symbol::sign);
        if (tree.value() != null) {
            assertThat(new Reader(text).all()).as(text).isEqualTo(tree.value());
        }
    }

    private static Exact evaluate(Formula formula) {
        return formula.evaluate(FormulaLawsTest::value, Formula.RoundingListener.NONE);
    }

    private static Exact value(Symbol symbol) {
        return Trees.LEAVES.get(symbol.sign()).value();
    }

    private static Unit unit(Formula formula) {
        return formula.unit(symbol -> Trees.LEAVES.get(symbol.sign()).unit());
    }

    /**
     * Reads a printed formula as a person does: brackets first, then × and ÷, then + and −, each from left to right.
     */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text.replace(" ", "");
        }

        Exact all() {
            Exact value = sum();
            assertThat(at).isEqualTo(text.length());
            return value;
        }

        private Exact sum() {
            Exact value = product();
            while (at < text.length() && "+−".indexOf(text.charAt(at)) >= 0) {
                value = text.charAt(at++) == '+' ? value.plus(product()) : value.minus(product());
            }
            return value;
        }

        private Exact product() {
            Exact value = atom();
            while (at < text.length() && "×÷".indexOf(text.charAt(at)) >= 0) {
                value = text.charAt(at++) == '×' ? value.times(atom()) : value.over(atom());
            }
            return value;
        }

        private Exact atom() {
            if (text.startsWith("min(", at) || text.startsWith("max(", at)) {
                boolean lesser = text.startsWith("min(", at);
                at += 3;
                expect('(');
                Exact left = sum();
                expect(';');
                Exact right = sum();
                expect(')');
                return lesser ? left.min(right) : left.max(right);
            }
            char c = text.charAt(at++);
            if (c == '(' || c == '[') {
                Exact inner = sum();
                expect(c == '(' ? ')' : ']');
                return c == '(' ? inner : inner.halfUp(2);
            }
            return Trees.LEAVES.get(String.valueOf(c)).value();
        }

        private void expect(char wanted) {
            assertThat(text.charAt(at++)).as("place %s of %s", at, text).isEqualTo(wanted);
        }
    }
}
