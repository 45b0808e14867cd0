package io.saldo.kernel.derivation;

import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes the number of a derivation again. A derivation that stands in many places is made once: an explanation is a
 * graph, and along its paths the work would double with every floor.
 */
final class Replay {
    private final IdentityHashMap<Derivation, Exact> made = new IdentityHashMap<>();
    private int visits;

    /** The number, told from what is known of nested ones. */
    Exact of(Derivation derivation) {
        Exact known = made.get(derivation);
        return known == null ? of(derivation, Formula.RoundingListener.NONE) : known;
    }

    /** As {@link #of(Derivation)}, telling of the roundings of this derivation, not of nested ones. */
    Exact of(Derivation derivation, Formula.RoundingListener roundings) {
        visits++;
        Exact result = make(derivation, roundings);
        made.put(derivation, result);
        return result;
    }

    private Exact make(Derivation derivation, Formula.RoundingListener roundings) {
        if (derivation instanceof Derivation.Calculated calculated) {
            return calculated
                    .formula()
                    .evaluate(
                            symbol -> {
                                Operand operand = calculated.operand(symbol);
                                return value(operand.origin(), operand.value());
                            },
                            roundings);
        } else if (derivation instanceof Derivation.Summed summed) {
            Exact sum = Exact.ZERO;
            for (Derivation part : summed.parts()) {
                sum = sum.plus(of(part, roundings));
            }
            return sum;
        } else if (derivation instanceof Derivation.Total total) {
            Exact sum = Exact.ZERO;
            for (Derivation.Total.Term term : total.terms()) {
                sum = sum.plus(value(term.origin(), term.value()));
            }
            return sum;
        } else if (derivation instanceof Derivation.Apportioned part) {
            return part(part, roundings);
        }
        return ((Derivation.PostedElsewhere) derivation).value();
    }

    private Exact part(Derivation.Apportioned part, Formula.RoundingListener roundings) {
        Kopecks amount = Kopecks.halfUp(of(part.whole(), roundings));
        SortedMap<String, Kopecks> parts = Apportionment.largestRemainder(amount, part.weights());
        Kopecks own = parts.get(part.key());
        return own == null ? Exact.ZERO : own.roubles();
    }

    /**
     * What stands at an operand: what its derivation gives, or the number of a fact, a row of the law, a posted line.
     */
    private Exact value(Origin origin, Exact recorded) {
        return origin instanceof Origin.Derived derived ? of(derived.derivation()) : recorded;
    }

    /** The operands on the way whose recorded number is not what they come from. */
    List<Operand> mismatches(Derivation derivation) {
        List<Operand> found = new ArrayList<>();
        find(derivation, Collections.newSetFromMap(new IdentityHashMap<>()), found);
        return found;
    }

    private void find(Derivation derivation, Set<Derivation> seen, List<Operand> found) {
        if (!seen.add(derivation)) {
            return;
        }
        if (derivation instanceof Derivation.Calculated calculated) {
            calculated.operands().forEach(operand -> find(operand, seen, found));
        } else if (derivation instanceof Derivation.Summed summed) {
            summed.parts().forEach(part -> find(part, seen, found));
        } else if (derivation instanceof Derivation.Total total) {
            for (Derivation.Total.Term term : total.terms()) {
                find(
                        new Operand(new Symbol(total.name(), term.key()), term.value(), total.unit(), term.origin()),
                        seen,
                        found);
            }
        } else if (derivation instanceof Derivation.Apportioned part) {
            find(part.whole(), seen, found);
        }
    }

    private void find(Operand operand, Set<Derivation> seen, List<Operand> found) {
        if (operand.origin() instanceof Origin.Derived derived) {
            find(derived.derivation(), seen, found);
            if (!of(derived.derivation()).equals(operand.value())) {
                found.add(operand);
            }
        } else if (operand.origin() instanceof Origin.OfLine line
                && !(line.amount().equals(operand.value()) && operand.unit().equals(Unit.RUB))) {
            found.add(operand);
        }
    }

    /** How many derivations were made. */
    int visits() {
        return visits;
    }
}
