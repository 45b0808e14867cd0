package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** A posted line inside an explanation: its id and its amount, never how it was made. */
final class PostedLeaf {
    private PostedLeaf() {}

    /** What posted lines come to. */
    static Operand operand(Symbol symbol, List<Line> lines) {
        Kopecks sum = Kopecks.sum(lines.stream().map(Line::amount).toList());
        Origin origin = lines.size() == 1
                ? origin(lines.get(0), lines.get(0).amount().roubles())
                : new Origin.Derived(new Derivation.Total(
                        symbol.code(),
                        Unit.RUB,
                        lines.stream()
                                .map(line -> term(line, line.amount().roubles()))
                                .toList()));
        return new Operand(symbol, sum.roubles(), Unit.RUB, origin);
    }

    /** What parts come to: one number, however many they are, and the last of them, which names the one before it. */
    static Operand parts(Symbol symbol, List<YearlyPlan.Part> parts) {
        Exact sum = Kopecks.sum(parts.stream().map(YearlyPlan.Part::amount).toList())
                .roubles();
        List<Derivation.Total.Term> terms = new ArrayList<>();
        if (!parts.isEmpty()) {
            LineId last = parts.get(parts.size() - 1).line();
            terms.add(
                    new Derivation.Total.Term(last.posted().toString(), sum, new Origin.OfLine(last.toString(), sum)));
        }
        return new Operand(
                symbol, sum, Unit.RUB, new Origin.Derived(new Derivation.Total(symbol.code(), Unit.RUB, terms)));
    }

    private static Derivation.Total.Term term(Line line, Exact counts) {
        return new Derivation.Total.Term(line.id().about().toString(), counts, origin(line, counts));
    }

    /**
     * A line as a leaf.
     *
     * @param counts what of it counts, roubles
     */
    static Origin origin(Line line, Exact counts) {
        return new Origin.OfLine(line.id().toString(), counts);
    }

    /** A posted line that stands for itself where lines are counted before they are rounded. */
    static Line counting(Line line, Exact unrounded) {
        return new Line(
                line.id(),
                line.performer(),
                line.payee(),
                line.basis(),
                unrounded,
                line.amount(),
                new Derivation.Total("postedLine", Unit.RUB, List.of(term(line, unrounded))),
                line.cause());
    }
}
