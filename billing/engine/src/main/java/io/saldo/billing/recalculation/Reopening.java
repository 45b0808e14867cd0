package io.saldo.billing.recalculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What late facts reopen.
 *
 * @param months from the first that is reopened to the last closed one, oldest first, without a gap
 * @param refusals late facts about months that are not charged again
 * @param year the year before, where it is settled by the meters of the house afterwards and is to be decided now; null
 *     where it is not settled, was not billed here whole, or is decided
 * @param plan how the year before is settled, as the month before handed it on; null where it is not decided yet
 */
public record Reopening(
        List<ReopenedMonth> months,
        List<Refusal> refusals,
        RecalculationPolicy policy,
        @Nullable YearEnd year,
        @Nullable YearlyPlan plan) {
    public static final Reopening NOTHING =
            new Reopening(List.of(), List.of(), RecalculationPolicy.DEFAULT, null, null);

    public Reopening {
        months = List.copyOf(months);
        refusals = List.copyOf(refusals);
    }
}
