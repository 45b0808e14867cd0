package io.saldo.kernel.time;

import java.util.List;

/** What a timeline says of some days: one thing a day, or several that exclude each other. */
public sealed interface Resolution<T> {

    /** No two live facts overlap. Days may be left without a span. */
    record Resolved<T>(Spans<T> spans) implements Resolution<T> {}

    /** Live facts overlap and none of them replaces the other. At least two ids, in order. */
    record Contradiction<T>(List<FactId> facts) implements Resolution<T> {
        public Contradiction {
            facts = List.copyOf(facts);
        }
    }
}
