package io.saldo.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.fixture.Meters;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of decisions: how the consumption of one flat in June 2026 is determined, and why so. Two people live
 * there, the norm is 4 m³ a person.
 */
class ConsumptionCalculatorTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));
    private static final Spans<Norm> NORM = Spans.of(ALWAYS, norm("4"), new FactId("norm"));
    private static final Spans<Occupancy> TWO = Spans.of(ALWAYS, new Occupancy(2, 0, 1), new FactId("two"));

    @ParameterizedTest(name = "{0}: {5} {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                              ; readings of the meters, one meter after another | ; act; disputed; V   ; method
            meter with readings                 ; 2026-05=100 2026-06=103.125                       ; no ; no      ; 3.125; METER
            the month is read twice             ; 2026-05=100 2026-06-02=101 2026-06-25=104         ; no ; no      ; 4    ; METER
            nothing used                        ; 2026-05=100 2026-06=100                           ; no ; no      ; 0    ; METER
            new meter read twice in its month   ; 2026-06-03=0.5 2026-06-25=2.5                     ; no ; no      ; 2    ; METER
            a reading of July is not June's     ; 2025-11=70 2026-05=100 2026-07-01=103             ; no ; no      ; 5    ; AVERAGE
            two meters                          ; 2026-05=100 2026-06=103|2026-05=7 2026-06=8.5     ; no ; no      ; 4.5  ; METER
            two meters, one without a reading   ; 2026-05=100 2026-06=103|2025-11=10 2026-05=16     ; no ; no      ; 4    ; AVERAGE
            two meters, one silent for long     ; 2026-05=100 2026-06=103|2025-08=10 2026-02=16     ; no ; no      ; 8    ; NORM_AFTER_AVERAGE
            no reading, k = 1                   ; 2025-11=70 2026-05=100                            ; no ; no      ; 5    ; AVERAGE
            no reading, k = 2                   ; 2025-10=70 2026-04=100                            ; no ; no      ; 5    ; AVERAGE
            no reading, k = 3                   ; 2025-09=70 2026-03=100                            ; no ; no      ; 5    ; AVERAGE
            no reading, k = 4: norm without K   ; 2025-08=70 2026-02=100                            ; no ; no      ; 8    ; NORM_AFTER_AVERAGE
            average over five months            ; 2025-12=70 2026-05=100                            ; no ; no      ; 6    ; AVERAGE
            average over three months           ; 2026-02=70 2026-05=100                            ; no ; no      ; 10   ; AVERAGE
            two months are too few              ; 2026-03=70 2026-05=100                            ; no ; no      ; 8    ; NORM_AFTER_AVERAGE
            six months, not the seven before    ; 2025-10=60 2025-11=70 2026-02=90 2026-05=100      ; no ; no      ; 5    ; AVERAGE
            seven months where six are not read ; 2025-10=65 2026-01=70 2026-05=100                 ; no ; no      ; 5    ; AVERAGE
            a single reading                    ; 2026-05=100                                       ; no ; no      ; 8    ; NORM_AFTER_AVERAGE
            no meter, act of impossibility      ; ''                                                ; yes; no      ; 8    ; NORM_METER_IMPOSSIBLE
            no meter, none forbids one          ; ''                                                ; no ; no      ; 8    ; NORM_METER_POSSIBLE
            a meter in spite of an act          ; 2026-05=100 2026-06=103                           ; yes; no      ; 3    ; METER
            readings in dispute                 ; 2026-05=100 2026-06=103                           ; no ; yes     ; 8    ; NORM_IN_DISPUTE
            """)
    void isDetermined(
            String name, String meters, String act, String disputed, String volume, ConsumptionMethod method) {
        OwnVolume result = ConsumptionCalculator.determine(new OwnVolumeBasis(
                Meters.FLAT,
                Resource.COLD_WATER,
                JUNE,
                meters(meters),
                act.equals("yes") ? Spans.of(ALWAYS, MeterPossibility.IMPOSSIBLE, new FactId("act")) : Spans.none(),
                TWO,
                NORM,
                FederalLaw.book(),
                disputed.equals("yes")));
        Consumption consumption = consumption(result);
        assertThat(consumption.method()).as(name).isEqualTo(method);
        assertThat(consumption.total()).as(name).isEqualTo(Exact.parse(volume));
        assertThat(consumption.method().isNorm())
                .isEqualTo(method != ConsumptionMethod.METER && method != ConsumptionMethod.AVERAGE);
        check(consumption);
    }

    /**
     * 112 − 100 covers five months, four of which were billed without a reading: charging it whole would charge them
     * twice.
     */
    @Test
    void aReadingAfterMonthsOfSilenceIsNotChargedWhole() {
        assertThat(ConsumptionCalculator.determine(new OwnVolumeBasis(
                        Meters.FLAT,
                        Resource.COLD_WATER,
                        JUNE,
                        meters("2026-01=100 2026-06=112"),
                        Spans.none(),
                        TWO,
                        NORM,
                        FederalLaw.book(),
                        false)))
                .satisfies(missing(OwnVolume.Reason.READING_AFTER_GAP));
    }

    /** 10 days of two people, 20 days of three: 2×4×10÷30 + 3×4×20÷30. */
    @Test
    void aChangeOfPeopleInsideTheMonthCountsByDays() {
        Spans<Occupancy> people = spans(new Occupancy(2, 0, 1), new Occupancy(2, 1, 1), "2026-06-11");
        Consumption consumption = consumption(byNorm(people, NORM, FederalLaw.book()));
        assertThat(consumption.pieces())
                .extracting(VolumePiece::volume)
                .containsExactly(Exact.parse("8/3"), Exact.of(8));
        assertThat(consumption.total()).isEqualTo(Exact.parse("32/3"));
        assertThat(consumption.pieces()).allMatch(piece -> piece.norm() != null);
        check(consumption);
    }

    /** 15 days at 4 and 15 at 5 m³ a person. */
    @Test
    void aChangeOfTheNormInsideTheMonthCountsByDays() {
        Spans<Norm> norms = spans(norm("4"), norm("5"), "2026-06-16");
        Consumption consumption = consumption(byNorm(TWO, norms, FederalLaw.book()));
        assertThat(consumption.total()).isEqualTo(Exact.of(9));
        assertThat(consumption.pieces()).hasSize(2);
        check(consumption);
    }

    @Test
    void whereNobodyLivesTheOwnersCount() {
        Spans<Occupancy> empty = Spans.of(ALWAYS, new Occupancy(0, 0, 3), new FactId("empty"));
        assertThat(consumption(byNorm(empty, NORM, FederalLaw.book())).total()).isEqualTo(Exact.of(12));
    }

    @Test
    void anActOfAnotherMonthOrOfPossibilityDoesNotExcuse() {
        DateRange later = DateRange.from(LocalDate.of(2026, 6, 2));
        for (Spans<MeterPossibility> act : List.of(
                Spans.of(later, MeterPossibility.IMPOSSIBLE, new FactId("late")),
                Spans.of(ALWAYS, MeterPossibility.POSSIBLE, new FactId("possible")))) {
            OwnVolume result = ConsumptionCalculator.determine(new OwnVolumeBasis(
                    Meters.FLAT, Resource.COLD_WATER, JUNE, List.of(), act, TWO, NORM, FederalLaw.book(), false));
            assertThat(consumption(result).method()).isEqualTo(ConsumptionMethod.NORM_METER_POSSIBLE);
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        DateRange half = DateRange.from(LocalDate.of(2026, 6, 16));
        assertThat(byNorm(Spans.none(), NORM, FederalLaw.book())).satisfies(missing(OwnVolume.Reason.NO_OCCUPANCY));
        assertThat(byNorm(Spans.of(half, new Occupancy(1, 0, 1), new FactId("half")), NORM, FederalLaw.book()))
                .satisfies(missing(OwnVolume.Reason.NO_OCCUPANCY));
        assertThat(byNorm(TWO, Spans.of(half, norm("4"), new FactId("half")), FederalLaw.book()))
                .satisfies(missing(OwnVolume.Reason.NO_NORM));
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE_MONTHS", "AVERAGE_MONTHS_LEAST", "AVERAGE_PERIODS_MOST"})
    void aMeterNeedsEveryLimitOfTheLawOnAverages(String without) {
        List<String> rows = new ArrayList<>(List.of(
                "AVERAGE_MONTHS;6;2011-09-01;;RULES_354;59;KNOWN;",
                "AVERAGE_MONTHS_LEAST;3;2011-09-01;;RULES_354;59;KNOWN;",
                "AVERAGE_PERIODS_MOST;3;2011-09-01;;RULES_354;59;KNOWN;"));
        rows.removeIf(row -> row.startsWith(without + ";"));
        OwnVolume result = ConsumptionCalculator.determine(new OwnVolumeBasis(
                Meters.FLAT,
                Resource.COLD_WATER,
                JUNE,
                meters("2026-05=1 2026-06=2"),
                Spans.none(),
                TWO,
                NORM,
                LawBook.read(rows),
                false));
        assertThat(result).satisfies(missing(OwnVolume.Reason.NO_LAW));
        assertThat(consumption(byNorm(TWO, NORM, LawBook.read(rows))).total()).isEqualTo(Exact.of(8));
    }

    private static OwnVolume byNorm(Spans<Occupancy> people, Spans<Norm> norm, LawBook law) {
        return ConsumptionCalculator.determine(new OwnVolumeBasis(
                Meters.FLAT, Resource.COLD_WATER, JUNE, List.of(), Spans.none(), people, norm, law, false));
    }

    /** Every piece replays to its volume in cubic metres, and the pieces cover the month. */
    private static void check(Consumption consumption) {
        LocalDate reached = JUNE.first();
        for (VolumePiece piece : consumption.pieces()) {
            assertThat(piece.derivation().replay()).isEqualTo(piece.volume());
            assertThat(piece.derivation().unit()).isEqualTo(Unit.CUBIC_METRE);
            assertThat(piece.derivation().mismatches()).isEmpty();
            assertThat(piece.days().from()).isEqualTo(reached);
            reached = reached.plusDays(piece.days().days());
        }
        assertThat(reached).isEqualTo(JUNE.next().first());
        assertThat(consumption.premises()).isEqualTo(Meters.FLAT);
        assertThat(consumption.resource()).isEqualTo(Resource.COLD_WATER);
    }

    private static Consumption consumption(OwnVolume volume) {
        assertThat(volume).isInstanceOf(OwnVolume.Determined.class);
        return ((OwnVolume.Determined) volume).consumption();
    }

    private static Consumer<OwnVolume> missing(OwnVolume.Reason reason) {
        return volume -> {
            assertThat(volume).isInstanceOf(OwnVolume.Undetermined.class);
            assertThat(((OwnVolume.Undetermined) volume).reason()).isEqualTo(reason);
        };
    }

    private static List<MeterMonth> meters(String text) {
        List<MeterMonth> meters = new ArrayList<>();
        for (String each : text.isBlank() ? new String[0] : text.split("\\|", -1)) {
            meters.add(Meters.own("W" + meters.size(), JUNE, each));
        }
        return meters;
    }

    private static Norm norm(String value) {
        return new Norm(Quantity.parse(value, Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "a decree");
    }

    private static <T> Spans<T> spans(T before, T after, String change) {
        LocalDate day = LocalDate.parse(change);
        return new Spans<>(List.of(
                new Span<>(new DateRange(ALWAYS.from(), day), before, new FactId("before")),
                new Span<>(DateRange.from(day), after, new FactId("after"))));
    }
}
