package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Temporary absence (Rules 354, раздел VIII): cold water by the norm where no meter can be installed, unless said
 * otherwise.
 */
class AbsenceTest {

    @ParameterizedTest(name = "{0}: {1} of {2} away {3} to {4}, {5}: {7}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # id               ; away; of; left      ; returned  ; month  ; fee    ; recalculated; why
            d-abs-01           ; 1   ; 3 ; 2026-06-05; 2026-06-20; 2026-06; 675.00 ; -105.00     ; 14 full days, the 6th to the 19th: 4.5 × 50 × 14 ÷ 30
            d-abs-02           ; 1   ; 1 ; 2026-06-05; 2026-06-11; 2026-06; 225.00 ; 0.00        ; 5 full days are not more than 5
            d-abs-03           ; 1   ; 1 ; 2026-06-05; 2026-06-12; 2026-06; 225.00 ; -45.00      ; 6 full days
            d-abs-04 june      ; 1   ; 1 ; 2026-06-24; 2026-07-11; 2026-06; 225.00 ; -45.00      ; the 25th to the 30th
            d-abs-04 july      ; 1   ; 1 ; 2026-06-24; 2026-07-11; 2026-07; 247.50 ; -79.84      ; 10 days of 31 at the tariff of July
            run through months ; 1   ; 1 ; 2026-06-28; 2026-07-05; 2026-06; 225.00 ; -15.00      ; 6 days in a row, 2 of them in June
            all month          ; 1   ; 1 ; 2026-05-31; 2026-07-01; 2026-06; 225.00 ; -225.00     ; nothing is left
            before the month   ; 1   ; 1 ; 2026-05-20; 2026-06-01; 2026-06; 225.00 ; 0.00        ; the day of return is not a day of absence
            not back yet       ; 1   ; 1 ; 2026-06-20; -         ; 2026-06; 225.00 ; -75.00      ; the 21st to the 30th
            two of three       ; 2   ; 3 ; 2026-06-05; 2026-06-20; 2026-06; 675.00 ; -210.00     ; person-days
            left and back      ; 1   ; 1 ; 2026-06-05; 2026-06-05; 2026-06; 225.00 ; 0.00        ;""")
    void fullDaysOfTheMonth(
            String id,
            int away,
            int people,
            String left,
            String returned,
            String month,
            String fee,
            String recalculated,
            String why) {
        TestHouse house = water();
        flat(house, people).noMeterPossible().away(away, left, returned);
        assertThat(sum(house, month, ServiceKind.COLD_WATER, LineKind.BASE))
                .as(id)
                .isEqualTo(fee);
        assertThat(sum(house, month, ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .as(why)
                .isEqualTo(recalculated);
    }

    @ParameterizedTest(name = "left {0}, back {1}, applied {2}: {3} in {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # left    ; returned  ; applied   ; month  ; recalculated; why
            2026-05-01; 2026-06-11; 2026-07-11; 2026-06; -75.00      ; the thirtieth day after the return
            2026-05-01; 2026-06-11; 2026-07-12; 2026-06; 0.00        ; a day too late
            2025-12-01; 2026-07-20; 2025-11-20; 2026-06; -7.50       ; applied ahead: six months from the 2nd of December end on the 1st of June
            2025-12-01; 2026-07-20; 2026-07-21; 2026-06; -225.00     ; applied after the return: all of it
            2025-12-01; -         ; 2026-03-01; 2026-06; -225.00     ; renewed in March: up to the 1st of September""")
    void theApplication(String left, String returned, String applied, String month, String recalculated, String why) {
        TestHouse house = water();
        flat(house, 1).noMeterPossible().away(1, left, returned, applied, AbsenceGround.ORDINARY);
        assertThat(sum(house, month, ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .as(why)
                .isEqualTo(recalculated);
    }

    /** 1 of 1 away for 10 of 30 days: a third of what is charged for people. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # ground          ; how cold water is charged; water  ; why
            ORDINARY          ; no meter possible        ; -75.00 ; the act
            ORDINARY          ; no meter                 ; 0.00   ; a meter could be installed
            FORCE_MAJEURE     ; no meter                 ; -225.00; with what the factor of 3 adds: 225 and 450
            ORDINARY          ; failed long ago          ; 0.00   ; the meter was not repaired in time
            METER_UNDER_REPAIR; failed long ago          ; -225.00; being repaired: the factor is lowered too
            METER_UNDER_REPAIR; no meter                 ; 0.00   ; there is nothing to repair
            FORCE_MAJEURE     ; by the meter             ; 0.00   ; the meter knows who was away
            ORDINARY          ; by the meter             ; 0.00   ;""")
    void whichVolumesByTheNormGoDown(AbsenceGround ground, String how, String recalculated, String why) {
        TestHouse house = water();
        TestPremises flat = flat(house, 1).away(1, "2026-06-05", "2026-06-16", "2026-06-01", ground);
        switch (how) {
            case "no meter possible" -> flat.noMeterPossible();
            case "failed long ago" ->
                flat.waterMeter("W").reading("2025-12-20", "100").verifiedTo("2026-01-31");
            case "by the meter" ->
                flat.waterMeter("W").reading("2026-05-20", "100").reading("2026-06-20", "104");
            default -> {}
        }
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .as(why)
                .isEqualTo(recalculated);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                      ; month  ; service       ; recalculated; why
            water                       ; 2026-06; COLD_WATER    ; -75.00      ; 225.00 by the norm
            water                       ; 2026-06; SEWAGE        ; -40.00      ; follows its waters: 120.00 for 4.5 and 1.5 m³
            water, hot by the meter     ; 2026-06; SEWAGE        ; -30.00      ; the cold part alone: 90.00 of 120.00
            water, hot by the meter     ; 2026-06; HOT_WATER     ; 0.00        ;
            two-part hot water          ; 2026-06; HOT_WATER_HEAT; -60.00      ; as its water: 1.5 × 0.06 × 2000 = 180.00
            electricity                 ; 2026-06; ELECTRICITY   ; -50.00      ; 150.00
            waste                       ; 2026-06; WASTE         ; -20.00      ; 60.00; no meter can measure waste
            waste by area               ; 2026-06; WASTE         ; -20.00      ; 60.00 by the same share of days
            waste by area               ; 2023-02; WASTE         ; 0.00        ; Приложение № 4 came in March 2023
            gas                         ; 2026-06; GAS           ; -25.00      ; 15 m³ of 115 are for people: 75.00 of 575.00
            gas for the stove           ; 2026-06; GAS           ; -16.67      ; 50.00, all of it for people
            gas, a meter possible       ; 2026-06; GAS           ; 0.00        ; no act
            heating                     ; 2026-06; HEATING       ; 0.00        ;
            maintenance                 ; 2026-06; MAINTENANCE   ; 0.00        ;""")
    void whichServicesGoDown(String given, String month, ServiceKind service, String recalculated, String why) {
        TestHouse house = new TestHouse();
        switch (service) {
            case COLD_WATER, SEWAGE, HOT_WATER, HOT_WATER_HEAT ->
                house.service(ServiceKind.COLD_WATER, "50.00")
                        .norm(ServiceKind.COLD_WATER, "4.5")
                        .service(ServiceKind.HOT_WATER, "200.00")
                        .norm(ServiceKind.HOT_WATER, "1.5")
                        .service(ServiceKind.HOT_WATER_HEAT, "2000.00")
                        .norm(ServiceKind.HOT_WATER_HEAT, "0.06")
                        .service(ServiceKind.SEWAGE, "20.00");
            case ELECTRICITY -> house.service(service, "3.00").norm(service, "50");
            case GAS ->
                house.service(service, "5.00")
                        .norm(service, "PURPOSE=COOKING", "10", Unit.CUBIC_METRE.per(Unit.PERSON))
                        .norm(service, "PURPOSE=WATER_HEATING", "5", Unit.CUBIC_METRE.per(Unit.PERSON))
                        .norm(service, "PURPOSE=SPACE_HEATING", "2", Unit.CUBIC_METRE.per(Unit.SQUARE_METRE));
            case WASTE -> {
                Unit per = given.endsWith("area") ? Unit.SQUARE_METRE : Unit.PERSON;
                house.service(service, "60.00")
                        .norm(service, "", given.endsWith("area") ? "0.02" : "1", Unit.CUBIC_METRE.per(per));
            }
            case HEATING -> house.heatingInSeason().service(service, "1000.00").norm(service, "0.02");
            default -> house.service(service, "30.00");
        }
        TestPremises flat = flat(house, 1)
                .area("50")
                .with(given.equals("gas for the stove") ? "STOVE=GAS" : "STOVE=GAS WATER_HEATER=GAS HEATER=GAS")
                .away(1, month + "-05", month + "-16");
        for (Resource resource : List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.ELECTRICITY, Resource.GAS)) {
            if (!given.equals("gas, a meter possible")) {
                flat.noMeterPossible(resource);
            }
        }
        if (given.equals("water, hot by the meter")) {
            flat.meter("H", Resource.HOT_WATER).reading("2026-05-20", "0").reading("2026-06-20", "1.5");
        }
        assertThat(sum(house, month, service, LineKind.ABSENCE)).as(why).isEqualTo(recalculated);
    }

    @Test
    void onlyThePeopleOfTheDayCanBeAway() {
        TestHouse house = water();
        TestPremises flat = flat(house, 2).noMeterPossible().away(2, "2026-06-05", "2026-06-16");
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("-150.00");
        flat.away(1, "2026-06-15", "2026-06-25");
        // the 16th is the first day of the second absence and the day on which the two are back: three are never away
        // at once
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("-217.50");
        flat.away(1, "2026-06-01", "2026-06-12");
        assertThat(house.charges("2026-06").parked()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo(ParkReason.CONTRADICTORY_FACTS);
            assertThat(parked.facts()).hasSize(3);
        });
    }

    @Test
    void peopleWhoMoveInCutTheMonth() {
        TestHouse house = water();
        TestPremises flat = house.flat("1").account("1001").agreeToAll().noMeterPossible();
        flat.people(TestHouse.days("2026-01-01", "2026-06-15"), 1).people(TestHouse.days("2026-06-16", null), 2);
        flat.away(1, "2026-06-05", "2026-06-26");
        // 10 days of one and 10 days of one of two, each 4.5 × 50 × 10 ÷ 30
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("-150.00");
    }

    @Test
    void wasteByAreaIsNotCutWherePeopleMoveIn() {
        TestHouse house = new TestHouse()
                .service(ServiceKind.WASTE, "60.00")
                .norm(ServiceKind.WASTE, "", "0.02", Unit.CUBIC_METRE.per(Unit.SQUARE_METRE));
        TestPremises flat = house.flat("1").area("50").account("1001").agreeToAll();
        flat.people(TestHouse.days("2026-01-01", "2026-06-15"), 1).people(TestHouse.days("2026-06-16", null), 2);
        flat.away(1, "2026-06-05", "2026-06-26");
        // 60.00 × (10 ÷ 1 + 10 ÷ 2) ÷ 30
        assertThat(sum(house, "2026-06", ServiceKind.WASTE, LineKind.ABSENCE)).isEqualTo("-30.00");
    }

    @Test
    void anAbsenceWithdrawnNeverWas() {
        TestHouse house = water();
        TestPremises flat = flat(house, 1).noMeterPossible().away(1, "2026-06-05", "2026-06-20");
        flat.absences.withdraw(flat.absences.first());
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("0.00");
    }

    /**
     * A house may agree on other conditions: from the first day, whatever the reason there is no meter, from the
     * rounded charge.
     */
    @Test
    void theConditionsAreRowsOfTheLaw() {
        LawBook agreed = Laws.with(
                "ABSENCE_DAYS",
                "0",
                "ABSENCE_NEEDS_IMPOSSIBILITY",
                "0",
                "RECALCULATION_FROM_ROUNDED",
                "1",
                "COLD_WATER_MULTIPLIER",
                "1");
        TestHouse house = water().law(agreed);
        flat(house, 3).away(3, "2026-06-05", "2026-06-07");
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("-22.50");
    }

    @Test
    void theTaxOnTopGoesDownWithItsFee() {
        TestHouse house = new TestHouse().norm(ServiceKind.COLD_WATER, "4.5");
        Quantity price = Quantity.parse("50.00", Unit.RUB.per(Unit.CUBIC_METRE));
        house.tariffs(ServiceKind.COLD_WATER).add(TestHouse.ALWAYS, new Tariff(price, null, Vat.ADDED, "a decree"));
        flat(house, 1).noMeterPossible().away(1, "2026-06-05", "2026-06-16");
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .isEqualTo("-75.00");
        // 22 % of 225.00 and of −75.00
        assertThat(sum(house, "2026-06", ServiceKind.COLD_WATER, LineKind.VAT)).isEqualTo("33.00");
    }

    @Test
    void aBookOfTheLawThatSaysNothingOfAbsencesParks() {
        TestHouse house = water().law(LawBook.read(List.of()));
        flat(house, 1).noMeterPossible().away(1, "2026-06-05", "2026-06-16");
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsOnly(ParkReason.NO_LAW);
    }

    @ParameterizedTest
    @EnumSource(
            value = LineKind.class,
            names = {"PENALTY", "BY_METER"},
            mode = EnumSource.Mode.EXCLUDE)
    void aKindIsACharge_ARecalculationOrWhatStaffState(LineKind kind) {
        assertThat(kind.isCharge() && kind.isRecalculation()).isFalse();
        assertThat(kind.isCharge() || kind.isRecalculation() || kind.isStated() || kind == LineKind.PENALTY)
                .isTrue();
    }

    private static TestHouse water() {
        TestHouse house = new TestHouse().norm(ServiceKind.COLD_WATER, "4.5");
        house.tariff(ServiceKind.COLD_WATER, TestHouse.days("2010-01-01", "2026-06-30"), "50.00");
        house.tariff(ServiceKind.COLD_WATER, TestHouse.days("2026-07-01", null), "55.00");
        return house;
    }

    private static TestPremises flat(TestHouse house, int people) {
        return house.flat("1").people(people).account("1001").agreeToAll();
    }

    private static String sum(TestHouse house, String month, ServiceKind service, LineKind kind) {
        HouseCharges charges = house.charges(month);
        assertThat(charges.parked()).isEmpty();
        List<Line> lines = Lines.of(charges, "1001").stream()
                .filter(line -> line.id().service().equals(TestHouse.code(service))
                        && line.id().kind() == kind)
                .toList();
        assertThat(lines).allMatch(Line::replays);
        assertThat(lines).allMatch(line -> Words.missing(line.derivation()).isEmpty());
        return Kopecks.sum(lines.stream().map(Line::amount).toList()).toString();
    }
}
