package io.saldo.billing.binding;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which price the maintenance of a flat of 30 m² has in June 2026, and which norm its waste. */
class RateSelectionTest {
    private final TestHouse house = new TestHouse().region("77");

    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                              ; prices by key                          ; the flat          ; posted
            the region of the house             ; REGION=77 : 10,REGION=50 : 20          ; ''                ; 300.00
            the house by its id                 ; HOUSE=house : 10,HOUSE=other : 20      ; ''                ; 300.00
            the month of the year               ; MONTH=6 : 10,MONTH=7 : 20              ; ''                ; 300.00
            the house before its region         ; HOUSE=house REGION=77 : 10,REGION=77 : 20; ''              ; 300.00
            the performer                       ; PERFORMER=manager : 10,PERFORMER=supplier : 20; ''         ; 300.00
            the number of residents             ; RESIDENTS=2 : 10,RESIDENTS=1 : 20      ; ''                ; 300.00
            as many residents and more          ; RESIDENTS=2+ : 10,RESIDENTS=1 : 20     ; ''                ; 300.00
            what is told of the flat            ; PAYER=HOUSEHOLD : 10,PAYER=OTHER : 20  ; PAYER=HOUSEHOLD   ; 300.00
            rooms of a flat of five             ; ROOMS=4+ : 10,ROOMS=3 : 20             ; ROOMS=5           ; 300.00
            amenities and stove together        ; AMENITY=1 STOVE=GAS : 10,STOVE=GAS : 20; AMENITY=1 STOVE=GAS; 300.00""")
    void isChosenByWhatIsKnown(String name, String prices, String flat, String posted) {
        for (String each : prices.split(",", -1)) {
            String[] sides = each.split(" : ", -1);
            house.tariff(ServiceKind.MAINTENANCE, sides[0].strip(), sides[1].strip());
        }
        house.flat("1").area("30").people(2).with(flat).account("1001").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.MAINTENANCE)))
                .as(name)
                .isEqualTo(posted);
    }

    /** A tariff of summer alone: what holds in June does not in September. */
    @Test
    void anotherMonthHasAnotherPrice() {
        house.tariff(ServiceKind.MAINTENANCE, "", "20.00").tariff(ServiceKind.MAINTENANCE, "MONTH=6", "10.00");
        house.flat("1").area("30").account("1001").agreeToAll();
        assertThat(amounts(house.charges("2026-06"))).containsExactly("300.00");
        assertThat(amounts(house.charges("2026-09"))).containsExactly("600.00");
    }

    /** 10 days of two people at 10.00, 20 of three at 20.00: 100.00 + 400.00. */
    @Test
    void aPriceByResidentsChangesOnTheDayOneMovesIn() {
        house.tariff(ServiceKind.MAINTENANCE, "RESIDENTS=2", "10.00")
                .tariff(ServiceKind.MAINTENANCE, "RESIDENTS=3+", "20.00");
        house.flat("1")
                .area("30")
                .people(days("2020-01-01", "2026-06-10"), 2)
                .people(days("2026-06-11", null), 3)
                .account("1001")
                .agreeToAll();
        assertThat(amounts(house.charges("2026-06")))
                .as("each price has a line")
                .containsExactly("100.00", "400.00");
    }

    /** Three people are as many as «2+» as two are: the month is not cut, and 300.01 is rounded once. */
    @Test
    void aChangeThatChoosesTheSamePriceDoesNotCutTheMonth() {
        house.tariff(ServiceKind.MAINTENANCE, "RESIDENTS=2+", "10.0003");
        house.flat("1")
                .area("30")
                .people(days("2020-01-01", "2026-06-10"), 2)
                .people(days("2026-06-11", null), 3)
                .account("1001")
                .agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(amounts(charges)).containsExactly("300.01");
        assertThat(charges.lines().get(0).derivation()).isInstanceOf(Derivation.Calculated.class);
    }

    /** 100.00 to the manager for ten days, 400.00 to the supplier for twenty. */
    @Test
    void aPriceByPerformerChangesWithTheAgreement() {
        house.tariff(ServiceKind.MAINTENANCE, "PERFORMER=manager", "10.00")
                .tariff(ServiceKind.MAINTENANCE, "PERFORMER=supplier", "20.00");
        house.flat("1")
                .area("30")
                .account("1001")
                .agree(ServiceKind.MAINTENANCE, days("2026-01-01", "2026-06-10"), Billing.OURS, TestHouse.MANAGER)
                .agree(ServiceKind.MAINTENANCE, days("2026-06-11", null), Billing.OURS, TestHouse.SUPPLIER);
        assertThat(amounts(house.charges("2026-06"))).containsExactly("100.00", "400.00");
    }

    /**
     * 30 m² each, water by the norms of 5 and of 4 m³ a person; flats of which nothing but their people and performers
     * is told apart.
     */
    @Test
    void neighboursAreToldApartByTheirPeopleAndByWhoSuppliesThem() {
        house.tariff(ServiceKind.MAINTENANCE, "RESIDENTS=1", "20.00")
                .tariff(ServiceKind.MAINTENANCE, "RESIDENTS=2", "10.00")
                .tariff(ServiceKind.FIXED_FEE, "PERFORMER=manager", "1.00")
                .tariff(ServiceKind.FIXED_FEE, "PERFORMER=supplier", "2.00")
                .service(ServiceKind.COLD_WATER, "10.00")
                .norm(ServiceKind.COLD_WATER, "RESIDENTS=1", "5", Unit.CUBIC_METRE.per(Unit.PERSON))
                .norm(ServiceKind.COLD_WATER, "RESIDENTS=2", "4", Unit.CUBIC_METRE.per(Unit.PERSON));
        for (int flat = 1; flat <= 4; flat++) {
            house.flat("" + flat)
                    .area("30")
                    .people(flat % 2 == 0 ? 2 : 1)
                    .noMeterPossible()
                    .account("100" + flat)
                    .agree(ServiceKind.MAINTENANCE)
                    .agree(ServiceKind.COLD_WATER)
                    .agree(
                            ServiceKind.FIXED_FEE,
                            TestHouse.ALWAYS,
                            Billing.OURS,
                            flat > 2 ? TestHouse.SUPPLIER : TestHouse.MANAGER);
        }
        HouseCharges charges = house.charges("2026-06");
        assertThat(List.of("1001", "1002", "1003", "1004"))
                .extracting(account -> Stream.of(ServiceKind.MAINTENANCE, ServiceKind.FIXED_FEE, ServiceKind.COLD_WATER)
                        .map(kind -> Lines.amount(Lines.base(charges, account, kind)))
                        .collect(Collectors.joining(" ")))
                .containsExactly("600.00 1.00 50.00", "300.00 1.00 80.00", "600.00 2.00 50.00", "300.00 2.00 80.00");
    }

    /** 2 people at 10.00 a m³, norms of 0.3 m³ for ten days and 0.6 for twenty: 2.00 + 8.00. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"a stove changed on the 11th", "a third person from the 11th"})
    void aNormChangesOnTheDayItsKeyDoes(String what) {
        Unit each = Unit.CUBIC_METRE.per(Unit.PERSON);
        house.service(ServiceKind.WASTE, "10.00");
        TestPremises flat = house.flat("1").account("1001").agreeToAll();
        if (what.startsWith("a stove")) {
            house.norm(ServiceKind.WASTE, "STOVE=GAS", "0.3", each)
                    .norm(ServiceKind.WASTE, "STOVE=ELECTRIC", "0.6", each);
            flat.people(2).attributes.add(days("2020-01-01", "2026-06-10"), TestHouse.key("STOVE=GAS"));
            flat.attributes.add(days("2026-06-11", null), TestHouse.key("STOVE=ELECTRIC"));
        } else {
            house.norm(ServiceKind.WASTE, "RESIDENTS=2", "0.3", each)
                    .norm(ServiceKind.WASTE, "RESIDENTS=3", "0.4", each);
            flat.people(days("2020-01-01", "2026-06-10"), 2).people(days("2026-06-11", null), 3);
        }
        assertThat(amounts(house.charges("2026-06"))).containsExactly("10.00");
    }

    /** The stove is changed on the 11th: 10 × 30 × 10 ÷ 30 + 20 × 30 × 20 ÷ 30. */
    @Test
    void aPriceByAttributeChangesOnTheDayTheAttributeDoes() {
        house.tariff(ServiceKind.MAINTENANCE, "STOVE=GAS", "10.00")
                .tariff(ServiceKind.MAINTENANCE, "STOVE=ELECTRIC", "20.00");
        TestPremises flat = house.flat("1").area("30").account("1001").agreeToAll();
        flat.attributes.add(days("2020-01-01", "2026-06-10"), TestHouse.key("STOVE=GAS"));
        flat.attributes.add(days("2026-06-11", null), TestHouse.key("STOVE=ELECTRIC"));
        assertThat(amounts(house.charges("2026-06")))
                .as("each price has a line")
                .containsExactly("100.00", "400.00");
    }

    @Test
    void attributesThatContradictEachOtherParkTheirAccountAlone() {
        house.service(ServiceKind.MAINTENANCE, "10.00");
        house.flat("1")
                .area("30")
                .with("STOVE=GAS")
                .with("STOVE=ELECTRIC")
                .account("1001")
                .agreeToAll();
        house.flat("2").area("30").account("1002").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked())
                .extracting(each -> each.account() + " " + each.reason())
                .containsExactly("1001 CONTRADICTORY_FACTS");
        assertThat(Lines.of(charges, "1002")).hasSize(1);
    }

    /** Two flats of one class share what was chosen for them, a third has its own. */
    @Test
    void aNormIsChosenAsAPriceIs() {
        house.service(ServiceKind.WASTE, "100.00")
                .norm(ServiceKind.WASTE, "", "0.1", Unit.parse("M3/PERSON"))
                .norm(ServiceKind.WASTE, "AMENITY=2", "0.2", Unit.parse("M3/PERSON"));
        house.flat("1").people(1).with("AMENITY=2").account("1001").agreeToAll();
        house.flat("2").people(1).with("AMENITY=2").account("1002").agreeToAll();
        house.flat("3").people(1).account("1003").agreeToAll();
        assertThat(amounts(house.charges("2026-06"))).containsExactly("20.00", "20.00", "10.00");
    }

    private static List<String> amounts(HouseCharges charges) {
        assertThat(charges.lines()).allMatch(line -> line.replays());
        return charges.lines().stream().map(Lines::amount).toList();
    }
}
