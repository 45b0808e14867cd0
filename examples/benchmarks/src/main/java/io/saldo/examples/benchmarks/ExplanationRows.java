package io.saldo.examples.benchmarks;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes explanations: of each derivation its rule and edition, the formula by its number, each operand with value,
 * unit and source, each rounding. No text is made.
 *
 * <p>Totals over a house and the weights of a division are pages: written once for all lines that share them, and
 * named there by a number made of what they say. A line posted before is a leaf: its id and its amount.
 */
final class ExplanationRows {
    private final RowSink out;
    private final IdentityHashMap<Object, Long> pages = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Long> formulas = new IdentityHashMap<>();
    private final Map<Unit, String> units = new HashMap<>();

    ExplanationRows(RowSink out) {
        this.out = out;
    }

    /** Why a line is what it is; the line by its number. */
    void write(long line, Derivation derivation) {
        out.begin(RowSink.Kind.EXPLANATION).number(line);
        write(derivation);
        out.end();
    }

    String text(Unit unit) {
        String known = units.get(unit);
        if (known == null) {
            known = unit.toString();
            units.put(unit, known);
        }
        return known;
    }

    private void write(Derivation derivation) {
        if (derivation instanceof Derivation.Calculated calculated) {
            calculated(calculated);
        } else if (derivation instanceof Derivation.Summed summed) {
            out.text("sum").number(summed.parts().size());
            for (Derivation part : summed.parts()) {
                write(part);
            }
        } else if (derivation instanceof Derivation.Total total) {
            out.text("total").number(page(total));
        } else if (derivation instanceof Derivation.Apportioned part) {
            out.text("part").text(part.basis()).text(part.key()).number(page(part.weights()));
            write(part.whole());
        } else if (derivation instanceof Derivation.PostedElsewhere posted) {
            out.text("elsewhere").text(posted.document());
            out.number(BillRows.micro(posted.value())).text(text(posted.unit()));
        } else {
            throw new IllegalStateException("an explanation of another form: " + derivation.getClass());
        }
    }

    private void calculated(Derivation.Calculated calculated) {
        Edition edition = calculated.edition();
        out.text("rule").text(edition.rule());
        clause(edition.clause());
        out.day(edition.inForce().from()).day(edition.inForce().until());
        out.text(edition.confirmation().name()).number(number(calculated.formula()));
        List<Operand> operands = calculated.operands();
        out.number(operands.size());
        for (Operand operand : operands) {
            out.text(operand.symbol().code());
            out.number(BillRows.micro(operand.value())).text(text(operand.unit()));
            origin(operand.origin());
        }
        calculated.formula().evaluate(symbol -> value(operands, symbol), this::rounding);
    }

    private static Exact value(List<Operand> operands, Symbol symbol) {
        for (Operand operand : operands) {
            if (operand.symbol().equals(symbol)) {
                return operand.value();
            }
        }
        throw new IllegalStateException("no operand " + symbol);
    }

    private void rounding(Exact before, Exact after, int decimals) {
        out.number(BillRows.micro(before)).number(BillRows.micro(after)).number(decimals);
    }

    private void origin(Origin origin) {
        if (origin instanceof Origin.FromFacts facts) {
            out.number(facts.facts().size());
            for (FactId each : facts.facts()) {
                out.text(each.value());
            }
        } else if (origin instanceof Origin.FromLaw law) {
            out.text(law.row().value());
            clause(law.clause());
            out.text(law.confirmation().name());
        } else if (origin instanceof Origin.Derived derived) {
            write(derived.derivation());
        } else if (origin instanceof Origin.OfLine line) {
            out.text("line").text(line.line()).number(BillRows.micro(line.amount()));
        } else {
            out.text("calendar");
        }
    }

    private void clause(Clause clause) {
        out.text(clause.act().name()).text(clause.point());
    }

    /** A formula is printed once and named by what it says. */
    private long number(Formula formula) {
        Long known = formulas.get(formula);
        if (known == null) {
            int mark = out.mark();
            out.text(formula.text(Symbol::sign));
            known = out.page(mark);
            formulas.put(formula, known);
        }
        return known;
    }

    private long page(Derivation.Total total) {
        Long known = pages.get(total);
        if (known == null) {
            int mark = out.mark();
            out.text(total.name()).text(text(total.unit()));
            for (Derivation.Total.Term term : total.terms()) {
                out.text(term.key()).number(BillRows.micro(term.value()));
                origin(term.origin());
            }
            known = out.page(mark);
            pages.put(total, known);
        }
        return known;
    }

    private long page(SortedMap<String, Exact> weights) {
        Long known = pages.get(weights);
        if (known == null) {
            int mark = out.mark();
            weights.forEach((key, weight) -> out.text(key).number(BillRows.micro(weight)));
            known = out.page(mark);
            pages.put(weights, known);
        }
        return known;
    }
}
