package io.saldo.spi.page;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Derivations of every kind, made of formulas that stand nowhere else, some of them in many places. */
final class RandomDerivations {
    private final Random random;
    private final List<Derivation> made = new ArrayList<>();

    RandomDerivations(long seed) {
        random = new Random(seed);
    }

    List<Derivation> list(int size) {
        List<Derivation> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(next(3));
        }
        return list;
    }

    private Derivation next(int depth) {
        if (!made.isEmpty() && random.nextInt(4) == 0) {
            return made.get(random.nextInt(made.size()));
        }
        Derivation next = fresh(depth);
        made.add(next);
        return next;
    }

    private Derivation fresh(int depth) {
        return switch (depth == 0 ? 4 : random.nextInt(5)) {
            case 0 -> calculated(depth);
            case 1 -> new Derivation.Summed(List.of(next(depth - 1), next(depth - 1)));
            case 2 -> {
                List<Derivation.Total.Term> terms = new ArrayList<>();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    terms.add(new Derivation.Total.Term("flat-" + i + text(), number(), fact()));
                }
                yield new Derivation.Total("areas", Unit.RUB, terms);
            }
            case 3 -> {
                SortedMap<String, Exact> weights = new TreeMap<>();
                for (int i = 0; i < 5; i++) {
                    weights.put("a" + i, Exact.of(1 + random.nextInt(9), 7));
                }
                yield new Derivation.Apportioned(
                        new Derivation.PostedElsewhere("act", Exact.of(random.nextInt(10_000), 100), Unit.RUB),
                        "SHARES",
                        weights,
                        "a" + random.nextInt(5));
            }
            default -> new Derivation.PostedElsewhere(text() + "/" + random.nextInt(300), number(), Unit.RUB);
        };
    }

    private Derivation calculated(int depth) {
        Symbol first = new Symbol("first" + random.nextInt(3), "x");
        Symbol second = new Symbol("second", "y" + random.nextInt(3));
        Derivation nested = next(depth - 1);
        Formula formula = random.nextBoolean()
                ? new Formula.Lesser(Formula.of(first), Formula.of(second))
                : Formula.of(first).plus(Formula.of(second)).toKopecks();
        return new Derivation.Calculated(
                new Edition(
                        "made" + random.nextInt(4),
                        new Clause(Act.RULES_354, "п. " + random.nextInt(5)),
                        random.nextBoolean()
                                ? DateRange.from(LocalDate.of(2012, 9, 1))
                                : DateRange.closed(LocalDate.of(2012, 9, 1), LocalDate.of(2020, 1, 1)),
                        Confirmation.KNOWN),
                formula,
                List.of(
                        new Operand(first, nested.replay(), Unit.RUB, new Origin.Derived(nested)),
                        new Operand(second, number(), Unit.RUB, fact())));
    }

    private Origin fact() {
        return switch (random.nextInt(4)) {
            case 0 -> new Origin.FromCalendar();
            case 1 -> new Origin.OfLine("house/2026-09/" + random.nextInt(50), number());
            case 2 -> Origin.fact(FactId.ofOrganization("tariff:" + random.nextInt(5)));
            default ->
                new Origin.FromFacts(
                        List.of(new FactId("reading:" + random.nextInt(2000) + ":2026-10"), new FactId("x" + text())));
        };
    }

    private Exact number() {
        return switch (random.nextInt(6)) {
            case 0 -> Exact.ZERO;
            case 1 -> Exact.ofScaled(random.nextInt(), 3);
            case 2 -> Exact.of(random.nextInt(100), 1 + random.nextInt(40));
            case 3 -> Exact.of(random.nextInt(1_000_000) + 1, 10_000_019L);
            case 4 -> Exact.of(2, 4).times(Exact.of(0, 1000).plus(Exact.of(3, 6)));
            default -> Exact.of(1 + random.nextInt(9), 1_000_000_007L);
        };
    }

    /** Any units, halves of pairs too. */
    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) (1 + random.nextInt(random.nextBoolean() ? 100 : 0xFFFE)));
        }
        return text.toString();
    }
}
