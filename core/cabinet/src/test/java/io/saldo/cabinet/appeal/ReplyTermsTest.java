package io.saldo.cabinet.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten working days from the day after, by the calendar. */
class ReplyTermsTest {
    @ParameterizedTest
    @CsvSource({
        // a week without holidays: two weeks later
        "2026-11-16, 2026-11-30",
        // received on a Saturday: counted from Monday
        "2026-11-14, 2026-11-27",
        // received on a day off of January
        "2027-01-06, 2027-01-22",
        // 12 June is a holiday
        "2026-06-05, 2026-06-22"
    })
    void tenWorkingDaysAfterTheDayOfReceipt(LocalDate received, LocalDate until) {
        assertThat(ReplyTerms.federal().until(AppealKind.QUESTION, received)).isEqualTo(until);
    }

    @Test
    void aRowOfTheHostHoldsForItsKindAndDays() {
        var terms = new ReplyTerms(
                List.of(
                        new ReplyTerms.Row(
                                AppealKind.QUESTION, DateRange.from(LocalDate.of(2026, 7, 1)), 3, "договор, п. 4.2"),
                        new ReplyTerms.Row(null, DateRange.ALWAYS, 10, "Правила № 416, п. 36")),
                FederalLaw.workingDays());
        LocalDate monday = LocalDate.of(2026, 11, 16);
        assertThat(terms.until(AppealKind.QUESTION, monday)).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(terms.until(AppealKind.WISH, monday)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(terms.until(AppealKind.QUESTION, LocalDate.of(2026, 6, 29))).isEqualTo(LocalDate.of(2026, 7, 13));
    }

    @Test
    void aDayWithoutARowIsAnError() {
        assertThatThrownBy(() -> ReplyTerms.federal().until(AppealKind.WISH, LocalDate.of(2018, 1, 1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
