package io.saldo.examples.architecture.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.architecture.Sources;
import io.saldo.examples.architecture.walk.Walk.Part;
import io.saldo.examples.architecture.walk.Walk.Sum;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much must be opened to follow one charge from the reading to the payment document. The flat is billed twice:
 * the first time also loads tables and rules that the flat has nothing to do with; the second time is the walk.
 *
 * <p>The aim is 25 files and 3,600 lines. The limits are what is true now; whoever makes the walk shorter lowers them.
 */
class WalkTest {
    private static final int MOST_FILES = 157;
    private static final int MOST_LINES = 15_387;
    private static Walk loading;
    private static Walk walk;

    @BeforeAll
    static void billOneFlatTwice() throws Exception {
        try (var recorder = new Recorder()) {
            Callable<String> flat = recorder.make(MeteredFlat.class);
            assertThat(flat.call()).as("amount, balance, to pay").isEqualTo("300.94 200.94 200.94");
            loading = Walk.of(recorder.executed());
            recorder.reset();
            assertThat(flat.call()).isEqualTo("300.94 200.94 200.94");
            walk = Walk.of(recorder.executed());
        }
        System.out.println(walk.table());
        System.out.println("with what is loaded once: " + loading.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReadingReview",
                "ConsumptionCalculator",
                "ChargeCalculator",
                "AccountStatement",
                "PaymentDocumentComposer",
                "MonthlyBilling"
            })
    void everyStepOfTheTableOfContentsIsWalked(String step) {
        assertThat(walk.passes(step + ".java")).isTrue();
    }

    @Test
    void whatTheFlatHasNothingToDoWithIsNotWalked() {
        assertThat(walk.passes("GasNormCharge.java")).isFalse();
        assertThat(loading.passes("GasNormCharge.java")).isTrue();
    }

    @Test
    void theWalkOfOneChargeIsNotLongerThanItWas() {
        assertThat(walk.all().files()).as(walk.table()).isLessThanOrEqualTo(MOST_FILES);
        assertThat(walk.all().lines()).as(walk.table()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void readmeTellsWhatIsMeasured() {
        String told = Sources.text(Sources.root().resolve("README.md")).replaceAll("\\s+", " ");
        assertThat(told).contains(sentence());
    }

    private static String sentence() {
        Sum rest = walk.part(Part.VALUE);
        return "One flat with a meter, from its readings to its payment document, executes instructions in "
                + walk.all().told() + ": steps that decide something in "
                + walk.part(Part.STEP).told()
                + ", values and passages in " + rest.told() + ", the vocabulary (the kernel) in "
                + walk.part(Part.VOCABULARY).told() + ".";
    }

    @Test
    void theSumsArePutTogetherOfTheirParts() {
        assertThat(Stream.of(Part.values()).map(walk::part).collect(Collectors.summingInt(Sum::lines)))
                .isEqualTo(walk.all().lines());
        assertThat(walk.files()).allMatch(each -> each.executed() > 0 && each.executed() <= each.lines());
    }
}
