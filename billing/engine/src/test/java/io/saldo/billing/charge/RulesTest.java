package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.rule.Rules;
import io.saldo.kernel.derivation.Derivation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every rule charges for June 2026, 30 days: 50 m², two people and one owner, 30 roubles a unit. For half a change
 * inside the month: from the 11th, for 20 days, a tariff of 33, a third person or 60 m².
 */
class RulesTest {

    @ParameterizedTest(
            name = "{0}, {1}: {2}; from the 11th {3}; new tariff {4}; nobody {5}; third person {6}; 60 m² {7}")
    @CsvSource(delimiter = ';', textBlock = """
            # rule            ; volume of the month           ; whole  ; 20 days; tariff ; nobody ; people ; 60 m²
            AREA              ; 50 m²                         ; 1500.00; 1000.00; 1600.00; 1500.00; 1500.00; 1700.00
            CAPITAL_REPAIR    ; 50 m²                         ; 1500.00; 1000.00; 1600.00; 1500.00; 1500.00; 1700.00
            PREMISES          ; 1 flat                        ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 30.00
            VOLUNTARY_PREMISES; 1 flat                        ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 30.00
            PERSON            ; 2 people                      ; 60.00  ; 40.00  ; 64.00  ; 30.00  ; 80.00  ; 60.00
            RENT              ; 50 × 0.8 × 0.5 = 20 m²        ; 600.00 ; 400.00 ; 640.00 ; 600.00 ; 600.00 ; 680.00
            WATER_METER       ; 6 m³                          ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            GAS_METER         ; 6 m³                          ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            ZONES             ; day 4, night 2 kWh            ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            RANGES            ; 4 kWh and 2 kWh above         ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            WATER_NORM        ; 2 × 4 m³                      ; 240.00 ; 160.00 ; 256.00 ; 120.00 ; 320.00 ; 240.00
            SEWAGE_NORM       ; 2 × 6 m³                      ; 360.00 ; 240.00 ; 384.00 ; 180.00 ; 480.00 ; 360.00
            ELECTRICITY_NORM  ; 2 × 50 kWh                    ; 3000.00; 2000.00; 3200.00; 1500.00; 4000.00; 3000.00
            WATER_RAISED      ; 2 × 4 m³                      ; 240.00 ; 160.00 ; 256.00 ; 120.00 ; 320.00 ; 240.00
            HOT_WATER_RAISED  ; 2 × 3 m³                      ; 180.00 ; 120.00 ; 192.00 ; 90.00  ; 240.00 ; 180.00
            ELECTRICITY_RAISED; 2 × 50 kWh                    ; 3000.00; 2000.00; 3200.00; 1500.00; 4000.00; 3000.00
            GAS_STOVE         ; 2 × 10 m³                     ; 600.00 ; 400.00 ; 640.00 ; 300.00 ; 800.00 ; 600.00
            GAS_FOR_ALL       ; 2 × 10 + 2 × 5 + 50 × 2 m³    ; 3900.00; 2600.00; 4160.00; 3450.00; 4200.00; 4300.00
            SEWAGE            ; 6 m³ of metered water         ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            SEWAGE_OF_NORM    ; 2 × 3 m³ of water by the norm ; 180.00 ; 120.00 ; 192.00 ; 90.00  ; 240.00 ; 180.00
            HEAT_OF_WATER     ; 6 m³ × 0.06 Gcal              ; 10.80  ; 7.20   ; 11.52  ; 10.80  ; 10.80  ; 10.80
            HEAT_OF_NORM      ; 2 × 3 m³ × 0.06 Gcal          ; 10.80  ; 7.20   ; 11.52  ; 5.40   ; 14.40  ; 10.80
            HOUSE_MADE        ; 2 Gcal × 6 ÷ 12 m³            ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 30.00
            HEATING_METER     ; 2 Gcal × 50 ÷ 100 m²          ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 31.88
            HEATING_SEASON    ; 50 × 0.02 Gcal                ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 34.00
            HEATING_EVENLY    ; 50 × 0.02 × 6 ÷ 12 Gcal       ; 15.00  ; 10.00  ; 16.00  ; 15.00  ; 15.00  ; 17.00
            COMMON_METER      ; 100 kWh × 50 ÷ 100 m²         ; 1500.00; 1000.00; 1600.00; 1500.00; 1500.00; 1593.75
            COMMON_NORM       ; 50 m² × 2 kWh × 50 ÷ 100 m²   ; 1500.00; 1000.00; 1600.00; 1500.00; 1500.00; 1593.75
            WHOLE_VOLUME      ; 6 kWh, all in the second range; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            SHOP              ; 6 kWh by calculation          ; 180.00 ; 120.00 ; 192.00 ; 180.00 ; 180.00 ; 180.00
            HEAT_WITHOUT_METER; 6 m³ × 0.06 Gcal              ; 10.80  ; 7.20   ; 11.52  ; 10.80  ; 10.80  ; 10.80
            HEATING_OF_LAST_YEAR; 24 ÷ 12 Gcal × 50 ÷ 100 m²  ; 30.00  ; 20.00  ; 32.00  ; 30.00  ; 30.00  ; 31.88
            HEATING_BESIDE_INDIVIDUAL; own 0.5, common 0.25 Gcal; 22.50; 15.00  ; 24.00  ; 22.50  ; 22.50  ; 26.53
            HEATING_BY_BOILER ; 100 m³ × 50 ÷ 100 m²          ; 1500.00; 1000.00; 1600.00; 1500.00; 1500.00; 1593.75
            WASTE_CONTAINERS  ; 2 m³ × 2 ÷ 4 people           ; 30.00  ; 20.00  ; 32.00  ; 20.00  ; 34.29  ; 30.00
            WASTE_PERSON      ; 2 × 0.2 m³                    ; 12.00  ; 8.00   ; 12.80  ; 6.00   ; 16.00  ; 12.00
            WASTE_AREA        ; 50 × 0.006 m³                 ; 9.00   ; 6.00   ; 9.60   ; 9.00   ; 9.00   ; 10.20""")
    void aWholeMonthAndParts(
            RuleHouse.Rule rule,
            String volume,
            String whole,
            String twentyDays,
            String tariff,
            String nobody,
            String people,
            String area) {
        assertThat(posted(rule)).as("whole").isEqualTo(whole);
        assertThat(posted(rule, "from the 11th")).as("from the 11th").isEqualTo(twentyDays);
        assertThat(posted(rule, "a new tariff from the 11th")).as("tariff").isEqualTo(tariff);
        assertThat(posted(rule, "nobody registered")).as("nobody registered").isEqualTo(nobody);
        assertThat(posted(rule, "a third person from the 11th")).as("people").isEqualTo(people);
        assertThat(posted(rule, "60 m² from the 11th")).as("area").isEqualTo(area);
    }

