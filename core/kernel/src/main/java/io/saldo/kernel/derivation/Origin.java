package io.saldo.kernel.derivation;

import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.time.FactId;
import java.util.List;

/** Where an operand's value comes from. */
public sealed interface Origin {

    /** From one fact or several, by their ids. */
    record FromFacts(List<FactId> facts) implements Origin {
        public FromFacts {
            facts = List.copyOf(facts);
        }
    }

    /** From the book of the law. */
    record FromLaw(FactId row, Clause clause, Confirmation confirmation) implements Origin {}

    /** Counted in the calendar: days of a month, days of a part of it. */
    record FromCalendar() implements Origin {}

    /** The result of another derivation. */
    record Derived(Derivation derivation) implements Origin {}

    static Origin fact(FactId fact) {
        return new FromFacts(List.of(fact));
    }
}
