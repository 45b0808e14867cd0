package io.saldo.billing.run;

import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.WorkingDays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the bill of a house's open month is made of.
 *
 * @param reopening closed months that late facts reopen
 * @param debtors who owes what each account accrues; an account not named is its own debtor
 * @param workingDays moves a due day that is not a working day
 * @param penalties how penalties are counted
 */
public record HouseMonth(
        MonthFacts facts,
        Reopening reopening,
        MoneyHistory money,
        SortedMap<AccountNumber, DebtorId> debtors,
        WorkingDays workingDays,
        PenaltyTerms penalties) {
    public HouseMonth {
        debtors = Collections.unmodifiableSortedMap(new TreeMap<>(debtors));
    }

    /** A month without a money history, under the federal calendar; every account is its own debtor. */
    public static HouseMonth of(MonthFacts facts) {
        return new HouseMonth(
                facts,
                Reopening.NOTHING,
                MoneyHistory.NONE,
                new TreeMap<>(),
                FederalLaw.workingDays(),
                PenaltyTerms.DEFAULT);
    }
}
