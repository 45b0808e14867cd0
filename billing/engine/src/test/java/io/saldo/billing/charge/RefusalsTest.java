package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule does not charge, and why: who is parked, the reason, and the facts behind it. */
class RefusalsTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # rule            ; what is wrong         ; who, why, how many facts
            AREA              ; without an area       ; 1001 NO_AREA 0
            CAPITAL_REPAIR    ; without an area       ; 1001 NO_AREA 0
            RENT              ; without an area       ; 1001 NO_AREA 0
            RENT              ; a norm missing        ; 1001 NO_NORM 0
            RENT              ; no norm at all        ; 1001 NO_NORM 0
            PERSON            ; without people said   ; 1001 NO_OCCUPANCY 0
            WATER_NORM        ; without people said   ; 1001 NO_OCCUPANCY 0
            WATER_NORM        ; no norm at all        ; 1001 NO_NORM 0
            WATER_NORM        ; two norms of one key  ; 1001 CONTRADICTORY_FACTS 2
            WATER_RAISED      ; without people said   ; 1001 NO_OCCUPANCY 0
            WATER_RAISED      ; no norm at all        ; 1001 NO_NORM 0
            WATER_RAISED      ; two norms of one key  ; 1001 CONTRADICTORY_FACTS 2
            HOT_WATER_RAISED  ; no norm at all        ; 1001 NO_NORM 0
            ELECTRICITY_RAISED; no norm at all        ; 1001 NO_NORM 0
            ELECTRICITY_NORM  ; no norm at all        ; 1001 NO_NORM 0
            ELECTRICITY_NORM  ; without people said   ; 1001 NO_OCCUPANCY 0
            SEWAGE_NORM       ; no norm at all        ; 1001 NO_RULE 0
            SEWAGE_OF_NORM    ; without people said   ; 1001 NO_OCCUPANCY 0
            GAS_FOR_ALL       ; without an area       ; 1001 NO_AREA 0
            GAS_FOR_ALL       ; without people said   ; 1001 NO_OCCUPANCY 0
            GAS_FOR_ALL       ; a norm missing        ; 1001 NO_NORM 0
            GAS_STOVE         ; without attributes    ; 1001 NO_NORM 0
            GAS_STOVE         ; no norm at all        ; 1001 NO_NORM 0
            HEAT_OF_WATER     ; no norm at all        ; 1001 NO_NORM 0
            HEAT_OF_NORM      ; without people said   ; 1001 NO_OCCUPANCY 0
            HEATING_METER     ; without a decision    ; HEATING NO_DECISION 0
            HEATING_SEASON    ; without an area       ; 1001 NO_AREA 0
            HEATING_SEASON    ; no norm at all        ; 1001 NO_NORM 0
            HEATING_SEASON    ; without a decision    ; HEATING NO_DECISION 0
            HEATING_EVENLY    ; without an area       ; 1001 NO_AREA 0
            COMMON_METER      ; without a decision    ; COMMON_ELECTRICITY NO_DECISION 0
            COMMON_METER      ; without an area       ; COMMON_ELECTRICITY NO_AREA 0
            COMMON_NORM       ; no norm at all        ; COMMON_ELECTRICITY NO_NORM 0
            WASTE_PERSON      ; without people said   ; 1001 NO_OCCUPANCY 0
            WASTE_PERSON      ; no norm at all        ; 1001 NO_NORM 0
            WASTE_AREA        ; without an area       ; 1001 NO_AREA 0""")
    void isParkedForItsReason(RuleHouse.Rule rule, String wrong, String parked) {
        RuleHouse told = new RuleHouse(rule, wrong);
        assertThat(told.parked().stream().distinct()).isNotEmpty().allMatch(parked::equals);
        assertThat(told.house.charges("2026-06").lines())
                .noneMatch(line -> line.id().service().equals(TestHouse.code(rule.service)));
    }

    /** Two rows that contradict each other are not a norm that is missing. */
    @ParameterizedTest(name = "{0}: both rows are named")
    @CsvSource({
        "RENT",
        "GAS_FOR_ALL",
        "HEAT_OF_WATER",
        "HEATING_SEASON",
        "WASTE_PERSON",
        "WASTE_AREA",
        "SEWAGE_NORM",
        "HEAT_WITHOUT_METER"
    })
    void twoNormsEquallySpecificContradictEachOther(RuleHouse.Rule rule) {
        RuleHouse told = new RuleHouse(rule, "two norms of one key");
        assertThat(told.parked().stream().distinct()).containsExactly("1001 CONTRADICTORY_FACTS 2");
    }
}
