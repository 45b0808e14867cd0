package io.saldo.resident.charge;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the derivation of a line to the resident of its account: totals of others as one number each. */
final class Explainer {
    private final Texts texts;
    private final NumberText numbers;
    private final Function<FactId, String> sources;
    private final List<Explanation.Step> steps = new ArrayList<>();
    private final Set<Derivation> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private Explainer(Texts texts, Function<FactId, String> sources) {
        this.texts = texts;
        this.numbers = new NumberText(texts);
        this.sources = sources;
    }

    /**
     * The explanation of a line.
     *
     * @param sources what a fact is called; empty for one that is not to be named
     */
    static Explanation of(Line line, Texts texts, Function<FactId, String> sources) {
        var explainer = new Explainer(texts, sources);
        explainer.tell(line.derivation());
        return new Explanation(
                line.id().kind(),
                line.id().about(),
                line.amount(),
                line.basis().grounds().stream()
                        .map(ground -> DerivationText.ground(unnamed(ground), texts))
                        .distinct()
                        .toList(),
                explainer.steps,
                line.replays());
    }

    /** Without the facts, whose ids are no words. */
    private static Ground unnamed(Ground ground) {
        return Ground.lacking(ground.condition(), ground.clause());
    }

    private void tell(Derivation derivation) {
        if (!told.add(derivation)) {
            return;
        }
        if (derivation instanceof Derivation.Calculated calculated) {
            tell(calculated);
        } else if (derivation instanceof Derivation.Summed summed) {
            String terms = summed.parts().stream()
                    .map(part -> numbers.number(part.replay()))
                    .collect(Collectors.joining(" + "));
            steps.add(new Explanation.Step(
                    texts.get("resident.sum"), "", terms, "", result(derivation), List.of(), List.of()));
            summed.parts().forEach(this::tell);
        } else if (derivation instanceof Derivation.Apportioned part) {
            tell(part);
        } else if (derivation instanceof Derivation.PostedElsewhere posted) {
            steps.add(new Explanation.Step(
                    posted.document(), "", result(posted), "", result(posted), List.of(), List.of()));
        }
    }

    private void tell(Derivation.Calculated calculated) {
        Map<Symbol, Operand> operands = new HashMap<>();
        calculated.operands().forEach(each -> operands.put(each.symbol(), each));
        List<String> roundings = new ArrayList<>();
        calculated.replay((before, after, decimals) -> {
            if (!before.equals(after)) {
                roundings.add(texts.format("derivation.rounding", numbers.number(before), rounded(after, decimals)));
            }
        });
        steps.add(new Explanation.Step(
                texts.get("rule." + calculated.edition().rule()),
                clause(calculated.edition().clause()),
                bare(calculated.formula().text(symbol -> value(operands.get(symbol), symbol))),
                bare(calculated.formula().text(Symbol::sign)),
                result(calculated),
                roundings,
                calculated.operands().stream().map(this::operand).toList()));
        for (Operand each : calculated.operands()) {
            if (each.origin() instanceof Origin.Derived derived) {
                tell(derived.derivation());
            }
        }
    }

    /** Without the brackets that stand for rounding the whole: that is told in a line of its own. */
    private static String bare(String formula) {
        return formula.startsWith("[") && formula.indexOf(']') == formula.length() - 1
                ? formula.substring(1, formula.length() - 1)
                : formula;
    }

    /** Of the weights one's own and their sum: the others are the neighbours'. */
    private void tell(Derivation.Apportioned part) {
        Exact own = part.weights().getOrDefault(part.key(), Exact.ZERO);
        Exact all = part.weights().values().stream().reduce(Exact.ZERO, Exact::plus);
        steps.add(new Explanation.Step(
                texts.get("basis." + part.basis()),
                "",
                numbers.number(part.whole().replay()) + " × " + numbers.number(own) + " ÷ " + numbers.number(all),
                "",
                result(part),
                List.of(),
                List.of()));
        tell(part.whole());
    }

    private String value(@Nullable Operand operand, Symbol symbol) {
        if (operand == null) {
            return symbol.sign();
        }
        String text = numbers.number(operand.value());
        return operand.value().signum() < 0 ? "(" + text + ")" : text;
    }

    private Explanation.Operand operand(Operand each) {
        return new Explanation.Operand(
                each.symbol().sign(),
                numbers.withUnit(each.value(), each.unit()),
                texts.get("symbol." + each.symbol().code()),
                source(each.origin()));
    }

    private String source(Origin origin) {
        if (origin instanceof Origin.FromFacts facts) {
            return facts.facts().stream()
                    .map(sources)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
        } else if (origin instanceof Origin.FromLaw law) {
            return clause(law.clause());
        } else if (origin instanceof Origin.OfLine) {
            return texts.get("resident.line");
        } else if (origin instanceof Origin.Derived derived) {
            return derived.derivation() instanceof Derivation.Total total
                    ? texts.format(
                            "resident.total",
                            texts.get("total." + total.name()),
                            total.terms().size())
                    : texts.get("derivation.below");
        }
        return texts.get("resident.calendar");
    }

    private String clause(Clause clause) {
        return texts.get("act." + clause.act()) + ", " + clause.point();
    }

    private String result(Derivation derivation) {
        Exact value = derivation.replay();
        Unit unit = derivation.unit();
        return unit.equals(Unit.RUB) && value.isExactAt(2)
                ? numbers.money(Kopecks.halfUp(value)) + "\u00a0" + numbers.unit(unit)
                : numbers.withUnit(value, unit);
    }

    private String rounded(Exact value, int decimals) {
        return decimals == 2 ? numbers.money(Kopecks.halfUp(value)) : numbers.number(value);
    }
}
