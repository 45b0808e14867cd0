package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The area of one flat, as it is measured, corrected and disputed. */
class TimelineTest {
    private static final DateRange YEAR = DateRange.from(LocalDate.of(2026, 1, 1));
    private static final DateRange MARCH = BillingPeriod.of(2026, 3).range();
    private static final Fact<String> MEASURED = Fact.of(id("measured"), YEAR, known(1), "54.3");
    private static final Fact<String> CORRECTED =
            Fact.replacing(id("measured"), id("corrected"), YEAR, known(2), "54.8");
    private static final Fact<String> DISPUTED = Fact.of(id("disputed"), MARCH, known(3), "60.0");

    @Test
    void aCorrectionTakesThePlaceOfWhatItNames() {
        assertThat(valueInMarch(List.of(MEASURED, CORRECTED))).isEqualTo("54.8");
    }

    @Test
    void aWithdrawnCorrectionBringsBackWhatItHadCorrected() {
        assertThat(valueInMarch(List.of(MEASURED, CORRECTED, Fact.withdrawing(CORRECTED, id("oops"), known(3)))))
                .isEqualTo("54.3");
    }

    @Test
    void aWithdrawnWithdrawalBringsBackTheCorrection() {
        Fact<String> oops = Fact.withdrawing(CORRECTED, id("oops"), known(3));
        assertThat(valueInMarch(List.of(MEASURED, CORRECTED, oops, Fact.withdrawing(oops, id("no"), known(4)))))
                .isEqualTo("54.8");
    }

    @Test
    void aLaterFactThatReplacesNothingContradictsTheEarlierAndBothAreNamed() {
        assertThat(Timeline.of(List.of(MEASURED, DISPUTED)).over(MARCH))
                .isEqualTo(new Resolution.Contradiction<>(List.of(id("disputed"), id("measured"))));
        assertThat(Timeline.of(List.of(MEASURED, DISPUTED))
                        .over(BillingPeriod.of(2026, 4).range()))
                .isInstanceOf(Resolution.Resolved.class);
    }

    @Test
    void aLaterFactThatReplacesTheEarlierResolvesTheContradiction() {
        Fact<String> settled = Fact.replacing(id("disputed"), id("settled"), YEAR, known(4), "55.0");
        Fact<String> withdrawn = Fact.withdrawing(MEASURED, id("withdrawn"), known(5));
        assertThat(valueInMarch(List.of(MEASURED, DISPUTED, settled, withdrawn)))
                .isEqualTo("55.0");
    }

    @Test
    void beforeACorrectionBecameKnownTheOldValueHolds() {
        Timeline<String> timeline = Timeline.of(List.of(MEASURED, CORRECTED));
        assertThat(value(timeline.asOf(known(1)))).isEqualTo("54.3");
        assertThat(value(timeline.asOf(known(2)))).isEqualTo("54.8");
        assertThat(timeline.asOf(known(0)).facts()).isEmpty();
    }

    @Test
    void factsOfOneInstantAreOrderedByTheirSequence() {
        Known first = new Known(Instant.EPOCH, 1);
        Known second = new Known(Instant.EPOCH, 2);
        assertThat(first).isLessThan(second).isLessThan(Known.LATEST);
        assertThat(second).isLessThan(new Known(Instant.EPOCH.plusNanos(1), 0)).hasToString("1970-01-01T00:00:00Z#2");
        assertThat(Timeline.of(List.of(Fact.of(id("a"), YEAR, second, "x")))
                        .asOf(first)
                        .facts())
                .isEmpty();
    }

    @Test
    void aTimelineWithoutFactsSaysNothingOfAnyDay() {
        assertThat(Timeline.<String>empty().over(MARCH)).isEqualTo(new Resolution.Resolved<>(Spans.none()));
    }

    @Test
    void brokenLinksAreRefused() {
        Fact<String> sameId = Fact.of(id("measured"), MARCH, known(5), "1");
        Fact<String> orphan = Fact.replacing(id("nobody"), id("orphan"), MARCH, known(5), "1");
        Fact<String> sameMoment = Fact.replacing(id("measured"), id("early"), MARCH, known(1), "1");
        assertThatThrownBy(() -> Timeline.of(List.of(MEASURED, sameId)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("an id of its own");
        assertThatThrownBy(() -> Timeline.of(List.of(MEASURED, orphan)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> Timeline.of(List.of(MEASURED, sameMoment)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("early")
                .hasMessageContaining("a moment after that of measured");
    }

    @Test
    void aFactThatSaysNothingOrReplacesItselfIsRefused() {
        assertThatThrownBy(() -> new Fact<String>(id("a"), MARCH, known(1), null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must name the fact it withdraws");
        assertThatThrownBy(() -> Fact.replacing(id("a"), id("a"), MARCH, known(1), "x"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cannot replace itself");
    }

    @Test
    void aFactIdHasOneToAHundredCharacters() {
        assertThat(new FactId("x".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new FactId("x".repeat(101))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new FactId(" ")).isInstanceOf(InvalidValueException.class);
        assertThat(id("a")).isLessThan(id("b")).hasToString("a");
    }

    private static String valueInMarch(List<Fact<String>> facts) {
        return value(Timeline.of(facts));
    }

    private static String value(Timeline<String> timeline) {
        return ((Resolution.Resolved<String>) timeline.over(MARCH))
                .spans()
                .at(MARCH.from())
                .orElseThrow()
                .value();
    }

    private static FactId id(String id) {
        return new FactId(id);
    }

    private static Known known(int second) {
        return new Known(Instant.EPOCH.plusSeconds(second), 0);
    }

    @Test
    void timelinesAreEqualByTheirFactsInAnyOrder() {
        assertThat(Timeline.of(List.of(MEASURED, DISPUTED)))
                .isEqualTo(Timeline.of(List.of(DISPUTED, MEASURED)))
                .hasSameHashCodeAs(Timeline.of(List.of(DISPUTED, MEASURED)))
                .isNotEqualTo(Timeline.of(List.of(MEASURED)))
                .isNotEqualTo("a text");
    }
}
