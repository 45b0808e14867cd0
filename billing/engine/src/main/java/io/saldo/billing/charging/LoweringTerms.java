package io.saldo.billing.charging;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.time.BillingPeriod;

/**
 * How all that lowers a fee is counted in a month: rows of the law.
 *
 * @param fromRounded whether it is a part of the rounded fee
 * @param together whether all of it never takes more than the fee
 */
record LoweringTerms(boolean fromRounded, boolean together) {
    /** What holds where the book says nothing. */
    static final LoweringTerms USUAL = new LoweringTerms(false, true);

    static LoweringTerms of(LawBook law, BillingPeriod period) {
        return new LoweringTerms(
                says(law, period, LawParameter.RECALCULATION_FROM_ROUNDED, USUAL.fromRounded),
                says(law, period, LawParameter.RECALCULATIONS_TOGETHER_AT_MOST_FEE, USUAL.together));
    }

    private static boolean says(LawBook law, BillingPeriod period, LawParameter parameter, boolean unsaid) {
        return law.at(parameter, period.first())
                .map(row -> row.value().value().signum() > 0)
                .orElse(unsaid);
    }
}
