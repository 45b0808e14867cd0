package io.saldo.metering.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.fixture.Meters;
import io.saldo.metering.fixture.OneMeter;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.reading.ReadingReview.Refusal;
import io.saldo.metering.reading.ReadingReview.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingReviewTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # readings                                  ; refused of   ; reason             ; because of
            2026-05-20=10 2026-06-20=10                 ; ''           ; ''                 ; ''
            2026-05-20=10 2026-06-20=9.999              ; 2026-06-20   ; LOWER_THAN_PREVIOUS; 2026-05-20
            2026-06-20=9.999 2026-05-20=10              ; 2026-06-20   ; LOWER_THAN_PREVIOUS; 2026-05-20
            2026-05-20=10 2026-06-30=11                 ; ''           ; ''                 ; ''
            2026-05-20=10 2026-07-01=11                 ; 2026-07-01   ; IN_THE_FUTURE      ; ''
            # what was refused is not compared with
            2026-04-20=10 2026-05-20=9 2026-06-20=9.5   ; 2026-05-20 2026-06-20; LOWER_THAN_PREVIOUS; 2026-04-20""")
    void isAcceptedOrRefusedWithAReason(String readings, String refused, String reason, String because) {
        List<Verdict.Refused> found = refusals(Meters.readings("W", Resource.COLD_WATER, readings));
        assertThat(found.stream().map(each -> each.reading().day().toString()))
                .containsExactly(refused.isEmpty() ? new String[0] : refused.split(" ", -1));
        assertThat(found).allMatch(each -> each.reason() == Refusal.valueOf(reason));
        assertThat(found)
                .allMatch(each -> because.isEmpty()
                        ? each.disagreesWith() == null
                        : new FactId("W of " + because).equals(each.disagreesWith()));
    }

    /**
     * The counter passed its highest number where the volume with one turn is no more than the passport allows for the
     * months between.
     */
    @ParameterizedTest(name = "{0} digits, {1} a month, {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # digits; most a month; readings                               ; turns since the first, or the refusal
            5       ; 100         ; 2026-05-20=99950 2026-06-20=50         ; 0 1
            5       ; 99          ; 2026-05-20=99950 2026-06-20=50         ; 0 LOWER_THAN_PREVIOUS
            # three months may measure three times as much
            5       ; 34          ; 2026-03-20=99950 2026-06-20=50         ; 0 1
            5       ; 33          ; 2026-03-20=99950 2026-06-20=50         ; 0 LOWER_THAN_PREVIOUS
            # readings of one month count as a month apart
            5       ; 100         ; 2026-06-05=99950 2026-06-20=50         ; 0 1
            4       ; 100         ; 2026-05-20=9950 2026-06-20=50          ; 0 1
            4       ; 100         ; 2026-05-20=950 2026-06-20=50           ; 0 LOWER_THAN_PREVIOUS
            3       ; 500         ; 2026-04-20=900 2026-05-20=300 2026-06-20=299; 0 1 LOWER_THAN_PREVIOUS
            3       ; 999         ; 2026-04-20=900 2026-05-20=300 2026-06-20=299; 0 1 2
            3       ; 999         ; 2026-04-20=300 2026-05-20=900 2026-06-20=950; 0 0 0""")
    void aLowerReadingMayBeOnePastTheHighestNumber(int digits, String most, String readings, String turns) {
        Counter counter = new Counter(digits, Quantity.parse(most, Unit.CUBIC_METRE));
        assertThat(ReadingReview.review(Meters.readings("W", Resource.COLD_WATER, readings), LAST, counter).stream()
                        .map(each -> each instanceof Verdict.Refused refused
                                ? refused.reason().toString()
                                : Integer.toString(each.reading().turns()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(turns);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "10, 1", "5, 0", "5, -1"})
    void aPassportOfNoSenseIsRefused(int digits, String most) {
        assertThatThrownBy(() -> new Counter(digits, Quantity.parse(most, Unit.CUBIC_METRE)))
                .isInstanceOf(InvalidValueException.class);
    }

    /** A meter read on the day it was installed begins there. */
    @ParameterizedTest(name = "installed {0}, {1}: from {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-06-10; 2026-06-10=1             ; 1
            2026-06-09; 2026-06-10=1             ; -
            2026-06-09; 2026-06-10=1 2026-06-25=2; 1
            2010-01-01; 2026-05=1 2026-06-25=2   ; 1""")
    void theFirstReadingBeginsAMeter(String installed, String readings, String previous) {
        MeterMonth month = OneMeter.one("W from " + installed + ": " + readings, JUNE);
        assertThat(month.previous()
                        .map(each -> each.value().number().toString())
                        .orElse(null))
                .isEqualTo(previous);
    }

    @Test
    void aReadingInAnotherUnitIsRefused() {
        DatedReading water = new DatedReading(LAST.minusMonths(1), Quantity.of(5, Unit.CUBIC_METRE), new FactId("a"));
        DatedReading heat = new DatedReading(LAST, Quantity.of(6, Unit.GIGACALORIE), new FactId("b"));
        assertThat(ReadingReview.review(List.of(heat, water), LAST, null))
                .containsExactly(
                        new Verdict.Accepted(water), new Verdict.Refused(heat, Refusal.OTHER_UNIT, new FactId("a")));
    }

    @Property
    void acceptedReadingsNeverGoBackAndEveryReadingHasAVerdict(
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> values, @ForAll Random random) {
        List<DatedReading> readings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            readings.add(new DatedReading(
                    LAST.minusDays(5).plusDays(i), Quantity.of(values.get(i), Unit.CUBIC_METRE), new FactId("r" + i)));
        }
        List<DatedReading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);
        List<Verdict> verdicts = ReadingReview.review(shuffled, LAST, null);
        assertThat(verdicts).isEqualTo(ReadingReview.review(readings, LAST, null));
        assertThat(verdicts.stream().map(Verdict::reading)).containsExactlyElementsOf(readings);
        assertThat(verdicts.stream()
                        .filter(Verdict.Accepted.class::isInstance)
                        .map(each -> each.reading().value().unscaled()))
                .isSorted();
        assertThat(verdicts.stream()
                        .filter(Verdict.Accepted.class::isInstance)
                        .map(each -> each.reading().day()))
                .allMatch(day -> !day.isAfter(LAST));
        for (Verdict.Refused each : refusals(readings)) {
            assertThat(each.reason() == Refusal.IN_THE_FUTURE)
                    .isEqualTo(each.reading().day().isAfter(LAST));
        }
    }

    @Test
    void aMonthSeesItsLastReadingAndTheLastBefore() {
        MeterMonth month = Meters.own("W", JUNE, "2026-06-25=5 2026-04=2 2026-06-03=4 2026-05=3 2026-07-01=6");
        assertThat(month.readings())
                .extracting(each -> each.day().toString())
                .containsExactly("2026-04-20", "2026-05-20", "2026-06-03", "2026-06-25");
        assertThat(month.current())
                .map(each -> each.value().number().toString())
                .contains("5");
        assertThat(month.previous())
                .map(each -> each.value().number().toString())
                .contains("3");
    }

    @Test
    void aMonthWithoutAReadingHasNoneOfItsOwn() {
        assertThat(Meters.own("W", JUNE, "").current()).isEmpty();
        assertThat(Meters.own("W", JUNE, "").previous()).isEmpty();
        assertThat(Meters.own("W", JUNE, "2026-05=3").current()).isEmpty();
        assertThat(Meters.own("W", JUNE, "2026-06=3").previous()).isEmpty();
        assertThat(Meters.own("W", JUNE, "2026-06-01=3").current()).isPresent();
        assertThat(Meters.own("W", JUNE, "2026-05-31=3").previous()).isPresent();
    }

    private static List<Verdict.Refused> refusals(List<DatedReading> readings) {
        return ReadingReview.review(readings, LAST, null).stream()
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .toList();
    }
}
