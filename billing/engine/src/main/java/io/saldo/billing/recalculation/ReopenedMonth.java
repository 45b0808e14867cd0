package io.saldo.billing.recalculation;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * A closed month that may have to be charged again.
 *
 * @param closed as it stands in the books
 * @param settled its facts as the books account for them
 * @param steps its facts with one late kind after another; none where only a month before it is reopened, which may
 *     hand on something else than it did
 */
public record ReopenedMonth(ClosedMonth closed, MonthFacts settled, List<Step> steps) {
    public ReopenedMonth {
        steps = List.copyOf(steps);
    }

    /**
     * The month with one more kind of late facts than the step before.
     *
     * @param facts what is late
     * @param month as known then
     */
    public record Step(CauseKind kind, List<LateFact> facts, MonthFacts month) {
        public Step {
            facts = List.copyOf(facts);
        }
    }

    public BillingPeriod period() {
        return settled.period();
    }
}
