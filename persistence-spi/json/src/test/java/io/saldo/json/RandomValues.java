package io.saldo.json;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Values at random, up to numbers of more than forty digits. */
final class RandomValues extends DomainContextBase {
    private static final List<Symbol> SYMBOLS =
            List.of(new Symbol("a", "a"), new Symbol("b", "Σb"), new Symbol("c", "c\"\\"), new Symbol("d", "d"));

    @Provide
    Arbitrary<Exact> exacts() {
        BigInteger most = BigInteger.TEN.pow(60);
        Arbitrary<Exact> quotients = Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, most))
                .as((num, den) -> Exact.of(num).over(Exact.of(den)));
        Arbitrary<Exact> scaled = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(0, 18))
                .as(Exact::ofScaled);
        return Arbitraries.oneOf(quotients, scaled);
    }

    @Provide
    Arbitrary<Unit> units() {
        List<Unit> bases = List.of(Unit.RUB, Unit.CUBIC_METRE, Unit.PERSON, Unit.DAY, Unit.MONTH, Unit.GIGACALORIE);
        return Combinators.combine(
                        Arbitraries.of(bases).list().ofMaxSize(3),
                        Arbitraries.of(bases).list().ofMaxSize(3))
                .as((above, below) -> {
                    Unit unit = Unit.ONE;
                    for (Unit each : above) {
                        unit = unit.times(each);
                    }
                    for (Unit each : below) {
                        unit = unit.per(each);
                    }
                    return unit;
                });
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 12), units())
                .as(Quantity::new);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(
                        Arbitraries.longs().between(-800_000, 800_000).map(LocalDate::ofEpochDay),
                        Arbitraries.integers().between(1, 4000).injectNull(0.2))
                .as((from, days) -> new DateRange(from, days == null ? null : from.plusDays(days)));
    }

    @Provide
    Arbitrary<Timeline<Quantity>> timelines() {
        return Combinators.combine(
                        ranges(), quantities(), Arbitraries.integers().between(0, 5))
                .as((range, value, step) -> new Object[] {range, value, step})
                .list()
                .ofMaxSize(6)
                .map(RandomValues::timeline);
    }

    private static Timeline<Quantity> timeline(List<Object[]> steps) {
        List<Fact<Quantity>> facts = new ArrayList<>();
        for (Object[] step : steps) {
            int place = facts.size();
            FactId id = new FactId("f" + place);
            Known known = new Known(Instant.EPOCH.plusNanos(place / 2 * 1_000_001L), place);
            DateRange range = (DateRange) step[0];
            Quantity value = (Quantity) step[1];
            int kind = (Integer) step[2];
            if (place > 0 && kind == 0) {
                facts.add(Fact.withdrawing(facts.get(place - 1), id, known));
            } else if (place > 0 && kind == 1) {
                facts.add(Fact.replacing(facts.get(place / 2).id(), id, range, known, value));
            } else {
                facts.add(Fact.of(id, range, known, value));
            }
        }
        return Timeline.of(facts);
    }

    @Provide
    Arbitrary<Formula> formulas() {
        Arbitrary<Formula> leaves = Arbitraries.of(SYMBOLS).map(Formula::of);
        return Arbitraries.recursive(
                () -> leaves,
                smaller -> Combinators.combine(Arbitraries.integers().between(0, 6), smaller, smaller)
                        .as((kind, left, right) -> switch (kind) {
                            case 0 -> left.plus(right);
                            case 1 -> left.minus(right);
                            case 2 -> left.times(right);
                            case 3 -> left.over(right);
                            case 4 -> new Formula.Lesser(left, right);
                            case 5 -> new Formula.Greater(left, right);
                            default -> new Formula.HalfUp(left, 2);
                        }),
                0,
                4);
    }

    @Provide
    Arbitrary<Derivation> derivations() {
        Arbitrary<Derivation> leaves = Combinators.combine(exacts(), units())
                .as((value, unit) -> new Derivation.PostedElsewhere("doc «1»", value, unit));
        return Arbitraries.recursive(() -> leaves, this::joined, 0, 3);
    }

    private Arbitrary<Derivation> joined(Arbitrary<Derivation> smaller) {
        Arbitrary<Derivation> calculated = Combinators.combine(
                        formulas(), smaller, exacts().list().ofSize(SYMBOLS.size()), units())
                .as((formula, inner, values, unit) -> {
                    List<Operand> operands = new ArrayList<>();
                    for (int i = 0; i < SYMBOLS.size(); i++) {
                        Origin origin = i == 0 ? new Origin.Derived(inner) : Origin.fact(new FactId("f" + i));
                        operands.add(new Operand(SYMBOLS.get(i), values.get(i), unit, origin));
                    }
                    return new Derivation.Calculated(KernelSamples.EDITION, formula, operands);
                });
        Arbitrary<Derivation> summed = smaller.list().ofMinSize(1).ofMaxSize(3).map(Derivation.Summed::new);
        Arbitrary<Derivation> totals = Combinators.combine(smaller, exacts(), units())
                .as((inner, value, unit) -> new Derivation.Total(
                        "t",
                        unit,
                        List.of(
                                new Derivation.Total.Term("1", value, new Origin.Derived(inner)),
                                new Derivation.Total.Term("2", value, new Origin.FromCalendar()))));
        Arbitrary<Derivation> apportioned = Combinators.combine(
                        smaller,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 9))
                .as((inner, a, b) -> {
                    TreeMap<String, Exact> weights = new TreeMap<>();
                    weights.put("x", Exact.of(a, 7));
                    weights.put("y", Exact.of(b, 3));
                    return new Derivation.Apportioned(inner, "AREA", weights, "x");
                });
        return Arbitraries.oneOf(calculated, summed, totals, apportioned);
    }
}
