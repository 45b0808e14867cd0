package io.saldo.kernel.derivation;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.function.Function;

/**
 * An expression over named operands: add, subtract, multiply, divide, the lesser and the greater of two, and rounding.
 * It can be printed, exported, evaluated, and checked for its unit. Operands are looked up by their symbol.
 */
public sealed interface Formula {

    record Named(Symbol symbol) implements Formula {}

    record Sum(Formula left, Formula right) implements Formula {}

    record Difference(Formula left, Formula right) implements Formula {}

    record Product(Formula left, Formula right) implements Formula {}

    record Quotient(Formula left, Formula right) implements Formula {}

    record Lesser(Formula left, Formula right) implements Formula {}

    record Greater(Formula left, Formula right) implements Formula {}

    /** Rounds to {@code decimals} places, a tie away from zero. */
    record HalfUp(Formula inner, int decimals) implements Formula {}

    static Formula of(Symbol symbol) {
        return new Named(symbol);
    }

    default Formula plus(Formula other) {
        return new Sum(this, other);
    }

    default Formula minus(Formula other) {
        return new Difference(this, other);
    }

    default Formula times(Formula other) {
        return new Product(this, other);
    }

    default Formula times(Symbol symbol) {
        return times(of(symbol));
    }

    default Formula over(Formula other) {
        return new Quotient(this, other);
    }

    default Formula over(Symbol symbol) {
        return over(of(symbol));
    }

    /** Roubles to kopecks, the rounding of every posted line. */
    default Formula toKopecks() {
        return new HalfUp(this, 2);
    }

    /** The same formula without its roundings. */
    default Formula unrounded() {
        if (this instanceof Sum sum) {
            return sum.left.unrounded().plus(sum.right.unrounded());
        } else if (this instanceof Difference difference) {
            return difference.left.unrounded().minus(difference.right.unrounded());
        } else if (this instanceof Product product) {
            return product.left.unrounded().times(product.right.unrounded());
        } else if (this instanceof Quotient quotient) {
            return quotient.left.unrounded().over(quotient.right.unrounded());
        } else if (this instanceof Lesser lesser) {
            return new Lesser(lesser.left.unrounded(), lesser.right.unrounded());
        } else if (this instanceof Greater greater) {
            return new Greater(greater.left.unrounded(), greater.right.unrounded());
        }
        return this instanceof HalfUp halfUp ? halfUp.inner.unrounded() : this;
    }

    /**
     * The value, each operand taken from {@code values}; {@code roundings} is told of every rounding on the way.
     *
     * @throws InvalidValueException when it divides by zero
     */
    default Exact evaluate(Function<Symbol, Exact> values, RoundingListener roundings) {
        if (this instanceof Named named) {
            return values.apply(named.symbol);
        } else if (this instanceof Sum sum) {
            return sum.left.evaluate(values, roundings).plus(sum.right.evaluate(values, roundings));
        } else if (this instanceof Difference difference) {
            return difference.left.evaluate(values, roundings).minus(difference.right.evaluate(values, roundings));
        } else if (this instanceof Product product) {
            return product.left.evaluate(values, roundings).times(product.right.evaluate(values, roundings));
        } else if (this instanceof Quotient quotient) {
            return quotient.left.evaluate(values, roundings).over(quotient.right.evaluate(values, roundings));
        } else if (this instanceof Lesser lesser) {
            return lesser.left.evaluate(values, roundings).min(lesser.right.evaluate(values, roundings));
        } else if (this instanceof Greater greater) {
            return greater.left.evaluate(values, roundings).max(greater.right.evaluate(values, roundings));
        }
        HalfUp halfUp = (HalfUp) this;
        Exact before = halfUp.inner.evaluate(values, roundings);
        Exact after = before.halfUp(halfUp.decimals);
        roundings.rounded(before, after, halfUp.decimals);
        return after;
    }

    /**
     * The unit of the value, each operand's taken from {@code units}.
     *
     * @throws InvalidValueException when unlike units are added or compared
     */
    default Unit unit(Function<Symbol, Unit> units) {
        if (this instanceof Named named) {
            return units.apply(named.symbol);
        } else if (this instanceof Product product) {
            return product.left.unit(units).times(product.right.unit(units));
        } else if (this instanceof Quotient quotient) {
            return quotient.left.unit(units).per(quotient.right.unit(units));
        } else if (this instanceof HalfUp halfUp) {
            return halfUp.inner.unit(units);
        } else if (this instanceof Sum sum) {
            return same(sum.left.unit(units), sum.right.unit(units));
        } else if (this instanceof Difference difference) {
            return same(difference.left.unit(units), difference.right.unit(units));
        } else if (this instanceof Lesser lesser) {
            return same(lesser.left.unit(units), lesser.right.unit(units));
        }
        Greater greater = (Greater) this;
        return same(greater.left.unit(units), greater.right.unit(units));
    }

    private Unit same(Unit left, Unit right) {
        InvalidValueException.unless(
                left.equals(right), "units of " + this, left + " and " + right, "one unit on both sides");
        return left;
    }

    /** Prints the formula, each operand by {@code show}; {@code n × N × T}. */
    default String text(Function<Symbol, String> show) {
        return FormulaText.print(this, show);
    }

    /** Is told of each rounding. */
    @FunctionalInterface
    interface RoundingListener {
        RoundingListener NONE = (before, after, decimals) -> {};

        void rounded(Exact before, Exact after, int decimals);
    }
}
