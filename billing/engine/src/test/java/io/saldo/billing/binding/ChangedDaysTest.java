package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which something else holds because of a correction. */
class ChangedDaysTest {
    private static Known at(int second) {
        return new Known(Instant.EPOCH.plusSeconds(second), 0);
    }

    private static DateRange days(String text) {
        String[] sides = text.split("/", -1);
        return new DateRange(LocalDate.parse(sides[0]), sides[1].isEmpty() ? null : LocalDate.parse(sides[1]));
    }

    @ParameterizedTest
    @CsvSource({
        // ended earlier, later, never; began earlier, later; moved; another value
        "same,2026-01-01/,2026-01-01/2026-05-01,2026-05-01/",
        "same,2026-01-01/2026-05-01,2026-01-01/2026-07-01,2026-05-01/2026-07-01",
        "same,2026-01-01/2026-05-01,2026-01-01/,2026-05-01/",
        "same,2026-02-01/2026-05-01,2026-01-01/2026-05-01,2026-01-01/2026-02-01",
        "same,2026-01-01/,2026-02-01/,2026-01-01/2026-02-01",
        "same,2026-01-01/2026-02-01,2026-03-01/2026-04-01,2026-01-01/2026-04-01",
        "same,2026-01-01/2026-02-01,2026-01-01/2026-02-01,2026-01-01/2026-02-01",
        "other,2026-01-01/,2026-01-01/2026-05-01,2026-01-01/"
    })
    void aCorrectionChangesTheDaysOnWhichItDiffers(String value, String old, String now, String changed) {
        Fact<String> first = Fact.of(new FactId("a"), days(old), at(1), "same");
        Fact<String> second = Fact.replacing(first.id(), new FactId("b"), days(now), at(2), value);
        Fact<String> third = Fact.withdrawing(second, new FactId("c"), at(3));
        Timeline<String> timeline = Timeline.of(List.of(first, second, third));
        assertThat(ChangedDays.of(timeline, second)).isEqualTo(days(changed));
        assertThat(ChangedDays.of(timeline, third)).as("taken back").isEqualTo(days(changed));
    }

    @Test
    void whatReplacesNothingChangesItsOwnDaysAndSoDoesItsWithdrawal() {
        Fact<String> first = Fact.of(new FactId("a"), days("2026-01-01/2026-02-01"), at(1), "same");
        Fact<String> gone = Fact.withdrawing(first, new FactId("b"), at(2));
        Timeline<String> timeline = Timeline.of(List.of(first, gone));
        assertThat(ChangedDays.of(timeline, first)).isEqualTo(first.range());
        assertThat(ChangedDays.of(timeline, gone)).isEqualTo(first.range());
    }
}
