package io.saldo.billing.run;

import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.WorkingDays;

/**
 * All that the bill of a house's open month is made of.
 *
 * @param reopening closed months that late facts reopen
 * @param workingDays moves a due day that is not a working day
 * @param penalties how penalties are counted
 */
public record HouseMonth(
        MonthFacts facts, Reopening reopening, MoneyHistory money, WorkingDays workingDays, PenaltyTerms penalties) {
    /** A month without a money history, under the federal calendar; every account is its own debtor. */
    public static HouseMonth of(MonthFacts facts) {
        return new HouseMonth(
                facts, Reopening.NOTHING, MoneyHistory.NONE, FederalLaw.workingDays(), PenaltyTerms.DEFAULT);
    }
}
