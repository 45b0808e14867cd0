package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.Parked;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that premises beside each other show: who is parked, and that the others are billed. */
class HouseRefusalsTest {
    private static final GroupId WATER = new GroupId("risers");
    private final TestHouse house = new TestHouse();

    @Test
    void twoTariffsEquallySpecificParkTheAccountsTheyFitAndAreBothNamed() {
        house.tariff(ServiceKind.MAINTENANCE, "", "20.00")
                .tariff(ServiceKind.MAINTENANCE, "STOVE=GAS", "21.00")
                .tariff(ServiceKind.MAINTENANCE, "ROOMS=2", "22.00");
        house.flat("1").area("10").with("STOVE=GAS ROOMS=2").account("1001").agreeToAll();
        house.flat("2").area("10").with("STOVE=GAS ROOMS=3").account("1002").agreeToAll();
        house.flat("3").area("10").account("1003").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("1001 CONTRADICTORY_FACTS");
        List<FactId> facts = charges.parked().get(0).facts();
        assertThat(facts).hasSize(2).allMatch(fact -> fact.value().matches("tariff:MAINTENANCE\\{.*(STOVE|ROOMS).*"));
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("210.00", "200.00");
    }

    @Test
    void aTariffThatIsMissingForSomePremisesParksThemAlone() {
        house.tariff(ServiceKind.MAINTENANCE, "STOVE=GAS", "21.00");
        house.flat("1").area("10").with("STOVE=GAS").account("1001").agreeToAll();
        house.flat("2").area("10").with("STOVE=ELECTRIC").account("1002").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("1002 NO_TARIFF");
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("210.00");
    }

    @ParameterizedTest(name = "prices {0}, meter {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # prices by key                 ; registers of the flat; parked
            ZONE=DAY ZONE=NIGHT             ; DAY NIGHT            ; -
            ZONE=DAY                        ; DAY NIGHT            ; 1001 NO_TARIFF_OF_BAND
            ZONE=NIGHT                      ; DAY NIGHT            ; 1001 NO_TARIFF_OF_BAND
            ZONE=DAY ZONE=NIGHT             ; WHOLE_DAY            ; 1001 NO_TARIFF_OF_BAND
            RANGE=1 RANGE=2                 ; WHOLE_DAY            ; -
            RANGE=1                         ; WHOLE_DAY            ; 1001 NO_TARIFF_OF_BAND
            RANGE=2                         ; WHOLE_DAY            ; 1001 NO_TARIFF_OF_BAND
            ZONE=DAY ZONE=NIGHT             ; PEAK HALF_PEAK NIGHT ; 1001 NO_TARIFF_OF_BAND""")
    void aBandWithoutAPriceParksItsAccountAlone(String keys, String registers, String parked) {
        for (String key : keys.split(" ", -1)) {
            Quantity end = key.equals("RANGE=1") ? Quantity.of(50, Unit.KILOWATT_HOUR) : null;
            Quantity price = Quantity.of(5, Unit.RUB.per(Unit.KILOWATT_HOUR));
            house.tariff(ServiceKind.ELECTRICITY, key, new Tariff(price, end, Vat.INCLUDED, "a decree"));
        }
        TestMeter meter = house.flat("1").account("1001").agreeToAll().meter("E1", Resource.ELECTRICITY);
        for (String register : registers.split(" ", -1)) {
            meter.reading(Zone.valueOf(register), "2026-05-20", "0")
                    .reading(Zone.valueOf(register), "2026-06-20", "60");
        }
        house.service(ServiceKind.MAINTENANCE, "20.00");
        house.flat("2").area("10").account("1002").agree(ServiceKind.MAINTENANCE);
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactlyElementsOf(parked == null ? List.of() : List.of(parked));
        assertThat(Lines.of(charges, "1002")).hasSize(1);
        assertThat(Lines.of(charges, "1001")).hasSize(parked == null ? 2 : 0);
    }

    /** Two people and 50 kWh are 100; the first range ends at 90. */
    @ParameterizedTest(name = "a first range up to {0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            100; ''
            99 ; 1001 NO_RULE""")
    void aNormBeyondTheFirstRangeIsRefused(String end, String parked) {
        Quantity price = Quantity.of(5, Unit.RUB.per(Unit.KILOWATT_HOUR));
        house.tariff(
                        ServiceKind.ELECTRICITY,
                        "RANGE=1",
                        new Tariff(price, Quantity.parse(end, Unit.KILOWATT_HOUR), Vat.INCLUDED, "a decree"))
                .tariff(ServiceKind.ELECTRICITY, "RANGE=2", "7.00")
                .norm(ServiceKind.ELECTRICITY, "50");
        house.flat("1").people(2).account("1001").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(String.join(" ", parked(charges))).isEqualTo(parked);
        assertThat(charges.lines()).hasSize(parked.isEmpty() ? 1 : 0);
    }

