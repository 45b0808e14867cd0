package io.saldo.kernel.derivation;

import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells a derivation in words: rule, clause and edition, the formula with its operands' values, each operand with its
 * source, each rounding. A derivation used twice is told once and then named by its number.
 */
public final class DerivationText {
    private final Texts texts;
    private final NumberText numbers;
    private final List<String> lines = new ArrayList<>();
    private final Map<Derivation, Integer> told = new HashMap<>();

    private DerivationText(Texts texts) {
        this.texts = texts;
        this.numbers = new NumberText(texts);
    }

    /** The derivation as lines of text, nested ones below and indented. */
    public static List<String> lines(Derivation derivation, Texts texts) {
        var text = new DerivationText(texts);
        text.tell(derivation, "");
        return List.copyOf(text.lines);
    }

    /** Why a rule was chosen, in words: what was met, the clause, the facts. */
    public static String ground(Ground ground, Texts texts) {
        String condition = texts.get("condition." + ground.condition());
        String clause = texts.get("act." + ground.clause().act()) + ", "
                + ground.clause().point();
        String facts = ground.facts().stream().map(FactId::value).collect(Collectors.joining(", "));
        return facts.isEmpty()
                ? texts.format("derivation.ground", condition, clause)
                : texts.format("derivation.groundFacts", condition, clause, facts);
    }

    /** The derivation as lines of text, after the grounds on which it was made so. */
    public static List<String> lines(List<Ground> grounds, Derivation derivation, Texts texts) {
        List<String> all = new ArrayList<>();
        grounds.forEach(each -> all.add(ground(each, texts)));
        all.addAll(lines(derivation, texts));
        return List.copyOf(all);
    }

    private void tell(Derivation derivation, String indent) {
        if (derivation instanceof Derivation.Calculated calculated) {
            tellCalculated(calculated, indent);
        } else if (derivation instanceof Derivation.Summed summed) {
            String terms = summed.parts().stream()
                    .map(part -> numbers.number(part.replay()))
                    .collect(Collectors.joining(" + "));
            add(indent, texts.format("derivation.summed", terms, result(derivation)));
            summed.parts().forEach(part -> tell(part, indent + "  "));
        } else if (derivation instanceof Derivation.Total total) {
            tellTotal(total, indent);
        } else if (derivation instanceof Derivation.Apportioned apportioned) {
            String weights = apportioned.weights().entrySet().stream()
                    .map(entry -> entry.getKey() + " : " + weight(entry.getValue()))
                    .collect(Collectors.joining("; "));
            add(
                    indent,
                    texts.format(
                            "derivation.apportioned",
                            numbers.number(apportioned.whole().replay()),
                            texts.get("basis." + apportioned.basis()),
                            weights,
                            apportioned.key(),
                            result(derivation)));
            tell(apportioned.whole(), indent + "  ");
        } else if (derivation instanceof Derivation.PostedElsewhere posted) {
            add(indent, texts.format("derivation.posted", posted.document(), result(derivation)));
        }
    }

    private void tellTotal(Derivation.Total total, String indent) {
        Integer number = told.get(total);
        if (number != null) {
            add(indent, texts.format("derivation.again", number.toString(), texts.get("total." + total.name())));
            return;
        }
        told.put(total, told.size() + 1);
        add(indent, "[" + told.size() + "] " + texts.get("total." + total.name()) + " = " + result(total));
        for (Derivation.Total.Term term : total.terms()) {
            add(
                    indent,
                    "      " + term.key() + ": " + numbers.withUnit(term.value(), total.unit())
                            + source(term.origin()));
        }
        for (Derivation.Total.Term term : total.terms()) {
            if (term.origin() instanceof Origin.Derived derived) {
                tell(derived.derivation(), indent + "    ");
            }
        }
    }