    private static String posted(RuleHouse.Rule rule, String... special) {
        return new RuleHouse(rule, special).posted(LineKind.BASE);
    }

    /**
     * What a payment document must say of each volume (п. 69): sewage goes by its waters, heat of hot water as its
     * water was determined.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            PREMISES ; PREMISES VOLUNTARY_PREMISES
            PERSONS  ; PERSON
            AREA     ; AREA CAPITAL_REPAIR RENT WASTE_AREA
            METER    ; WATER_METER GAS_METER ZONES RANGES WHOLE_VOLUME HEAT_OF_WATER HEAT_WITHOUT_METER
            NORM     ; WATER_NORM SEWAGE_NORM ELECTRICITY_NORM WATER_RAISED HOT_WATER_RAISED ELECTRICITY_RAISED
            NORM     ; GAS_STOVE GAS_FOR_ALL HEAT_OF_NORM HEATING_SEASON HEATING_EVENLY COMMON_NORM WASTE_PERSON
            NORM     ; HEATING_BESIDE_INDIVIDUAL
            OTHER_SERVICE; SEWAGE SEWAGE_OF_NORM
            COMMON_METER ; HOUSE_MADE HEATING_METER COMMON_METER HEATING_BY_BOILER HEATING_OF_LAST_YEAR
            CONTAINERS   ; WASTE_CONTAINERS
            STATED       ; SHOP""")
    void theDocumentTellsHowEachVolumeWasDetermined(VolumeMethod method, String rules) {
        for (String name : rules.split(" ", -1)) {
            RuleHouse.Rule rule = RuleHouse.Rule.valueOf(name);
            assertThat(new RuleHouse(rule).house.charges("2026-06").lines())
                    .as(name)
                    .filteredOn(line -> line.id().service().equals(TestHouse.code(rule.service)))
                    .isNotEmpty()
                    .allMatch(line -> line.basis().method() == method);
        }
    }

    @ParameterizedTest(name = "{0}: {2}; from the 11th {3}; new tariff {4}; nobody {5}; third person {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # rule            ; factor; whole  ; 20 days; tariff ; nobody ; people
            WATER_RAISED      ; 3     ; 480.00 ; 320.00 ; 512.00 ; 240.00 ; 640.00
            HOT_WATER_RAISED  ; 1.5   ; 90.00  ; 60.00  ; 96.00  ; 45.00  ; 120.00
            ELECTRICITY_RAISED; 1.5   ; 1500.00; 1000.00; 1600.00; 750.00 ; 2000.00
            WATER_NORM        ; none  ; nothing; nothing; nothing; nothing; nothing
            SEWAGE_OF_NORM    ; none  ; nothing; nothing; nothing; nothing; nothing
            HEAT_OF_NORM      ; none  ; nothing; nothing; nothing; nothing; nothing
            GAS_STOVE         ; none  ; nothing; nothing; nothing; nothing; nothing""")
    void theExcessOverTheNormIsALineOfItsOwn(
            RuleHouse.Rule rule,
            String factor,
            String whole,
            String twentyDays,
            String tariff,
            String nobody,
            String people) {
        assertThat(excess(rule)).isEqualTo(whole);
        assertThat(excess(rule, "from the 11th")).isEqualTo(twentyDays);
        assertThat(excess(rule, "a new tariff from the 11th")).isEqualTo(tariff);
        assertThat(excess(rule, "nobody registered")).isEqualTo(nobody);
        assertThat(excess(rule, "a third person from the 11th")).isEqualTo(people);
    }

    private static String excess(RuleHouse.Rule rule, String... special) {
        return new RuleHouse(rule, special).posted(LineKind.MULTIPLYING_FACTOR);
    }

    @ParameterizedTest(name = "{0} with nothing used: 0.00")
    @CsvSource({
        "WATER_METER",
        "GAS_METER",
        "ZONES",
        "RANGES",
        "SEWAGE",
        "HEAT_OF_WATER",
        "HEATING_METER",
        "COMMON_METER"
    })
    void nothingUsedIsALineOfNothing(RuleHouse.Rule rule) {
        assertThat(posted(rule, "nothing used")).isEqualTo("0.00");
    }

    /** 22 % in 2026, of each rounded line. */
    @ParameterizedTest(name = "{0}: {1} and tax {2}; from the 11th {3} and {4}; new tariff {5} and {6}")
    @CsvSource(delimiter = ';', textBlock = """
            AREA          ; 1500.00; 330.00; 1000.00; 220.00; 1600.00; 352.00
            WATER_METER   ; 180.00 ; 39.60 ; 120.00 ; 26.40 ; 192.00 ; 42.24
            ZONES         ; 180.00 ; 39.60 ; 120.00 ; 26.40 ; 192.00 ; 42.24
            HEATING_SEASON; 30.00  ; 6.60  ; 20.00  ; 4.40  ; 32.00  ; 7.04
            HEAT_OF_WATER ; 10.80  ; 2.38  ; 7.20   ; 1.58  ; 11.52  ; 2.53""")
    void theTaxOnTopIsALineOfItsOwn(
            RuleHouse.Rule rule,
            String fee,
            String tax,
            String twentyDays,
            String taxOfThem,
            String tariff,
            String taxOfIt) {
        for (List<String> each : List.of(
                List.of("", fee, tax),
                List.of("from the 11th", twentyDays, taxOfThem),
                List.of("a new tariff from the 11th", tariff, taxOfIt))) {
            RuleHouse house = new RuleHouse(rule, "the tax on top", each.get(0));
            assertThat(house.posted(LineKind.BASE)).as(each.get(0)).isEqualTo(each.get(1));
            assertThat(house.posted(LineKind.VAT)).as(each.get(0)).isEqualTo(each.get(2));
        }
    }

