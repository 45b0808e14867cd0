package io.saldo.kernel.derivation;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.SortedMap;

/** How a number was made. It holds what is needed to make it again, not the number itself. */
public sealed interface Derivation
        permits Derivation.Calculated,
                Derivation.Summed,
                Derivation.Total,
                Derivation.Apportioned,
                Derivation.PostedElsewhere {

    /** Makes the number again from the facts: formulas are evaluated, nested derivations first. */
    default Exact replay() {
        return replay(Formula.RoundingListener.NONE);
    }

    /** As {@link #replay()}, telling of the roundings of this derivation, not of nested ones. */
    default Exact replay(Formula.RoundingListener roundings) {
        return new Replay().of(this, roundings);
    }

    /** The unit of the number. */
    Unit unit();

    /** The operands whose recorded value is not what their own derivation gives; empty when all is well. */
    default List<Operand> mismatches() {
        return new Replay().mismatches(this);
    }

    /** The lines posted before that it stands on, each once, in order of their first use. They are not followed. */
    default List<Origin.OfLine> lines() {
        return Leaves.of(this);
    }

    /** A rule's formula applied to operands. Every symbol of the formula has an operand. */
    record Calculated(Edition edition, Formula formula, List<Operand> operands) implements Derivation {
        public Calculated {
            operands = List.copyOf(operands);
        }

        @Override
        public Unit unit() {
            return formula.unit(symbol -> operand(symbol).unit());
        }

        /** The operand of a symbol of the formula. */
        Operand operand(Symbol symbol) {
            for (Operand operand : operands) {
                if (operand.symbol().equals(symbol)) {
                    return operand;
                }
            }
            throw new InvalidValueException(
                    "operand", symbol, "an operand for every symbol of the formula of " + edition.rule());
        }
    }

    /**
     * The sum of parts, each a number of its own: the segments of a month cut by days, or the premises of an account.
     */
    record Summed(List<Derivation> parts) implements Derivation {
        public Summed {
            parts = List.copyOf(parts);
            InvalidValueException.unless(!parts.isEmpty(), "parts", parts, "at least one");
        }

        @Override
        public Unit unit() {
            return parts.get(0).unit();
        }
    }

    /**
     * A total over many things of one kind: the areas of a house, its metered volumes. Kept apart from {@link Summed}
     * so that a hundred flats stay one line.
     *
     * @param name what is totalled, a key of the resource bundle: {@code total.<name>}
     */
    record Total(String name, Unit unit, List<Term> terms) implements Derivation {
        /** One term: whose it is, how much, and where it comes from. */
        public record Term(String key, Exact value, Origin origin) {}

        public Total {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A part of whole kopecks, divided by the largest remainder ({@link io.saldo.kernel.money.Apportionment}).
     *
     * @param whole how the divided amount was made, in roubles
     * @param basis what the weights are, a key of the resource bundle: {@code basis.<NAME>}
     * @param weights the weights of all who share
     * @param key whose part this is
     */
    record Apportioned(Derivation whole, String basis, SortedMap<String, Exact> weights, String key)
            implements Derivation {
        public Apportioned {
            weights = shared(weights);
            InvalidValueException.unless(weights.containsKey(key), "key", key, "one of those who share");
        }

        /** Weights that the parts of one division share: a house of hundreds of flats keeps them once. */
        public static SortedMap<String, Exact> shared(SortedMap<String, Exact> weights) {
            return SharedWeights.of(weights);
        }

        @Override
        public Unit unit() {
            return whole.unit();
        }
    }

    /**
     * Taken over from another system, which alone can say how it was made: the document it stands in, and the number.
     */
    record PostedElsewhere(String document, Exact value, Unit unit) implements Derivation {}
}
