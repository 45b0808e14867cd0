package io.saldo.billing.recalculation;

import java.util.List;

/**
 * What late facts reopen.
 *
 * @param months from the first that is reopened to the last closed one, oldest first, without a gap
 * @param refusals late facts about months that are not charged again
 */
public record Reopening(List<ReopenedMonth> months, List<Refusal> refusals, RecalculationPolicy policy) {
    public static final Reopening NOTHING = new Reopening(List.of(), List.of(), RecalculationPolicy.DEFAULT);

    public Reopening {
        months = List.copyOf(months);
        refusals = List.copyOf(refusals);
    }
}
