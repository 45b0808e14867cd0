package io.saldo.billing.charge;

import io.saldo.kernel.time.FactId;
import java.util.List;

/**
 * Why a closed month was charged again.
 *
 * @param facts those that became known after it was closed, in order; none where another month's recalculation is the cause
 */
public record Cause(CauseKind kind, List<FactId> facts) {
    public Cause {
        facts = facts.stream().distinct().sorted().toList();
    }
}
