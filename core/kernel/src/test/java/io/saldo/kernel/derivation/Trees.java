package io.saldo.kernel.derivation;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Random formulas, each built together with what it must give, so that nothing of its own evaluation helps. */
final class Trees extends DomainContextBase {
    record Leaf(Exact value, Unit unit) {}

    /** Operands by sign; several of one unit, so that sums are often allowed. */
    static final Map<String, Leaf> LEAVES = Map.of(
            "a", new Leaf(Exact.of(3), Unit.CUBIC_METRE),
            "b", new Leaf(Exact.parse("-2.5"), Unit.CUBIC_METRE),
            "c", new Leaf(Exact.parse("1/3"), Unit.CUBIC_METRE),
            "d", new Leaf(Exact.ZERO, Unit.ONE),
            "e", new Leaf(Exact.parse("43.575"), Unit.RUB),
            "f", new Leaf(Exact.parse("-0.005"), Unit.RUB),
            "g", new Leaf(Exact.parse("31"), Unit.ONE));

    /**
     * A formula and what it gives.
     *
     * @param value null where it divides by zero
     * @param unit null where unlike units meet
     * @param rounded the results of its roundings, from left to right
     */
    record Tree(
            Formula formula,
            @Nullable Exact value,
            @Nullable Unit unit,
            List<Exact> rounded) {}

    private enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        LESSER,
        GREATER,
        HALF_UP
    }

    @Provide
    Arbitrary<Tree> trees() {
        Arbitrary<Tree> leaves = Arbitraries.of(List.of("a", "b", "c", "d", "e", "f", "g"))
                .map(sign -> new Tree(
                        Formula.of(new Symbol(sign, sign)),
                        LEAVES.get(sign).value(),
                        LEAVES.get(sign).unit(),
                        List.of()));
        return Arbitraries.recursive(() -> leaves, Trees::joined, 0, 5);
    }

    private static Arbitrary<Tree> joined(Arbitrary<Tree> smaller) {
        return Combinators.combine(Arbitraries.of(Operation.class), smaller, smaller)
                .as(Trees::join);
    }

    private static Tree join(Operation operation, Tree left, Tree right) {
        Formula l = left.formula;
        Formula r = right.formula;
        return switch (operation) {
            case PLUS -> tree(l.plus(r), left, right, Exact::plus, Trees::same);
            case MINUS -> tree(l.minus(r), left, right, Exact::minus, Trees::same);
            case TIMES -> tree(l.times(r), left, right, Exact::times, Unit::times);
            case OVER -> tree(l.over(r), left, right, Trees::quotient, Unit::per);
            case LESSER ->
                tree(new Formula.Lesser(l, r), left, right, (x, y) -> x.compareTo(y) < 0 ? x : y, Trees::same);
            case GREATER ->
                tree(new Formula.Greater(l, r), left, right, (x, y) -> x.compareTo(y) > 0 ? x : y, Trees::same);
            case HALF_UP -> rounded(left);
        };
    }

    private static Tree tree(
            Formula formula, Tree left, Tree right, BinaryOperator<Exact> value, BinaryOperator<Unit> unit) {
        List<Exact> rounded = new ArrayList<>(left.rounded);
        rounded.addAll(right.rounded);
        return new Tree(
                formula,
                left.value == null || right.value == null ? null : value.apply(left.value, right.value),
                left.unit == null || right.unit == null ? null : unit.apply(left.unit, right.unit),
                rounded);
    }

    private static Tree rounded(Tree inner) {
        if (inner.value == null) {
            return new Tree(inner.formula.toKopecks(), null, inner.unit, inner.rounded);
        }
        Exact value = Exact.of(inner.value.shown(2));
        List<Exact> rounded = new ArrayList<>(inner.rounded);
        rounded.add(value);
        return new Tree(inner.formula.toKopecks(), value, inner.unit, rounded);
    }

    private static @Nullable Exact quotient(Exact left, Exact right) {
        return right.signum() == 0 ? null : left.over(right);
    }

    private static @Nullable Unit same(Unit left, Unit right) {
        return left.equals(right) ? left : null;
    }
}
