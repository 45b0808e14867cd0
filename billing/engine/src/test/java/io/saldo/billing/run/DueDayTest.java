package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDayTest {
    @ParameterizedTest(name = "{0} is due by {1}: {2}")
    @CsvSource({
        "2026-01, 2026-02-10, the law of February still says the 10th",
        "2026-02, 2026-03-16, the 15th of March is a Sunday",
        "2026-10, 2026-11-16, the 15th of November is a Sunday",
        "2026-05, 2026-06-15, a Monday",
        "2025-12, 2026-01-12, the 10th of January is a Saturday",
    })
    void isTheDayOfTheLawMovedToAWorkingDay(BillingPeriod period, LocalDate due, String reason) {
        assertThat(DueDay.of(period, FederalLaw.book(), FederalLaw.workingDays()))
                .as(reason)
                .isEqualTo(due);
    }

    @Test
    void aBookWithoutADueDayIsRefused() {
        assertThatThrownBy(
                        () -> DueDay.of(BillingPeriod.of(2026, 1), LawBook.read(List.of()), FederalLaw.workingDays()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("DUE_DAY");
    }
}
