package io.saldo.billing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Told;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Breaches as they are given to the review itself: of other months too, and where a rule begins to say something else.
 */
class QualityReviewTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);

    /** 0.15 % for each hour above 8 a month. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            12 hours of 2026-05                            ; -
            12 hours of 2026-06                            ; 0.006
            12 hours of 2026-07                            ; -
            12 hours of 2026-05, 9 hours of 2026-06        ; 0.0015
            2026-05-31T12:00 to 2026-06-01T00:00           ; -
            2026-05-31T12:00 to 2026-06-01T12:00           ; 0.006
            2026-06-30T12:00 to 2026-07-01T12:00           ; 0.006
            2026-07-01T00:00 to 2026-07-01T12:00           ; -
            2026-06-10T00:00 to 2026-06-10T08:00           ; -
            2026-06-10T00:00 to 2026-06-10T08:59           ; -
            2026-06-10T00:00 to 2026-06-10T09:00           ; 0.0015""")
    void onlyTheHoursOfTheMonthCount(String told, @Nullable String share) {
        List<Reduction> made = review(BreachKind.COLD_WATER_OFF, null, told.split(", ", -1));
        assertThat(made.stream().map(each -> each.share().toString()))
                .isEqualTo(share == null ? List.of() : List.of(share));
    }

    /**
     * прил. 1 п. 1: heating, 16 hours at once at 12 °C and 24 a month. The at-once limit is told only where it asks for
     * more.
     */
    @ParameterizedTest(name = "off for {0}: {1}, told by hours at once {2}")
    @CsvSource(delimiter = ';', textBlock = """
            2026-10-01T00:00 to 2026-10-01T20:00                                      ; 0.006; true ; 4 at once, nothing of the month
            2026-10-01T00:00 to 2026-10-01T18:00, 2026-10-05T00:00 to 2026-10-05T10:00; 0.006; false; 2 at once, 4 of the month
            2026-10-01T00:00 to 2026-10-01T20:00, 2026-10-05T00:00 to 2026-10-05T08:00; 0.006; false; 4 at once, 4 of the month
            2026-10-01T00:00 to 2026-10-01T21:00, 2026-10-05T00:00 to 2026-10-05T07:00; 0.0075; true ; 5 at once, 4 of the month""")
    void theStricterLimitIsTold(String told, String share, boolean atOnce, String why) {
        List<Reduction> made = QualityReview.review(
                        spans(BreachKind.HEATING_OFF, "12", told.split(", ", -1)),
                        FederalLaw.book(),
                        BillingPeriod.of(2026, 10))
                .orElseThrow();
        assertThat(made).as(why).singleElement().satisfies(each -> {
            assertThat(each.share()).hasToString(share);
            TreeSet<String> keys = new TreeSet<>();
            Told.keys(each.derivation(), keys);
            assertThat(keys.contains("symbol.hoursBeyondAtOnce")).isEqualTo(atOnce);
        });
    }

    /**
     * Hot water at 39 °C is paid as cold for its hours, at 40 °C by steps: 17 °C beyond 57 are five steps of 0.1 % an
     * hour.
     */
    @ParameterizedTest(name = "at {0} °C for 12 hours: {1} as cold, {2} by steps")
    @CsvSource({"39.9, true, false", "40, false, true", "57, false, false", "54, false, true", "54.1, false, false"})
    void fromWhichTemperatureHotWaterIsCold(String measured, boolean cold, boolean steps) {
        List<Reduction> made = review(BreachKind.HOT_WATER_TEMPERATURE, measured, "12 hours of 2026-06");
        assertThat(made.stream().anyMatch(Reduction::atColdPrice)).isEqualTo(cold);
        assertThat(made.stream().anyMatch(each -> !each.atColdPrice())).isEqualTo(steps);
    }

    @ParameterizedTest(name = "group «{0}», premises «{1}»: all of the house {2}")
    @CsvSource({"'', '', true", "g, '', false", "'', 1, false"})
    void whetherABreachReachedAllOfTheHouse(String group, String premises, boolean all) {
        assertThat(new Breach(
                                BreachKind.COLD_WATER_OFF,
                                BreachTime.hoursOf(JUNE, Exact.ONE),
                                group.isEmpty() ? null : new GroupId(group),
                                premises.isEmpty() ? Set.of() : Set.of(new PremisesId(premises)),
                                null,
                                Circumstance.ORDINARY,
                                new TextRef("act"))
                        .isOfWholeHouse())
                .isEqualTo(all);
    }

    @Test
    void aBookThatSaysNothingOfQualityLeavesNothingToReview() {
        assertThat(QualityReview.review(
                        spans(BreachKind.COLD_WATER_OFF, null, "12 hours of 2026-06"), LawBook.read(List.of()), JUNE))
                .isEmpty();
    }

    private static List<Reduction> review(BreachKind kind, @Nullable String measured, String... told) {
        return QualityReview.review(spans(kind, measured, told), FederalLaw.book(), JUNE)
                .orElseThrow();
    }

    /** {@code "9 hours of 2026-06"} or {@code "2026-06-01T00:00 to 2026-06-01T08:00"}. */
    private static List<Span<Breach>> spans(BreachKind kind, @Nullable String measured, String... told) {
        List<Span<Breach>> spans = new ArrayList<>();
        for (String each : told) {
            String[] cells = each.split(" ", -1);
            BreachTime time = cells[1].equals("hours")
                    ? BreachTime.hoursOf(BillingPeriod.parse(cells[3]), Exact.parse(cells[0]))
                    : BreachTime.between(LocalDateTime.parse(cells[0]), LocalDateTime.parse(cells[2]));
            Breach breach =
                    Breach.ofHouse(kind, time, measured == null ? null : Exact.parse(measured), new TextRef("act"));
            spans.add(new Span<>(JUNE.range(), breach, new FactId("breach " + spans.size())));
        }
        return spans;
    }
}
