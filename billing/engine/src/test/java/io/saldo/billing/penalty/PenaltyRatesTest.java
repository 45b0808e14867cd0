package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debt that nobody paid costs by the rate of its due day what the calculator counts for it. */
class PenaltyRatesTest {
    private static final LocalDate ON = LocalDate.of(2026, 6, 30);
    private static final LocalDate OPENED = LocalDate.of(2026, 6, 1);

    private static long counted(PenaltyPolicy policy, PenaltyRegime regime, long kopecks, int days, boolean brought) {
        LocalDate due = ON.minusDays(days);
        var part = new OverdueDebt.Part("debt", Kopecks.of(kopecks), null);
        var debt = new OverdueDebt(due, brought ? OPENED : due.plusDays(1), List.of(part), List.of());
        return Kopecks.halfUp(PenaltyCalculator.sum(
                        new PenaltyCalculator(FederalLaw.book(), regime, policy).accrue(debt, ON)))
                .value();
    }

    private static PenaltyRates rates(PenaltyRegime regime, PenaltyPolicy policy) {
        return PenaltyRates.of(FederalLaw.book(), regime, policy, OPENED, ON);
    }

    /** Of 5000.00 at 9.5 %: nothing up to day 30; day 31 to 76 at 1/300: 72.83; to day 90 at 1/300 and 10 days at 1/130: 95.00 + 36.54. Brought along: the 30 days of June. */
    @ParameterizedTest
    @CsvSource({
        "30, false, 0",
        "31, false, 158",
        "76, false, 7283",
        "100, false, 13154",
        "76, true, 4750",
        "31, true, 158"
    })
    void daysOfDelay(int days, boolean brought, long kopecks) {
        assertThat(rates(PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT).penalty(500000, days, brought))
                .isEqualTo(kopecks);
    }

    @Property
    void theRateIsWhatTheCalculatorCounts(
            @ForAll @LongRange(min = 1, max = 100_000_000) long kopecks,
            @ForAll @IntRange(min = 1, max = 2500) int days,
            @ForAll boolean brought,
            @ForAll boolean perSegment,
            @ForAll boolean capitalRepair) {
        PenaltyPolicy policy =
                perSegment ? PenaltyPolicy.DEFAULT.with(PenaltyPolicy.Rounding.PER_SEGMENT) : PenaltyPolicy.DEFAULT;
        PenaltyRegime regime = capitalRepair ? PenaltyRegime.CAPITAL_REPAIR : PenaltyRegime.HOUSING;
        assertThat(rates(regime, policy).penalty(kopecks, days, brought))
                .isEqualTo(counted(policy, regime, kopecks, days, brought));
    }

    /** What a book of the law says is counted once for all houses under it, and apart for another book. */
    @Test
    void ratesBelongToTheirBook() {
        LawBook none = LawBook.read(List.of(
                "PENALTY_FREE_DAYS;30;2005-03-01;;HOUSING_CODE;ст. 155;SOURCED;test",
                "PENALTY_DIVISOR;300;2005-03-01;;HOUSING_CODE;ст. 155;SOURCED;test",
                "KEY_RATE;0.10;2005-03-01;;HOUSING_CODE;ст. 155;SOURCED;test"));
        PenaltyRates own = PenaltyRates.of(none, PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT, OPENED, ON);
        // 3000.00 × 1 day × 10 % ÷ 300
        assertThat(own.penalty(300000, 31, false)).isEqualTo(100);
        assertThat(rates(PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT))
                .isSameAs(rates(PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT))
                .isNotSameAs(own);
    }
}
