package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Heating of four flats of 50 m² at 2000 roubles a Gcal, January 2026, where some have a meter of heat or are heated by
 * their own means.
 */
class MixedHeatTest {

    @ParameterizedTest(name = "{0}: meters {1}, individually {2}, Sои {3}, Vд {4}: {5}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # id              ; meters of flats     ; own means; Sои; Vд; flats 1, 2, 3, 4                  ; why
            d-heat-01         ; 1=1.5               ; -        ; 40 ; 10; 5000.00 5000.00 5000.00 5000.00   ; the others have the average of the metered, 1.5 each; 4 Gcal are common
            d-heat-03         ; 1=2 2=1.5 3=1 4=2.5 ; -        ; 0  ; 10; 5500.00 4500.00 3500.00 6500.00   ; all metered: 3 Gcal are common
            none metered      ; -                   ; 4        ; 40 ; 10; 6315.79 6315.79 6315.79 1052.63   ; own 50 × 10 ÷ 190; flat 4 pays the common part alone
            some metered      ; 1=1.5               ; 4        ; 40 ; 10; 5750.00 5750.00 5750.00 2750.00   ; own 1.5 each but flat 4; 5.5 Gcal are common
            all others metered; 1=2 2=1.5 3=1       ; 4        ; 0  ; 10; 6750.00 5750.00 4750.00 2750.00   ; ф. 3(3): 5.5 Gcal are common
            over-read         ; 1=12                ; -        ; 40 ; 10; 5000.00 5000.00 5000.00 5000.00   ; the common part is below zero and lowers everybody's
            nothing used      ; 1=0                 ; -        ; 40 ; 0 ; 0.00 0.00 0.00 0.00               ;""")
    void byTheMetersOfFlats(
            String id, String meters, String individually, String common, String whole, String posted, String why) {
        TestHouse house = house().heatingInSeason();
        flats(house, meters, individually, "2025-12-20", "2026-01-20");
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area(common);
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "100").reading("2026-01-25", plus(whole));
        assertThat(fees(house.charges("2026-01"))).as(why).containsExactly(posted.split(" ", -1));
    }

    /** The same house, its volumes those of an average month of 2025. */
    @ParameterizedTest(name = "{0}: meters {1}, of the year {3}: {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # id             ; meters, a year; own means; Vд a year; flats 1, 2, 3, 4                ; why
            d-heat-04        ; -             ; -        ; 38.4     ; 1600.00 1600.00 1600.00 1600.00 ; 0.016 Gcal a m² and month
            evenly, 3(2)     ; 1=18          ; -        ; 120      ; 5000.00 5000.00 5000.00 5000.00 ; a twelfth of the year for the house and the flat
            evenly, 3(4)     ; 1=24 2=18 3=12 4=30; -   ; 120      ; 5500.00 4500.00 3500.00 6500.00 ;
            evenly, some own ; -             ; 4        ; 120      ; 6315.79 6315.79 6315.79 1052.63 ;""")
    void evenlyByTheYearBefore(String id, String meters, String individually, String whole, String posted, String why) {
        TestHouse house = house().heatingEvenly(7);
        flats(house, meters, individually, "2024-12-20", "2025-12-20");
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("40");
        house.houseMeter("H", Resource.HEAT)
                .reading("2024-12-25", "100")
                .reading("2025-12-25", plus(whole))
                .reading("2026-01-25", "900");
        assertThat(fees(house.charges("2026-01"))).as(why).containsExactly(posted.split(" ", -1));
        assertThat(house.charges("2026-07").lines()).hasSize(4);
    }

    @Test
    void aMeterThatMissedADecemberLeavesItsFlatToTheAverageOfTheOthers() {
        TestHouse house = house().heatingEvenly(7);
        flats(house, "1=18 2=18", null, "2024-12-20", "2025-12-20");
        house.meter("T3", Resource.HEAT, new io.saldo.metering.meter.MeterPlace.InPremises(house.premises(2).id))
                .reading("2025-06-20", "0")
                .reading("2025-12-20", "90");
        house.houseMeter("H", Resource.HEAT).reading("2024-12-25", "100").reading("2025-12-25", "220");
        assertThat(fees(house.charges("2026-01"))).containsOnly("5000.00");
    }

    @Test
    void inItsFirstYearAHousePaysEvenlyByTheNorm() {
        TestHouse house = house().heatingEvenly(6).norm(ServiceKind.HEATING, "0.02");
        flats(house, null, null, "", "");
        house.houseMeter("H", Resource.HEAT).reading("2025-06-25", "100").reading("2026-01-25", "900");
        // 50 × 0.02 × 6 ÷ 12 × 2000
        assertThat(fees(house.charges("2026-01"))).containsOnly("1000.00");
        assertThat(rule(house)).isEqualTo("heatingNormCharge");
    }

    @Test
    void aHouseTakenOverPaysByTheVolumesOfItsTwelveMonths() {
        TestHouse house = house().heatingEvenly(6);
        flats(house, null, null, "", "");
        TestMeter meter = house.houseMeter("H", Resource.HEAT);
        for (int month = 1; month <= 12; month++) {
            meter.past("2025-" + (month < 10 ? "0" : "") + month, "3.2");
        }
        assertThat(fees(house.charges("2026-01"))).containsOnly("1600.00");
    }

