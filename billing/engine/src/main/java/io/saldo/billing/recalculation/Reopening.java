package io.saldo.billing.recalculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What late facts reopen.
 *
 * @param months from the first that is reopened to the last closed one, oldest first, without a gap
 * @param refusals late facts about months that are not charged again
 * @param year the year before, where it is settled by the meters of the house afterwards; null where it is not, or was not billed here whole
 */
public record Reopening(
        List<ReopenedMonth> months,
        List<Refusal> refusals,
        RecalculationPolicy policy,
        @Nullable YearEnd year) {
    public static final Reopening NOTHING = new Reopening(List.of(), List.of(), RecalculationPolicy.DEFAULT, null);

    public Reopening {
        months = List.copyOf(months);
        refusals = List.copyOf(refusals);
    }
}