    @Test
    void premisesInNoGroupOfADividedResourceAreParkedAlone() {
        house.service(ServiceKind.COMMON_COLD_WATER, "40.00")
                .common(CommonResourcesMethod.BY_METER)
                .group("risers", Resource.COLD_WATER, "1", "2");
        for (String flat : List.of("1", "2", "3")) {
            house.flat(flat).area("50").account("100" + flat).agreeToAll();
        }
        house.houseMeter("H", Resource.COLD_WATER, WATER, CommonRole.ADDED)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "4");
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("1003 NO_GROUP");
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("80.00", "80.00");
    }

    @Test
    void twoServicesOfOneKindSupplyNobody() {
        house.service(ServiceKind.COLD_WATER, "40.00");
        ServiceCode second = new ServiceCode("COLD_WATER of others");
        TestPremises both = house.flat("1").account("1001").agreeToAll();
        both.ran("W", "2026-05-20", "2026-06-20", "3");
        both.agreements.put(second, both.agreements.get(TestHouse.code(ServiceKind.COLD_WATER)));
        house.flat("2").account("1002").agreeToAll().ran("W2", "2026-05-20", "2026-06-20", "3");
        HouseBook book = house.book();
        List<ServiceBook> services = new ArrayList<>(book.services());
        services.add(new ServiceBook(
                new Service(second, ServiceKind.COLD_WATER, "water of others"),
                services.get(0).tariffs(),
                List.of()));
        HouseCharges charges = HouseCharging.charge(MonthBinder.bind(
                        new HouseBook(
                                book.house(),
                                services,
                                book.premises(),
                                book.accounts(),
                                book.metering(),
                                book.money(),
                                book.carry(),
                                book.law(),
                                book.workingDays()),
                        BillingPeriod.of(2026, 6),
                        Moment.LATEST)
                .facts());
        assertThat(parked(charges).stream().distinct()).containsExactly("1001 TWO_SERVICES");
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("120.00");
    }

    @Test
    void whatCommonPropertyUsedCannotBeToldWithoutTheOwnVolumesOfAll() {
        house.service(ServiceKind.ELECTRICITY, "5.00")
                .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .common(CommonResourcesMethod.BY_METER);
        house.flat("1").area("50").people(1).account("1001").agreeToAll();
        house.houseMeter("E", Resource.ELECTRICITY, GroupId.wholeHouse(Resource.ELECTRICITY), CommonRole.ADDED)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "400");
        assertThat(parked(house.charges("2026-06")))
                .containsExactlyInAnyOrder("COMMON_ELECTRICITY NO_OWN_VOLUMES", "1001 NO_NORM");
    }

    @Test
    void heatOfHotWaterThatNobodyUsedIsParked() {
        house.service(ServiceKind.HOT_WATER, "40.00").service(ServiceKind.HOT_WATER_HEAT, "2000.00");
        house.hotWater.add(ALWAYS, HotWaterSource.MADE_IN_HOUSE);
        house.flat("1")
                .account("1001")
                .agreeToAll()
                .meter("H", Resource.HOT_WATER)
                .reading("2026-05-20", "7")
                .reading("2026-06-20", "7");
        house.houseMeter("T", Resource.HOT_WATER_HEAT)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "4");
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("HOT_WATER_HEAT NO_OWN_VOLUMES");
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("0.00");
    }

    @Test
    void anAdjustmentOfAServiceTheAccountDoesNotHaveIsParkedAndNamed() {
        house.service(ServiceKind.MAINTENANCE, "20.00").service(ServiceKind.WASTE, "500.00");
        house.flat("1").area("10").account("1001").agree(ServiceKind.MAINTENANCE);
        house.flat("2").area("10").account("1002").agree(ServiceKind.MAINTENANCE);
        house.adjust(ServiceKind.WASTE, "1001", LineKind.BENEFIT, "2026-06", "2026-06", "-10.00");
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).singleElement().satisfies(each -> {
            assertThat(each.account()).hasToString("1001");
            assertThat(each.service()).isEqualTo(TestHouse.code(ServiceKind.WASTE));
            assertThat(each.reason()).isEqualTo(ParkReason.NO_AGREEMENT);
            assertThat(each.facts()).containsExactly(new FactId("adjustment of 1001 BENEFIT 2026-06"));
        });
        assertThat(Lines.of(charges, "1002")).hasSize(1);
        assertThat(Lines.of(charges, "1001")).isEmpty();
    }

    /** п. 43: a calculated volume, which nobody has told; the norm of dwellings is not for shops. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"COLD_WATER", "HOT_WATER", "ELECTRICITY"})
    void aShopWithoutAMeterNeedsACalculatedVolume(ServiceKind kind) {
        house.service(kind, "40.00").norm(kind, "3");
        house.premises(PremisesKind.NON_RESIDENTIAL, "shop")
                .people(2)
                .account("9001")
                .agreeToAll();
        assertThat(parked(house.charges("2026-06"))).containsExactly("9001 NO_CALCULATED_VOLUME");
    }

    /** The season ended on 5 May: paid in the season nothing is owed for June, paid evenly a twelfth of the year is. */
    @ParameterizedTest(name = "evenly {0}, {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            false; 2026-05; 30.00
            false; 2026-06; nothing
            true ; 2026-05; 15.00
            true ; 2026-06; 15.00""")
    void heatingPaidEvenlyIsOwedOutsideTheSeason(boolean evenly, String month, String posted) {
        house.service(ServiceKind.HEATING, "30.00").norm(ServiceKind.HEATING, "0.02");
        (evenly ? house.heatingEvenly(6) : house.heatingInSeason())
                .heatingSeason.add(days("2025-09-25", "2026-05-05"), "a decree");
        house.flat("1").area("50").account("1001").agreeToAll();
        HouseCharges charges = house.charges(month);
        assertThat(charges.parked()).isEmpty();
        assertThat(
                        charges.lines().isEmpty()
                                ? "nothing"
                                : Lines.amount(charges.lines().get(0)))
                .isEqualTo(posted);
    }

    @Test
    void servicesThatOthersBillParkNobody() {
        house.service(ServiceKind.GAS, "7.00").service(ServiceKind.RENT, "30.00");
        TestPremises flat = house.flat("1").account("1001");
        flat.agree(ServiceKind.GAS, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        flat.agree(ServiceKind.RENT, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        assertThat(house.charges("2026-06").parked()).isEmpty();
        assertThat(house.charges("2026-06").lines()).isEmpty();
    }

    private static List<String> parked(HouseCharges charges) {
        return charges.parked().stream().map(HouseRefusalsTest::text).toList();
    }

    private static String text(Parked each) {
        Object who = each.account() != null ? each.account() : each.service();
        return who + " " + each.reason();
    }
}
