package io.saldo.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.fixture.Meters;
import io.saldo.metering.fixture.OneMeter;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a flat consumed in June 2026 of 30 days by the state of its meters. Two people live there, the norm is 4 m³ a
 * person; (100 − 70) ÷ 6 is an average of 5 m³.
 */
class MeterStatesTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings; a month alone means its 20th                        ; V       ; method
            past the highest number         ; W counter 5x100: 2026-05=99998 2026-06=3                                 ; 5       ; METER
            twice past it                   ; W counter 3x960: 2026-04=900 2026-05=100 2026-06=50                      ; 950     ; METER
            not past it                     ; W counter 5x100: 2026-05=98 2026-06=103                                  ; 5       ; METER
            the average goes past it        ; W counter 5x100: 2025-11=99990 2026-05=20                                ; 5       ; AVERAGE""")
    void aCounterThatPassesItsHighestNumber(String name, String meters, String volume, ConsumptionMethod method) {
        isDetermined(name, meters, volume, method);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings                                                      ; V       ; method
            replaced, both read             ; A until 2026-06-10: 2026-05=100 2026-06-10=102|B from 2026-06-11: 2026-06-11=0 2026-06-25=3  ; 5    ; METER
            the new one read once           ; A until 2026-06-10: 2026-05=100 2026-06-10=102|B from 2026-06-11: 2026-06-11=7 ; 2      ; METER
            the new one never read          ; A until 2026-06-10: 2026-05=100 2026-06-10=102|B from 2026-06-11:            ; 8      ; NORM_AFTER_AVERAGE
            # ten days of the average of the old one
            the old one not read at its end ; A until 2026-06-10: 2025-11=70 2026-05=100|B from 2026-06-11: 2026-06-11=0 2026-06-25=3 ; 14/3 ; AVERAGE
            # the average for the 6th to the 10th, 5 days of 30
            failed and replaced             ; A until 2026-06-10, failed 2026-06-06: 2025-11=70 2026-05=100|B from 2026-06-11: 2026-06-11=0 2026-06-25=3 ; 14/3 ; AVERAGE
            read, failed and replaced       ; A until 2026-06-10, failed 2026-06-06: 2025-11=67 2026-05=100 2026-06-05=102|B from 2026-06-11: 2026-06-11=0 2026-06-25=3 ; 71/12 ; AVERAGE
            installed, none before          ; B from 2026-06-02: 2026-06-02=0 2026-06-25=3                             ; 8       ; NORM_METER_POSSIBLE
            installed on the first day      ; B from 2026-06-01: 2026-06-01=0 2026-06-25=3                             ; 3       ; METER
            # 2 by the readings, and (100 − 70) ÷ 6 a month for 20 days: the part of June is no month of the average
            taken away, read at its end     ; A until 2026-06-10: 2025-11=70 2026-05=100 2026-06-10=102                ; 16/3    ; AVERAGE
            taken away, not read            ; A until 2026-06-10: 2025-11=70 2026-05=100                               ; 5       ; AVERAGE
            taken away, no average          ; A until 2026-06-10: 2026-05=100 2026-06-10=102                           ; 8       ; NORM_AFTER_FAILURE
            one of two taken away           ; A until 2026-06-10: 2026-05=100 2026-06-10=102|C: 2026-05=1 2026-06=2    ; 3       ; METER""")
    void aMeterInstalledReplacedOrTakenAway(String name, String meters, String volume, ConsumptionMethod method) {
        isDetermined(name, meters, volume, method);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings                                                      ; V       ; method
            ends on the 10th, read before   ; W failed 2026-06-11: 2025-11=70 2026-05=100 2026-06-05=102               ; 16/3    ; AVERAGE
            read on the day it ends         ; W failed 2026-06-11: 2025-11=70 2026-05=100 2026-06-11=102               ; 16/3    ; AVERAGE
            too few without the part        ; W failed 2026-06-11: 2026-03=94 2026-05=100 2026-06-11=103               ; 5       ; AVERAGE
            a whole month to its end        ; W failed 2026-06-25: 2025-11=70 2026-05=100 2026-06-20=108               ; 318/35  ; AVERAGE
            read only after                 ; W failed 2026-06-11: 2025-11=70 2026-05=100 2026-06-20=103               ; 5       ; AVERAGE
            not read                        ; W failed 2026-06-11: 2025-11=70 2026-05=100                              ; 5       ; AVERAGE
            ends with May                   ; W failed 2026-06-01: 2025-11=70 2026-05=100 2026-06=103                  ; 5       ; AVERAGE
            second period                   ; W failed 2026-05-11: 2025-11=70 2026-05-10=100 2026-06=103               ; 5       ; AVERAGE
            third period                    ; W failed 2026-04-11: 2025-10=70 2026-04-10=100 2026-06=103               ; 5       ; AVERAGE
            fourth period: norm with factor ; W failed 2026-03-11: 2025-09=70 2026-03-10=100 2026-06=103               ; 8       ; NORM_AFTER_FAILURE
            no average: norm with factor    ; W failed 2026-06-11: 2026-05=100                                         ; 8       ; NORM_AFTER_FAILURE
            one failed long, one silent long; A failed 2026-03-11: 2025-09=70 2026-03-10=100|B: 2025-08=1 2026-02=2    ; 8       ; NORM_AFTER_FAILURE
            # the month before has counted
            two periods handed on           ; W failed 2026-06-11, broken 2: 2025-11=70 2026-05=100                    ; 5       ; AVERAGE
            three periods handed on         ; W failed 2026-06-11, broken 3: 2025-11=70 2026-05=100                    ; 8       ; NORM_AFTER_FAILURE
            three of silence, then failed   ; W failed 2026-06-11, silent 3: 2025-11=70 2026-05=100                    ; 5       ; AVERAGE
            silent, two handed on           ; W silent 2: 2025-11=70 2026-05=100                                       ; 5       ; AVERAGE
            silent, three handed on         ; W silent 3: 2025-11=70 2026-05=100                                       ; 8       ; NORM_AFTER_AVERAGE
            silent, failures do not count   ; W broken 3: 2025-11=70 2026-05=100                                       ; 5       ; AVERAGE
            read again: nothing is counted  ; W silent 3: 2026-05=100 2026-06=103                                      ; 3       ; METER""")
    void aMeterWhoseVerificationEnds(String name, String meters, String volume, ConsumptionMethod method) {
        isDetermined(name, meters, volume, method);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings                                                      ; V       ; method
            six volumes                     ; W past 2025-12=1, past 2026-01=2, past 2026-02=3, past 2026-03=4, past 2026-04=5, past 2026-05=6:    ; 3.5     ; AVERAGE
            the last six of seven           ; W past 2025-11=90, past 2025-12=1, past 2026-01=2, past 2026-02=3, past 2026-03=4, past 2026-04=5, past 2026-05=6: ; 3.5 ; AVERAGE
            three are enough                ; W past 2026-03=4, past 2026-04=5, past 2026-05=6:                        ; 5       ; AVERAGE
            two are too few                 ; W past 2026-04=5, past 2026-05=6:                                        ; 8       ; NORM_AFTER_AVERAGE
            averages are no input           ; W past 2026-02=4, guessed 2026-03=90, past 2026-04=5, past 2026-05=6:    ; 5       ; AVERAGE
            months of silence are counted   ; W past 2025-12=4, past 2026-01=5, past 2026-02=6:                        ; 8       ; NORM_AFTER_AVERAGE
            a volume of June is none before ; W past 2026-04=5, past 2026-05=6, past 2026-06=7:                        ; 8       ; NORM_AFTER_AVERAGE
            readings of six months win      ; W past 2026-03=4, past 2026-04=5, past 2026-05=9: 2025-11=70 2026-05=100 ; 5       ; AVERAGE
            volumes before the readings join ; W past 2026-01=1, past 2026-02=2, past 2026-03=3, past 2026-04=4, past 2026-05=5: 2026-02=70 2026-05=100 ; 6.6 ; AVERAGE
            six months in all               ; W past 2025-11=90, past 2025-12=1, past 2026-01=2, past 2026-02=3: 2026-02=70 2026-05=100 ; 6 ; AVERAGE
            as many: the readings           ; W past 2026-03=4, past 2026-04=5, past 2026-05=6: 2026-02=70 2026-05=100 ; 10      ; AVERAGE""")
    void anAverageOfVolumesThatWereBilledBefore(String name, String meters, String volume, ConsumptionMethod method) {
        isDetermined(name, meters, volume, method);
    }

    /** 115 − 100 less what another system billed for the months between; what nobody tells of is not determined. */
    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings                                                      ; V       ; method
            two months by averages          ; W guessed 2026-04=5, guessed 2026-05=5, silent 2: 2026-03=100 2026-06=115 ; 5      ; METER
            one of them by the meter        ; W past 2026-04=6, guessed 2026-05=4.5: 2026-03=100 2026-06=115           ; 4.5     ; METER
            other months do not count       ; W past 2026-03=9, guessed 2026-04=5, guessed 2026-05=5, past 2026-06=9: 2026-03=100 2026-06=115 ; 5 ; METER
            more was billed than was used   ; W guessed 2026-04=8, guessed 2026-05=8: 2026-03=100 2026-06=115          ; 0       ; METER
            past the highest number         ; W counter 5x100, guessed 2026-05=4: 2026-04=99998 2026-06=8              ; 6       ; METER
            nothing between                 ; W guessed 2026-05=5: 2026-05=100 2026-06=115                             ; 15      ; METER""")
    void aReadingAfterMonthsThatAnotherSystemBilled(
            String name, String meters, String volume, ConsumptionMethod method) {
        isDetermined(name, meters, volume, method);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; registers: readings                                                      ; by zone         ; method
            both read                       ; E zone DAY: 2026-05=100 2026-06=104|E zone NIGHT: 2026-05=10 2026-06=12  ; DAY 4, NIGHT 2  ; METER
            # the register that was read takes its own average: 75 ÷ 7
            one not read                    ; E zone DAY: 2025-11=0 2026-05=60 2026-06=75|E zone NIGHT: 2025-11=0 2026-05=30 ; DAY 75/7, NIGHT 5; AVERAGE
            one has no average              ; E zone DAY: 2025-11=0 2026-05=60|E zone NIGHT: 2026-05=30                ; WHOLE_DAY 8     ; NORM_AFTER_AVERAGE
            two meters of two zones         ; E zone DAY: 2026-05=1 2026-06=4|E zone NIGHT: 2026-05=1 2026-06=2|F zone DAY: 2026-05=1 2026-06=6|F zone NIGHT: 2026-05=1 2026-06=3 ; DAY 8, NIGHT 3 ; METER
            a failed meter of two zones     ; E zone DAY, failed 2026-06-01: 2025-11=0 2026-05=60|E zone NIGHT, failed 2026-06-01: 2025-11=0 2026-05=30 ; DAY 10, NIGHT 5; AVERAGE""")
    void theRegistersOfAMeterStandOrFallTogether(String name, String meters, String zones, ConsumptionMethod method) {
        Consumption consumption = determine(meters);
        assertThat(consumption.method()).as(name).isEqualTo(method);
        assertThat(consumption.pieces().stream()
                        .map(piece -> piece.zone() + " " + piece.volume())
                        .collect(Collectors.joining(", ")))
                .as(name)
                .isEqualTo(zones);
    }

    /** What the month hands on: which meters could not be billed by, and for how many periods in a row. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            W: 2026-05=100 2026-06=103                                           ; ''
            W: 2025-11=70 2026-05=100                                            ; W NO_READING 1
            W silent 2: 2025-11=70 2026-05=100                                   ; W NO_READING 3
            W silent 5: 2025-11=70 2026-05=100                                   ; W NO_READING 6
            W: 2025-09=70 2026-03=100                                            ; W NO_READING 3
            W failed 2026-06-11: 2025-11=70 2026-05=100                          ; W FAILED 1
            W failed 2026-03-11: 2025-09=70 2026-03-10=100                       ; W FAILED 4
            A: 2025-11=70 2026-05=100|B failed 2026-05-11: 2025-11=70 2026-05-10=100; A NO_READING 1, B FAILED 2
            E zone DAY: 2025-11=0 2026-05=60|E zone NIGHT: 2025-11=0 2026-05=30  ; E NO_READING 1""")
    void thePeriodsInARowAreHandedOn(String meters, String handedOn) {
        assertThat(determine(meters).averaged().stream()
                        .map(each -> each.meter() + " " + each.cause() + " " + each.periods())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(handedOn);
    }

    private static void isDetermined(String name, String meters, String volume, ConsumptionMethod method) {
        Consumption consumption = determine(meters);
        assertThat(consumption.method()).as(name).isEqualTo(method);
        assertThat(consumption.total()).as(name).isEqualTo(Exact.parse(volume));
    }

    private static Consumption determine(String meters) {
        OwnVolume result = ConsumptionCalculator.determine(new OwnVolumeBasis(
                Meters.FLAT,
                Resource.COLD_WATER,
                JUNE,
                OneMeter.all(meters, JUNE),
                Spans.none(),
                Spans.of(ALWAYS, new Occupancy(2, 0, 1), new FactId("two")),
                Spans.of(
                        ALWAYS,
                        new Norm(Quantity.parse("4", Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "a decree"),
                        new FactId("norm")),
                FederalLaw.book(),
                false));
        assertThat(result).isInstanceOf(OwnVolume.Determined.class);
        Consumption consumption = ((OwnVolume.Determined) result).consumption();
        for (VolumePiece piece : consumption.pieces()) {
            assertThat(piece.derivation().replay()).isEqualTo(piece.volume());
            assertThat(piece.derivation().mismatches()).isEmpty();
            assertThat(piece.derivation().unit()).isEqualTo(Unit.CUBIC_METRE);
        }
        return consumption;
    }
}