    /** The tax is charged on the excess too. */
    @Test
    void aRaisedNormIsTaxedWhole() {
        RuleHouse house = new RuleHouse(RuleHouse.Rule.HOT_WATER_RAISED, "the tax on top");
        assertThat(house.posted(LineKind.VAT)).isEqualTo("59.40");
    }

    @Test
    void everyRuleHasAHouseOfItsOwn() {
        Set<String> charged = new TreeSet<>();
        for (RuleHouse.Rule rule : EnumSet.allOf(RuleHouse.Rule.class)) {
            new RuleHouse(rule)
                    .house
                    .charges("2026-06")
                    .lines()
                    .forEach(line -> editions(line.derivation()).forEach(charged::add));
        }
        // the books of a house state no invoices yet: InvoiceDivisionTest and the reference town have them
        charged.add("invoicedResourcesCharge");
        assertThat(charged)
                .containsAll(
                        Rules.all().stream().map(rule -> rule.edition().rule()).collect(Collectors.toSet()));
    }

    private static Stream<String> editions(Derivation derivation) {
        if (derivation instanceof Derivation.Summed summed) {
            return summed.parts().stream().flatMap(RulesTest::editions);
        }
        return derivation instanceof Derivation.Calculated calculated
                ? Stream.of(calculated.edition().rule())
                : Stream.empty();
    }
}
