package io.saldo.kernel.derivation;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.money.Exact;
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

    /**
     * From a line posted before: a leaf. How that line was made stands with the line, so that an explanation does not
     * grow with the age of the books.
     *
     * @param line the id of the line, as text
     * @param amount what counts here, in roubles: of the line, rounded or not, or of it and those of its kind before it
     */
    record OfLine(String line, Exact amount) implements Origin {
        public OfLine {
            InvalidValueException.unless(!line.isBlank(), "line of an explanation", line, "the id of a posted line");
        }
    }

    static Origin fact(FactId fact) {
        return new FromFacts(List.of(fact));
    }
}
