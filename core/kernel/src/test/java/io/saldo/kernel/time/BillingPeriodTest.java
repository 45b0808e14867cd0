package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillingPeriodTest {
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);

    @Property
    void monthsAddedAreMonthsBetween(
            @ForAll @IntRange(min = 1990, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = -500, max = 500) int months) {
        BillingPeriod period = BillingPeriod.of(year, month);
        assertThat(period.plus(months).monthsSince(period)).isEqualTo(months);
        assertThat(period.monthsSince(period.plus(months))).isEqualTo(-months);
        assertThat(period.plus(months).plus(-months)).isEqualTo(period);
        assertThat(Integer.signum(period.plus(months).compareTo(period))).isEqualTo(Integer.signum(months));
        assertThat(BillingPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void theDaysOfAPeriodAreThoseOfItsRange(
            @ForAll @IntRange(min = 1990, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = -40, max = 80) int offset) {
        BillingPeriod period = BillingPeriod.of(year, month);
        LocalDate day = period.first().plusDays(offset);
        assertThat(period.contains(day)).isEqualTo(period.range().contains(day));
        assertThat(BillingPeriod.containing(day).equals(period)).isEqualTo(period.contains(day));
        assertThat(period.range().days()).isEqualTo(period.days());
        assertThat(period.last().plusDays(1)).isEqualTo(period.next().first());
        assertThat(period.previous().last().plusDays(1)).isEqualTo(period.first());
    }

    @Test
    void aPeriodIsACalendarMonth() {
        assertThat(OCTOBER.range()).hasToString("2026-10-01..2026-10-31");
        assertThat(OCTOBER).hasToString("2026-10");
        assertThat(BillingPeriod.of(2024, 2).days()).isEqualTo(29);
        assertThat(BillingPeriod.of(2026, 12).next()).isEqualTo(BillingPeriod.of(2027, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-00", "10.2026", "2026-1", "2026-10-01"})
    void aTextThatIsNoMonthIsRefused(String text) {
        assertThatThrownBy(() -> BillingPeriod.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("as in 2026-10");
    }
}
