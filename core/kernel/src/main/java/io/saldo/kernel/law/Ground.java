package io.saldo.kernel.law;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.FactId;
import java.util.List;

/**
 * Why this rule: the condition that was met, the facts that met it, and the clause that says what follows.
 *
 * @param facts in order; none where it is the lack of a fact that met the condition
 */
public record Ground(Condition condition, List<FactId> facts, Clause clause) implements Canonical {
    public Ground {
        facts = facts.size() < 2
                ? List.copyOf(facts)
                : facts.stream().distinct().sorted().toList();
    }

    /** Met by one fact. */
    public Ground(Condition condition, FactId fact, Clause clause) {
        this(condition, List.of(fact), clause);
    }

    /** Met by what is not there. */
    public static Ground lacking(Condition condition, Clause clause) {
        return new Ground(condition, List.of(), clause);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("condition", condition).list("facts", facts).object("clause", clause);
    }
}
