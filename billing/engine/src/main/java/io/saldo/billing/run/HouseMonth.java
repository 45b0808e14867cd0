package io.saldo.billing.run;

import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.WorkingDays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the bill of a house's open month is made of.
 *
 * @param known the moment up to which facts are in it
 * @param before what the month before handed on; null where this is the first one
 * @param reopening closed months that late facts reopen
 * @param workingDays moves a due day that is not a working day
 * @param givenUp decisions to wait no longer for what closed months could not charge
 * @param penalties how penalties are counted
 */
public record HouseMonth(
        MonthFacts facts,
        Moment known,
        @Nullable HandedOn before,
        Reopening reopening,
        MoneyFacts money,
        List<GivenUp> givenUp,
        WorkingDays workingDays,
        PenaltyTerms penalties) {
    public HouseMonth {
        givenUp = List.copyOf(givenUp);
    }

    /** A month without a money history, under the federal calendar; every account is its own debtor. */
    public static HouseMonth of(MonthFacts facts) {
        return new HouseMonth(
                facts,
                Moment.LATEST,
                null,
                Reopening.NOTHING,
                MoneyFacts.NONE,
                List.of(),
                FederalLaw.workingDays(),
                PenaltyTerms.DEFAULT);
    }
}
