package io.saldo.resident.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When readings are taken, and in which document they are counted at the latest. */
class ReadingWindowTest {
    @ParameterizedTest
    @CsvSource({
        "15, 25, 2026-11-14, false, 2026-11",
        "15, 25, 2026-11-15, true,  2026-11",
        "15, 25, 2026-11-25, true,  2026-11",
        "15, 25, 2026-11-26, false, 2026-12",
        "15, 25, 2026-12-31, false, 2027-01",
        "20, 31, 2026-02-28, true,  2026-02",
        "1,  31, 2026-11-30, true,  2026-11",
    })
    void aReadingOfADay(int from, int to, LocalDate day, boolean open, String counted) {
        var window = new ReadingWindow(from, to);
        assertThat(window.isOpen(day)).isEqualTo(open);
        assertThat(window.countedIn(day)).isEqualTo(BillingPeriod.parse(counted));
    }

    @ParameterizedTest
    @CsvSource({"0, 25", "29, 31", "20, 19", "20, 32"})
    void daysThatAreNoWindow(int from, int to) {
        assertThatThrownBy(() -> new ReadingWindow(from, to)).isInstanceOf(InvalidValueException.class);
    }

    /** A day on which readings are taken is counted in its own month; none is counted earlier or two months later. */
    @Property
    void everyDayIsCountedInItsMonthOrTheNext(
            @ForAll @IntRange(min = 1, max = 28) int from,
            @ForAll @IntRange(min = 0, max = 30) int length,
            @ForAll @IntRange(min = 0, max = 1_500) int days) {
        var window = new ReadingWindow(from, Math.min(31, from + length));
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(days);
        BillingPeriod month = BillingPeriod.containing(day);
        assertThat(window.countedIn(day)).isIn(month, month.next());
        if (window.isOpen(day)) {
            assertThat(window.countedIn(day)).isEqualTo(month);
        }
    }
}
