package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.law.FederalLaw;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "2026-11-15, 2026-11-16, 'a Sunday; ГК РФ, ст. 193'",
        "2026-03-15, 2026-03-16, 'a Sunday; ГК РФ, ст. 193'",
        "2026-10-10, 2026-10-12, 'a Saturday; ГК РФ, ст. 193'",
        "2026-12-15, 2026-12-15, a working Tuesday stays",
        "2026-01-01, 2026-01-09, 'eight holidays, ТК РФ ст. 112, then a Friday'",
        "2026-11-04, 2026-11-05, a holiday on a Wednesday"
    })
    void aDueDayThatIsNoWorkingDayMovesToTheNextThatIs(LocalDate due, LocalDate moved, String why) {
        assertThat(FederalLaw.workingDays().onOrAfter(due)).as(why).isEqualTo(moved);
    }

    @Property
    void theDayMovedToIsTheFirstWorkingOne(@ForAll @IntRange(min = 0, max = 1000) int offset) {
        WorkingDays calendar = FederalLaw.workingDays();
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(offset);
        LocalDate moved = calendar.onOrAfter(day);
        assertThat(calendar.isWorking(moved)).isTrue();
        assertThat(day.datesUntil(moved)).noneMatch(calendar::isWorking);
    }

    @Test
    void aTransferMakesAWeekendDayAWorkingOneAndAWeekdayADayOff() {
        LocalDate saturday = LocalDate.of(2026, 10, 10);
        LocalDate sunday = LocalDate.of(2026, 10, 11);
        LocalDate monday = LocalDate.of(2026, 10, 12);
        WorkingDays calendar = new WorkingDays(Set.of(monday), Set.of(saturday));
        assertThat(calendar.isWorking(saturday)).isTrue();
        assertThat(calendar.isWorking(sunday)).isFalse();
        assertThat(calendar.isWorking(monday)).isFalse();
        assertThat(calendar.onOrAfter(sunday)).isEqualTo(monday.plusDays(1));
        assertThat(calendar.onOrAfter(saturday)).isEqualTo(saturday);
    }
}
