package io.saldo.billing.charge;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.FactId;
import java.util.List;

/**
 * Why a closed month was charged again, or corrected by a document.
 *
 * @param nature whether what was charged was never due
 * @param facts those that became known after it was closed, in order; none where another month's recalculation is the
 *     cause
 */
public record Cause(CauseKind kind, Nature nature, List<FactId> facts) implements Canonical {
    public Cause {
        facts = facts.stream().distinct().sorted().toList();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("kind", kind).field("nature", nature).list("facts", facts);
    }
}
