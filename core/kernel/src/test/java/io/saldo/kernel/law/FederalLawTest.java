package io.saldo.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FederalLawTest {

    @ParameterizedTest(name = "{0} on {1} = {2}, {3} {4}")
    @CsvSource({
        "COLD_WATER_MULTIPLIER, 2015-06-30, 1.1, RULES_354, KNOWN",
        "COLD_WATER_MULTIPLIER, 2015-07-01, 1.2, RULES_354, KNOWN",
        "COLD_WATER_MULTIPLIER, 2016-06-30, 1.4, RULES_354, KNOWN",
        "COLD_WATER_MULTIPLIER, 2016-07-01, 1.5, RULES_354, KNOWN",
        "COLD_WATER_MULTIPLIER, 2025-12-05, 1.5, RULES_354, KNOWN",
        "COLD_WATER_MULTIPLIER, 2025-12-06, 3, DECREE_1871, SOURCED",
        "AVERAGE_MONTHS, 2026-10-31, 6, RULES_354, SOURCED",
        "AVERAGE_MONTHS_LEAST, 2026-10-31, 3, RULES_354, KNOWN",
        "AVERAGE_PERIODS_MOST, 2026-10-31, 3, RULES_354, KNOWN",
        "DUE_DAY, 2026-02-28, 10, HOUSING_CODE, SOURCED",
        "DUE_DAY, 2026-03-01, 15, LAW_177, SOURCED",
        "PENALTY_FREE_DAYS, 2015-12-31, 0, HOUSING_CODE, KNOWN",
        "PENALTY_FREE_DAYS, 2016-01-01, 30, HOUSING_CODE, SOURCED",
        "CAPITAL_REPAIR_FREE_DAYS, 2016-12-31, 0, HOUSING_CODE, UNCONFIRMED",
        "CAPITAL_REPAIR_FREE_DAYS, 2026-10-31, 30, HOUSING_CODE, SOURCED",
        "PENALTY_RATE_CAP, 2022-02-28, 0.095, DECREE_474, SOURCED",
        "PENALTY_RATE_CAP, 2026-12-31, 0.095, DECREE_329, UNCONFIRMED",
        "KEY_RATE, 2015-12-31, 0.0825, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2016-01-01, 0.11, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2021-04-25, 0.045, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2021-04-26, 0.05, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2022-02-28, 0.20, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2026-07-27, 0.14, BANK_OF_RUSSIA, SOURCED",
        "KEY_RATE, 2026-11-30, 0.14, BANK_OF_RUSSIA, UNCONFIRMED"
    })
    void theValueOfTheLawIsThatOfItsDay(
            LawParameter parameter, LocalDate day, String value, Act act, Confirmation confirmation) {
        LawValue law = FederalLaw.book()
                .at(parameter, day)
                .orElseThrow(AssertionError::new)
                .value();
        assertThat(law.value()).isEqualTo(Exact.parse(value));
        assertThat(law.clause().act()).isEqualTo(act);
        assertThat(law.clause().point()).isNotBlank();
        assertThat(law.confirmation()).isEqualTo(confirmation);
    }

    @Test
    void beforeItsFirstRowTheLawSaysNothing() {
        assertThat(FederalLaw.book().at(LawParameter.COLD_WATER_MULTIPLIER, LocalDate.of(2014, 12, 31)))
                .isEmpty();
    }

    /** What the law sets for a time: nothing holds before and after. */
    @ParameterizedTest
    @CsvSource({
        "PENALTY_RATE_CAP, 2022-02-27, 2027-01-01",
        "PENALTY_MORATORIUM, 2020-04-05, 2021-01-01",
        "BANKRUPTCY_MORATORIUM, 2022-03-31, 2022-10-02"
    })
    void someValuesLapse(LawParameter parameter, LocalDate before, LocalDate after) {
        assertThat(FederalLaw.book().at(parameter, before)).isEmpty();
        assertThat(FederalLaw.book().at(parameter, after)).isEmpty();
        assertThat(FederalLaw.book().spans(parameter).covers(new DateRange(before.plusDays(1), after)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = LawParameter.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENALTY_RATE_CAP", "PENALTY_MORATORIUM", "BANKRUPTCY_MORATORIUM"})
    void everyParameterHasAValueTodayAndNoGapBeforeIt(LawParameter parameter) {
        var spans = FederalLaw.book().spans(parameter);
        assertThat(spans.isEmpty()).isFalse();
        assertThat(spans.covers(DateRange.from(spans.list().get(0).days().from())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(LawParameter.class)
    void aSourcedValueNamesItsSource(LawParameter parameter) {
        assertThat(FederalLaw.book().spans(parameter).list())
                .allMatch(span -> span.value().confirmation() != Confirmation.SOURCED
                        || !span.value().source().isBlank());
    }
}
