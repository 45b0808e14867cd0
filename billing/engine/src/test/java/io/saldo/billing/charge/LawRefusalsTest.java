package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Tiers;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the book of the law, a price or a person must say before a fee can be raised, taxed or charged: without it the
 * account is parked and its neighbour billed.
 */
class LawRefusalsTest {
    private final TestHouse house = new TestHouse();

    /** A neighbour's maintenance of 10 m² at 20.00 is charged whatever the law is silent about. */
    @ParameterizedTest(name = "{0}, the law silent about {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # case                ; the law is silent about; parked                ; clause
            water, a meter possible; -                      ; -                     ; прил. 2 ф. 4(1)
            water, a meter possible; COLD_WATER_MULTIPLIER  ; 1001 NO_LAW 0         ; прил. 2 ф. 4(1)
            tax on top             ; -                      ; -                     ; НК
            tax on top             ; VAT                    ; 1001 NO_LAW 0         ; НК
            heat, a meter missing  ; -                      ; -                     ; прил. 2 ф. 2(2)
            heat, a meter missing  ; HEATING_MULTIPLIER     ; 1001 NO_LAW 0         ; прил. 2 ф. 2(2)
            heat, a meter there    ; HEATING_MULTIPLIER     ; -                     ; прил. 2 ф. 2: no factor is wanted
            connected              ; -                      ; -                     ; п. 62
            connected              ; UNAUTHORISED_MULTIPLIER; 1001 NO_LAW 1         ; п. 62
            tampered               ; UNAUTHORISED_MULTIPLIER; -                     ; п. 81(11): of another row
            tampered               ; TAMPERING_MULTIPLIER   ; 1001 NO_LAW 1         ; п. 81(11)
            connected, nobody told ; -                      ; 1001 NO_OCCUPANCY 1   ; п. 62: by the norm of the people
            connected, by capacity ; -                      ; -                     ; п. 62: people are not asked for
            waste of a shop        ; -                      ; 1001 NO_RULE 0        ; прил. 2 ф. 9(2) is of dwellings
            """)
    void whatTheLawMustSay(String given, @Nullable String silent, @Nullable String parked, String clause) {
        if (silent != null) {
            house.law(Laws.without(silent));
        }
        tell(given);
        house.service(ServiceKind.MAINTENANCE, "20.00");
        house.flat("2").area("10").account("1002").agree(ServiceKind.MAINTENANCE);
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).isEqualTo(parked == null ? List.of() : List.of(parked));
        assertThat(Lines.of(charges, "1002"))
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).hasToString("200.00"));
        assertThat(Lines.of(charges, "1001").isEmpty()).isEqualTo(parked != null);
    }

    private void tell(String given) {
        TestPremises flat = house.premises(
                        given.endsWith("shop") ? PremisesKind.NON_RESIDENTIAL : PremisesKind.RESIDENTIAL, "1")
                .area("50")
                .account("1001");
        if (!given.endsWith("nobody told") && !given.endsWith("by capacity")) {
            flat.people(2);
        }
        switch (given) {
            case "water, a meter possible" ->
                house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
            case "tax on top" ->
                house.tariff(
                        ServiceKind.MAINTENANCE,
                        "STOVE=GAS",
                        new Tariff(Quantity.parse("30", Unit.RUB.per(Unit.SQUARE_METRE)), null, Vat.ADDED, "a decree"));
            case "heat, a meter missing", "heat, a meter there" -> {
                house.service(ServiceKind.HEATING, "2000.00").norm(ServiceKind.HEATING, "0.02");
                house.heating.add(
                        TestHouse.ALWAYS, new HeatingMode(HeatingPayment.IN_SEASON, 7, given.endsWith("missing")));
            }
            case "waste of a shop" ->
                house.service(ServiceKind.WASTE, "500.00")
                        .norm(ServiceKind.WASTE, "", "0.006", Unit.CUBIC_METRE.per(Unit.SQUARE_METRE));
            default -> used(flat, given);
        }
        flat.with("STOVE=GAS").agreeToAll();
    }

    /** Found on 20 June, known to go on since the 11th; the meter has its readings. */
    private void used(TestPremises flat, String given) {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        flat.ran("W", "2026-05-20", "2026-06-20", "6");
        flat.use(new UnauthorisedUse(
                Resource.COLD_WATER,
                given.startsWith("tampered") ? UnauthorisedUse.Kind.TAMPERING : UnauthorisedUse.Kind.CONNECTION,
                LocalDate.of(2026, 6, 11),
                LocalDate.of(2026, 6, 20),
                null,
                given.endsWith("by capacity") ? Quantity.parse("24", Unit.CUBIC_METRE) : null,
                new TextRef("act-5")));
    }

    /**
     * п. 38: ranges of 4 kWh and beyond, the price of the range reached for the whole volume; day 4 and night 2 kWh.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # prices                                                     ; parked
            DAY 1, DAY 2, NIGHT 1, NIGHT 2                               ; -
            DAY 1, DAY 2, NIGHT 2                                        ; 1001 NO_TARIFF_OF_BAND 0
            DAY 1, DAY 2, NIGHT 1                                        ; 1001 NO_TARIFF_OF_BAND 0
            DAY 1, DAY 2, NIGHT 1 STOVE=GAS, NIGHT 1 ROOMS=2, NIGHT 2    ; 1001 CONTRADICTORY_FACTS 2
            DAY 1, DAY 2 STOVE=GAS, DAY 2 ROOMS=2, NIGHT 1, NIGHT 2      ; 1001 CONTRADICTORY_FACTS 2""")
    void thePriceOfTheWholeVolumeNeedsAllItsRanges(String prices, @Nullable String parked) {
        for (String each : prices.split(", ", -1)) {
            String[] cells = each.split(" ", 3);
            String key = "ZONE=" + cells[0] + " RANGE=" + cells[1] + (cells.length > 2 ? " " + cells[2] : "");
            house.tariff(
                    ServiceKind.ELECTRICITY,
                    key,
                    new Tariff(
                            Quantity.parse(cells[1].equals("1") ? "5" : "7", Unit.RUB.per(Unit.KILOWATT_HOUR)),
                            cells[1].equals("1") ? Quantity.of(4, Unit.KILOWATT_HOUR) : null,
                            Vat.INCLUDED,
                            "a decree",
                            Tiers.WHOLE_VOLUME));
        }
        TestMeter meter = house.flat("1")
                .with("STOVE=GAS ROOMS=2")
                .account("1001")
                .agreeToAll()
                .meter("E", Resource.ELECTRICITY);
        meter.reading(Zone.DAY, "2026-05-20", "0").reading(Zone.DAY, "2026-06-20", "4");
        meter.reading(Zone.NIGHT, "2026-05-20", "0").reading(Zone.NIGHT, "2026-06-20", "2");
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).isEqualTo(parked == null ? List.of() : List.of(parked));
        // 6 kWh reach the second range: 4 × 7.00 and 2 × 7.00
        assertThat(charges.lines())
                .extracting(Lines::amount)
                .isEqualTo(parked == null ? List.of("28.00", "14.00") : List.of());
    }

    /** п. 62 and 81(11): an act about use names itself where it cannot be charged. */
    @Test
    void theActItselfIsNamed() {
        house.law(Laws.without("TAMPERING_MULTIPLIER"));
        tell("tampered");
        assertThat(house.charges("2026-06").parked())
                .singleElement()
                .satisfies(each -> assertThat(each.facts())
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.value()).startsWith("use:1")));
    }

    private static List<String> parked(HouseCharges charges) {
        return charges.parked().stream()
                .map(each -> each.account() + " " + each.reason() + " "
                        + each.facts().size())
                .toList();
    }
}