    @Test
    void heatThatWouldBePaidBackIsAContradiction() {
        TestHouse house = house().heatingInSeason();
        flats(house, "1=12", "4", "2025-12-20", "2026-01-20");
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "100").reading("2026-01-25", "110");
        // 12 Gcal each but flat 4: 36 of 10, so that flat 4 would get 6.5 back
        assertThat(house.charges("2026-01").parked())
                .extracting(each -> each.service() + " " + each.reason())
                .containsExactly("HEATING CONTRADICTORY_FACTS");
    }

    @Test
    void aFlatWhoseHeatMeterWasNotReadHasItsAverage() {
        TestHouse house = house().heatingInSeason();
        flats(house, null, null, "", "");
        house.meter("T1", Resource.HEAT, new io.saldo.metering.meter.MeterPlace.InPremises(house.premises(0).id))
                .reading("2025-09-20", "0")
                .reading("2025-12-20", "4.5");
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "100").reading("2026-01-25", "110");
        assertThat(fees(house.charges("2026-01"))).containsOnly("5000.00");
    }

    @ParameterizedTest(name = "{0}, meter missing {1}: {2} and {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # payment; meter missing; base   ; excess
            IN_SEASON; true         ; 2000.00; 1000.00
            IN_SEASON; false        ; 2000.00; none
            EVENLY   ; true         ; 1000.00; 500.00
            EVENLY   ; false        ; 1000.00; none""")
    void aHouseThatCouldHaveAMeterPaysMore(HeatingPayment payment, boolean missing, String base, String excess) {
        TestHouse house = house().norm(ServiceKind.HEATING, "0.02");
        house.heating.add(ALWAYS, new HeatingMode(payment, 6, missing));
        house.flat("1").area("50").account("1").agreeToAll();
        List<Line> lines = Lines.of(house.charges("2026-01"), "1");
        assertThat(lines).allMatch(Line::replays);
        assertThat(lines.stream().map(line -> line.id().kind() + " " + line.amount()))
                .containsExactly(
                        excess.equals("none")
                                ? new String[] {"BASE " + base}
                                : new String[] {"BASE " + base, "MULTIPLYING_FACTOR " + excess});
    }

    @Test
    void byTheNormBesideAFlatHeatedByItsOwnMeans() {
        TestHouse house = house().heatingEvenly(6).norm(ServiceKind.HEATING, "0.02");
        flats(house, null, "4", "", "");
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("50");
        // own 50 × 0.01 × 150 ÷ 200, common 50 × 50 × 0.01 × 150 ÷ (200 × 200)
        assertThat(fees(house.charges("2026-01"))).containsExactly("937.50", "937.50", "937.50", "187.50");
        assertThat(rule(house)).isEqualTo("sharedHeatingNormCharge");
    }

    @Test
    void everyFlatHeatedByItsOwnMeansInAHouseWithoutCommonRoomsOwesNothing() {
        TestHouse house = house().heatingInSeason().norm(ServiceKind.HEATING, "0.02");
        flats(house, null, "1 2 3 4", "", "");
        assertThat(fees(house.charges("2026-01"))).containsOnly("0.00");
    }

    private static String rule(TestHouse house) {
        return ((io.saldo.kernel.derivation.Derivation.Calculated)
                        house.charges("2026-01").lines().get(0).derivation())
                .edition()
                .rule();
    }

    private static TestHouse house() {
        return new TestHouse().service(ServiceKind.HEATING, "2000.00");
    }

    /** Flats 1 to 4; meters as {@code "1=1.5 2=2"}, flats heated by their own means as {@code "3 4"}. */
    private static void flats(TestHouse house, String meters, String individually, String from, String to) {
        List<String> own = individually == null ? List.of() : List.of(individually.split(" ", -1));
        for (String id : List.of("1", "2", "3", "4")) {
            TestPremises flat = house.flat(id).area("50").account(id).agreeToAll();
            if (own.contains(id)) {
                flat.with("HEATING=INDIVIDUAL");
            }
            for (String meter : meters == null ? new String[0] : meters.split(" ", -1)) {
                String[] sides = meter.split("=", -1);
                if (sides[0].equals(id)) {
                    flat.meter("T" + id, Resource.HEAT).reading(from, "100").reading(to, plus(sides[1]));
                }
            }
        }
    }

    private static String plus(String volume) {
        return Exact.of(100).plus(Exact.parse(volume)).shown(3).toPlainString();
    }

    private static List<String> fees(HouseCharges charges) {
        assertThat(charges.parked()).isEmpty();
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        assertThat(charges.conservation()).allMatch(each -> each.holds());
        List<String> fees = new ArrayList<>();
        for (String account : List.of("1", "2", "3", "4")) {
            fees.add(Lines.amount(Lines.base(charges, account, ServiceKind.HEATING)));
        }
        return fees;
    }
}
