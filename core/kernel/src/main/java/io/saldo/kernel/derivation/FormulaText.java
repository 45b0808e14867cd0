package io.saldo.kernel.derivation;

import java.util.function.Function;

/** Prints a formula with as few brackets as the order of operations needs. */
final class FormulaText {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int ATOM = 3;

    private FormulaText() {}

    static String print(Formula formula, Function<Symbol, String> show) {
        if (formula instanceof Formula.Named named) {
            return show.apply(named.symbol());
        } else if (formula instanceof Formula.Sum sum) {
            return inside(sum.left(), SUM, show) + " + " + inside(sum.right(), SUM, show);
        } else if (formula instanceof Formula.Difference difference) {
            return inside(difference.left(), SUM, show) + " − " + inside(difference.right(), PRODUCT, show);
        } else if (formula instanceof Formula.Product product) {
            return inside(product.left(), PRODUCT, show) + " × " + inside(product.right(), PRODUCT, show);
        } else if (formula instanceof Formula.Quotient quotient) {
            return inside(quotient.left(), PRODUCT, show) + " ÷ " + inside(quotient.right(), ATOM, show);
        } else if (formula instanceof Formula.Lesser lesser) {
            return "min(" + print(lesser.left(), show) + "; " + print(lesser.right(), show) + ")";
        } else if (formula instanceof Formula.Greater greater) {
            return "max(" + print(greater.left(), show) + "; " + print(greater.right(), show) + ")";
        }
        Formula.HalfUp halfUp = (Formula.HalfUp) formula;
        return "[" + print(halfUp.inner(), show) + "]";
    }

    private static String inside(Formula formula, int least, Function<Symbol, String> show) {
        String text = print(formula, show);
        return strength(formula) < least ? "(" + text + ")" : text;
    }

    private static int strength(Formula formula) {
        if (formula instanceof Formula.Sum || formula instanceof Formula.Difference) {
            return SUM;
        }
        return formula instanceof Formula.Product || formula instanceof Formula.Quotient ? PRODUCT : ATOM;
    }
}
