package io.saldo.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.MeterPast;
import io.saldo.metering.reading.Unfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A common meter of heat read on the 24th of every month up to the one before it failed. What is told are its volumes,
 * month by month, the last being that of the last reading.
 */
class HeatedMonthsTest {
    private static final GroupId HOUSE = GroupId.wholeHouse(Resource.HEAT);

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # last read; volumes of months            ; failed from; billed ; why                                              ; volume
            2026-09    ; 4 4 4 4 4 4 4 0 0 0 0 0      ; 2026-10-01 ; 2026-10; summer is never in it                           ; 4
            2026-10    ; 2 3 4 5 4 3 1 0 0 0 0 0 2    ; 2026-11-01 ; 2026-11; one month of a season: the one before, too      ; 3
            2026-12    ; 9 9 9 9 9 9 9 0 0 0 0 0 2 3 4; 2027-01-01 ; 2027-01; three of the season that goes on                ; 3
            2026-11    ; 9 9 0 0 0 0 0 0 2 3          ; 2026-12-01 ; 2026-12; all that are known of both                      ; 5.75
            2026-10    ; 0 0 0 0 0 2                  ; 2026-11-01 ; 2026-11; fewer than three months                         ; -
            2025-12    ; 5 0 0 0 0 0 5 5 5            ; 2026-01-01 ; 2026-03; the third period                                ; 5
            2025-12    ; 5 0 0 0 0 0 5 5 5            ; 2026-01-01 ; 2026-06; the sixth, since 01.03.2025                     ; 5
            2025-12    ; 5 0 0 0 0 0 5 5 5            ; 2026-01-01 ; 2026-07; the seventh                                     ; -
            2024-10    ; 5 5 5                        ; 2024-11-01 ; 2025-01; the third, by the law of that day               ; 5
            2024-10    ; 5 5 5                        ; 2024-11-01 ; 2025-02; the fourth                                      ; -
            2024-10    ; 5 5 5                        ; 2024-11-01 ; 2025-03; the fifth, allowed since that month             ; 5""")
    void theAverageIsOfMonthsOfTheHeatingSeason(
            String lastRead, String volumes, LocalDate failed, String billed, String why, String volume) {
        Optional<String> average = RegisterVolume.of(register(lastRead, volumes, failed, billed), FederalLaw.book())
                .map(each -> each.volume().toString());
        assertThat(average.orElse(null)).as(why).isEqualTo(volume);
    }

    /** What is handed on is enough for the same average, whenever the meter fails. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            2026-09; 4 4 4 4 4 4 4 0 0 0 0 0
            2026-10; 2 3 4 5 4 3 1 0 0 0 0 0 2
            2026-12; 9 9 9 9 9 9 9 0 0 0 0 0 2 3 4
            2026-11; 9 9 0 0 0 0 0 0 2 3""")
    void whatIsHandedOnIsEnough(String lastRead, String volumes) {
        BillingPeriod next = BillingPeriod.parse(lastRead).next();
        MeterMonth whole = register(lastRead, volumes, next.first(), next.toString());
        var left = new LookBack(whole.meter(), Zone.WHOLE_DAY, next, LookBack.months(FederalLaw.book()))
                .handOn(0, whole.readings(), List.of(), new TreeSet<>(), Known.LATEST);
        MeterMonth handed = month(whole.meter(), next, left.readings(), next.first());
        assertThat(RegisterVolume.of(handed, FederalLaw.book()).map(RegisterVolume::volume))
                .isEqualTo(RegisterVolume.of(whole, FederalLaw.book()).map(RegisterVolume::volume));
    }

    private static MeterMonth register(String lastRead, String volumes, LocalDate failed, String billed) {
        String[] each = volumes.split(" ", -1);
        BillingPeriod month = BillingPeriod.parse(lastRead).plus(-each.length);
        List<DatedReading> readings = new ArrayList<>();
        int shown = 100;
        readings.add(reading(month, shown));
        for (String volume : each) {
            month = month.next();
            shown += Integer.parseInt(volume);
            readings.add(reading(month, shown));
        }
        var meter = new Meter(
                new MeterId("T"),
                Resource.HEAT,
                new MeterPlace.Common(HOUSE, CommonRole.ADDED),
                DateRange.from(LocalDate.of(2010, 1, 1)));
        return month(meter, BillingPeriod.parse(billed), readings, failed);
    }

    private static MeterMonth month(Meter meter, BillingPeriod billed, List<DatedReading> readings, LocalDate failed) {
        var unfit = new Unfit(failed, List.of(new FactId("certificate")));
        return new MeterMonth(meter, Zone.WHOLE_DAY, billed, readings, MeterPast.NONE, unfit, null);
    }

    private static DatedReading reading(BillingPeriod month, int shown) {
        return new DatedReading(
                month.first().plusDays(23), Quantity.of(shown, Resource.HEAT.unit()), new FactId("reading " + month));
    }
}