    private void tellCalculated(Derivation.Calculated calculated, String indent) {
        Edition edition = calculated.edition();
        Integer number = told.get(calculated);
        if (number != null) {
            add(indent, texts.format("derivation.again", number.toString(), texts.get("rule." + edition.rule())));
            return;
        }
        told.put(calculated, told.size() + 1);
        add(indent, "[" + told.size() + "] " + texts.get("rule." + edition.rule()));
        add(indent, "    " + clause(edition));
        Map<Symbol, Operand> operands = calculated.operands().stream()
                .collect(Collectors.toMap(Operand::symbol, operand -> operand, (first, second) -> first));
        String withSigns = calculated.formula().text(Symbol::sign);
        String withValues = calculated
                .formula()
                .text(symbol -> operands.containsKey(symbol) ? value(operands.get(symbol)) : symbol.sign());
        List<String> roundings = new ArrayList<>();
        calculated.replay((before, after, decimals) -> {
            if (!before.equals(after)) {
                roundings.add(texts.format("derivation.rounding", numbers.number(before), rounded(after, decimals)));
            }
        });
        add(indent, "    " + withSigns + " = " + withValues + " = " + result(calculated));
        for (String rounding : roundings) {
            add(indent, "    " + rounding);
        }
        for (Operand operand : calculated.operands()) {
            add(
                    indent,
                    "      " + operand.symbol().sign() + " = " + numbers.withUnit(operand.value(), operand.unit())
                            + " — " + texts.get("symbol." + operand.symbol().code()) + source(operand.origin()));
        }
        for (Operand operand : calculated.operands()) {
            if (operand.origin() instanceof Origin.Derived derived) {
                tell(derived.derivation(), indent + "    ");
            }
        }
    }

    private String value(Operand operand) {
        Exact value = operand.value();
        String text = numbers.number(value);
        return value.signum() < 0 ? "(" + text + ")" : text;
    }

    /** Never rounded: a reader must be able to divide again. */
    private String weight(Exact value) {
        String shown = numbers.number(value);
        return shown.startsWith("≈") ? value.toString() : shown;
    }

    private String result(Derivation derivation) {
        return shown(derivation.replay(), derivation.unit());
    }

    /** A rounded number shows every place it was rounded to. */
    private String rounded(Exact value, int decimals) {
        return decimals == 2 ? numbers.money(Kopecks.halfUp(value)) : numbers.number(value);
    }

    /** Money has two decimals, anything else as many as it needs. */
    private String shown(Exact value, Unit unit) {
        return unit.equals(Unit.RUB) && value.isExactAt(2)
                ? numbers.money(Kopecks.halfUp(value)) + "\u00a0" + numbers.unit(unit)
                : numbers.withUnit(value, unit);
    }

    private String clause(Edition edition) {
        return texts.format(
                        "derivation.edition",
                        clause(edition.clause()),
                        edition.inForce().from().toString())
                + (edition.confirmation() == Confirmation.UNCONFIRMED ? " " + texts.get("derivation.unconfirmed") : "");
    }

    private String clause(Clause clause) {
        return texts.get("act." + clause.act()) + ", " + clause.point();
    }

    private String source(Origin origin) {
        if (origin instanceof Origin.FromFacts facts) {
            return facts.facts().isEmpty()
                    ? ""
                    : " [" + facts.facts().stream().map(FactId::value).collect(Collectors.joining(", ")) + "]";
        } else if (origin instanceof Origin.FromLaw law) {
            return " [" + clause(law.clause()) + "]"
                    + (law.confirmation() == Confirmation.UNCONFIRMED ? " " + texts.get("derivation.unconfirmed") : "");
        }
        if (origin instanceof Origin.OfLine line) {
            return " [" + texts.format("derivation.line", line.line()) + "]";
        }
        return origin instanceof Origin.FromCalendar ? "" : " [" + texts.get("derivation.below") + "]";
    }

    private void add(String indent, String line) {
        lines.add(indent + line);
    }
}
