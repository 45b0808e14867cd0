package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each choice that the law leaves, by a case worked by hand. */
class PenaltyChoicesTest {
    @ParameterizedTest(name = "{0}: {7}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                               ; regime        ; policy      ; due       ; paid      ; on        ; amount ; by hand
            the rate of the day of payment       ; HOUSING       ; ''          ; 2021-03-10; 2021-06-20; 2021-12-31; 160.77 ; 10000 × 0.055 × (60 ÷ 300 + 12 ÷ 130) = 110.00 + 50.77
            that of each day                     ; HOUSING       ; EACH_DAY    ; 2021-03-10; 2021-06-20; 2021-12-31; 145.79 ; 4.5 % to 25.04., 5 % to 14.06., 5.5 % after: 10000 × (16 × 0.045 + 44 × 0.05) ÷ 300 + 10000 × (6 × 0.05 + 6 × 0.055) ÷ 130
            the cap, the key rate lower          ; HOUSING       ; ''          ; 2022-12-12; 2023-03-01; 2023-12-31; 122.50 ; 10000 × 49 × 0.075 ÷ 300
            the cap stands for the rate          ; HOUSING       ; FLAT        ; 2022-12-12; 2023-03-01; 2023-12-31; 155.17 ; 10000 × 49 × 0.095 ÷ 300
            the cap holds on its days            ; HOUSING       ; ''          ; 2026-11-16; 2027-01-15; 2027-01-31; 117.50 ; 10000 × (15 × 0.095 + 15 × 0.14) ÷ 300
            the cap of the day of payment        ; HOUSING       ; DAY_OF_RATE ; 2026-11-16; 2027-01-15; 2027-01-31; 140.00 ; 10000 × 30 × 0.14 ÷ 300
            a moratorium counts towards day 90   ; HOUSING       ; EACH_DAY    ; 2020-03-10; 2021-01-10; 2021-01-31; 32.69  ; 10000 × 10 × 0.0425 ÷ 130, days 297 to 306
            it does not count                    ; HOUSING       ; EACH_DAY NOT_COUNTED; 2020-03-10; 2021-01-10; 2021-01-31; 8.50; 26 days before, 6 of the 10 after are past day 30
            bankruptcy: due before               ; HOUSING       ; ''          ; 2022-02-10; 2022-10-10; 2022-10-31; 99.42  ; days 31 to 49 until 31.03 at 1/300, days 234 to 242 from 02.10 at 1/130, by 7.5 %
            bankruptcy: not applied              ; HOUSING       ; NOT_APPLIED ; 2022-02-10; 2022-10-10; 2022-10-31; 1026.92; 10000 × 0.075 × (60 ÷ 300 + 152 ÷ 130)
            capital repair, the older wording    ; CAPITAL_REPAIR; ''          ; 2015-11-10; 2015-12-10; 2015-12-31; 82.50  ; 10000 × 30 × 0.0825 ÷ 300, from the first day
            before 2016 from the first day       ; HOUSING       ; ''          ; 2015-11-10; 2015-12-10; 2015-12-31; 82.50  ; 10000 × 30 × 0.0825 ÷ 300
            a supplier's customer, no household  ; SUPPLY        ; ''          ; 2026-04-15; 2026-05-15; 2026-10-31; 334.62 ; 10000 × 30 × 0.145 ÷ 130, no cap
            no penalties by the contract         ; NONE          ; ''          ; 2026-04-15; 2026-05-15; 2026-10-31; 0.00   ; whatever the delay
            the day of calculation counts        ; HOUSING       ; ''          ; 2026-04-15; ''        ; 2026-05-16; 3.17   ; 10000 × 1 × 0.095 ÷ 300
            the day of calculation does not count; HOUSING       ; EXCLUSIVE   ; 2026-04-15; ''        ; 2026-05-16; 0.00   ; 30 days""")
    void whatTheLawLeavesOpen(
            String id,
            PenaltyRegime regime,
            String policy,
            LocalDate due,
            @Nullable String paid,
            LocalDate on,
            String amount,
            String hand) {
        assertThat(amount(regime, policy.isEmpty() ? null : policy, due, paid, on))
                .as(hand)
                .hasToString(amount);
    }

    private static Kopecks amount(
            PenaltyRegime regime, @Nullable String policy, LocalDate due, @Nullable String paid, LocalDate on) {
        if (regime == PenaltyRegime.NONE) {
            return Kopecks.ZERO;
        }
        LocalDate day = paid == null || paid.isEmpty() ? null : LocalDate.parse(paid);
        OverdueDebt debt = new OverdueDebt(due, List.of(new OverdueDebt.Part("p", Kopecks.of(1_000_000), day)));
        return Kopecks.halfUp(PenaltyCalculator.sum(
                new PenaltyCalculator(FederalLaw.book(), regime, PublishedPenaltiesTest.policy(policy))
                        .accrue(debt, on)));
    }

    @Test
    void aBookWithoutAKeyRateIsRefused() {
        LawBook book = LawBook.read(List.of(
                "PENALTY_FREE_DAYS;30;2016-01-01;;HOUSING_CODE;ст. 155;KNOWN;",
                "PENALTY_DIVISOR;300;2016-01-01;;HOUSING_CODE;ст. 155;KNOWN;"));
        var calculator = new PenaltyCalculator(book, PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT);
        OverdueDebt debt =
                new OverdueDebt(LocalDate.of(2026, 4, 15), List.of(new OverdueDebt.Part("o", Kopecks.of(100), null)));
        assertThat(calculator.accrue(debt, LocalDate.of(2026, 5, 15))).isEmpty();
        assertThatThrownBy(() -> calculator.accrue(debt, LocalDate.of(2026, 5, 16)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("KEY_RATE");
    }
}
