package io.saldo.billing.book;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.kernel.time.Timeline;

/**
 * Benefits and subsidies of an account, as they were ever stated. Two of one time are of different people or services:
 * only the links of correction count.
 */
public record BenefitBook(Timeline<Benefit> benefits, Timeline<SubsidyGrant> subsidies) {
    public static final BenefitBook NONE = new BenefitBook(Timeline.empty(), Timeline.empty());
}
