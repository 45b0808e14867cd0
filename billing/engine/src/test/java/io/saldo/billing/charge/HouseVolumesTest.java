package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Told;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a house is divided by, and when it cannot be: its service is parked for the house, and nothing is lost on the
 * way.
 */
class HouseVolumesTest {
    private final TestHouse house = new TestHouse();

    /**
     * прил. 2 ф. 9(3), 9(4): 2 m³ of waste at 600.00 among two flats by people, or by area where the norm is for a m².
     */
    @ParameterizedTest(name = "by {0}, flat 1 has {1}, flat 2 has {2}: {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # by  ; 1 ; 2 ; posted, or who is parked
            people; 1 ; 3 ; 300.00 900.00
            people; 1 ; 0 ; 1200.00 0.00
            people; 1 ; - ; WASTE NO_OCCUPANCY
            people; 0 ; 0 ; WASTE NO_OCCUPANCY
            area  ; 10; 30; 300.00 900.00
            area  ; 10; 0 ; 1200.00 0.00
            area  ; 10; - ; WASTE NO_AREA
            area  ; 0 ; 0 ; WASTE NO_AREA""")
    void containersAreDividedByWhatIsKnownOfAll(
            String by, @Nullable String first, @Nullable String second, String posted) {
        boolean area = by.equals("area");
        house.service(ServiceKind.WASTE, "600.00")
                .norm(ServiceKind.WASTE, "", "0.1", Unit.CUBIC_METRE.per(area ? Unit.SQUARE_METRE : Unit.PERSON))
                .supplied(ServiceKind.WASTE)
                .add(TestHouse.days("2026-06-01", "2026-06-30"), Quantity.parse("2", Unit.CUBIC_METRE));
        flat("1", area, first).agreeToAll();
        flat("2", area, second).agreeToAll();
        // who has no such service is not asked
        house.flat("3").account("1003");
        assertThat(posted(house.charges("2026-06"))).isEqualTo(posted);
    }

    private TestPremises flat(String id, boolean area, @Nullable String number) {
        TestPremises flat = house.flat(id).account("100" + id);
        if (number != null && area) {
            flat.area(number);
        } else if (number != null) {
            flat.occupancy.add(TestHouse.ALWAYS, new Occupancy(Integer.parseInt(number), 0, 0));
        }
        return flat;
    }

    /**
     * прил. 2 ф. 18: a boiler burns 100 m³ a month, at 30.00 for 50 of 100 m²; gas has no norm to stand in for what
     * nobody read.
     */
    @ParameterizedTest(name = "in {0}, others took {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # month; others; posted, or who is parked
            2026-01; 0     ; 1500.00 1500.00
            2026-04; 0     ; 1500.00 1500.00
            2026-05; 0     ; HEATING NO_HOUSE_READING
            2026-01; 100   ; 0.00 0.00
            2026-01; 101   ; HEATING CONTRADICTORY_FACTS""")
    void theGasOfABoilerIsReadOrParked(String month, int others, String posted) {
        house.tariffs(ServiceKind.HEATING)
                .add(TestHouse.ALWAYS, new Tariff(Quantity.parse("30", Unit.RUB.per(Unit.CUBIC_METRE)), "a decree"));
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("50").account("1002").agreeToAll();
        TestMeter boiler = house.houseMeter("B", Resource.GAS).reading("2025-06-25", "0");
        for (int i = 1; i <= 7; i++) {
            String at = "2025-%02d-25".formatted(6 + i);
            boiler.reading(i == 7 ? "2026-01-25" : at, "" + 100 * i);
        }
        if (others > 0) {
            house.houseMeter("S", Resource.GAS, GroupId.wholeHouse(Resource.GAS), CommonRole.SUBTRACTED)
                    .reading("2025-12-25", "0")
                    .reading("2026-01-25", "" + others);
        }
        assertThat(posted(house.charges(month))).isEqualTo(posted);
    }

    /** Heating in two groups, each with a meter of 4 Gcal at 2000.00; flat 3 is all of the second. */
    @ParameterizedTest(name = "flat 3 of {0} m²: {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            50; 2000.00 6000.00 8000.00
            0 ; HEATING NO_AREA
            - ; HEATING NO_AREA""")
    void aGroupWithoutAnAreaParksItsService(@Nullable String area, String posted) {
        house.heatingInSeason()
                .service(ServiceKind.HEATING, "2000.00")
                .group("left", Resource.HEAT, "1", "2")
                .group("right", Resource.HEAT, "3");
        house.flat("1").area("10").account("1001").agreeToAll();
        house.flat("2").area("30").account("1002").agreeToAll();
        TestPremises last = house.flat("3").account("1003").agreeToAll();
        if (area != null) {
            last.area(area);
        }
        for (String group : List.of("left", "right")) {
            house.houseMeter("meter " + group, Resource.HEAT, new GroupId(group), CommonRole.ADDED)
                    .reading("2025-12-25", "0")
                    .reading("2026-01-25", "4");
        }
        assertThat(posted(house.charges("2026-01"))).isEqualTo(posted);
    }

    /**
     * Two risers of cold water, 20 m³ each at 10.00: behind the first a communal flat of rooms with 1 and 2 people by
     * the norm of 4 m³, behind the second a flat of 3.
     */
    @Test
    void theRoomsOfACommunalFlatStandInTheGroupOfTheirFlat() {
        house.service(ServiceKind.COLD_WATER, "10.00")
                .norm(ServiceKind.COLD_WATER, "4")
                .service(ServiceKind.COMMON_COLD_WATER, "10.00")
                .common(CommonResourcesMethod.BY_METER)
                .group("first", Resource.COLD_WATER, "flat")
                .group("second", Resource.COLD_WATER, "other");
        house.flat("flat").area("60").people(3);
        for (String room : List.of("1", "2")) {
            house.premises(PremisesKind.COMMUNAL_ROOM, room)
                    .of("flat")
                    .area(room + "0")
                    .people(Integer.parseInt(room))
                    .account("100" + room)
                    .agreeToAll();
        }
        house.flat("other").area("60").people(3).account("1003").agreeToAll();
        for (String group : List.of("first", "second")) {
            house.houseMeter("meter " + group, Resource.COLD_WATER, new GroupId(group), CommonRole.ADDED)
                    .reading("2026-05-20", "0")
                    .reading("2026-06-20", "20");
        }
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).isEmpty();
        // 20 − 12 m³ of each riser; in the flat by people, one and two of three
        assertThat(List.of("1001", "1002", "1003"))
                .extracting(account -> Lines.base(charges, account, ServiceKind.COMMON_COLD_WATER)
                        .amount()
                        .toString())
                .containsExactly("26.67", "53.33", "80.00");
        assertThat(charges.conservation()).allMatch(Conservation::holds);
    }

    /**
     * 8 Gcal by the meter for 50 and 30 m²: 5 and 3. Flat 2 has no price: what falls to its 21 days of ours is parked,
     * the 10 before are others'.
     */
    @ParameterizedTest(name = "flat 2 agreed from {0}: parked {1}, by others {2}")
    @CsvSource({"2026-01-01, 3, 0", "2026-01-11, 63/31, 30/31", "2026-01-31, 3/31, 90/31"})
    void whatCannotBeChargedIsParkedByTheDaysWeBill(String from, String parked, String others) {
        house.heatingInSeason().tariff(ServiceKind.HEATING, "STOVE=GAS", "2000.00");
        house.flat("1").area("50").with("STOVE=GAS").account("1001").agreeToAll();
        house.flat("2")
                .area("30")
                .with("STOVE=ELECTRIC")
                .account("1002")
                .agree(ServiceKind.HEATING, TestHouse.days(from, null), Billing.OURS, TestHouse.MANAGER);
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "10").reading("2026-01-25", "18");
        HouseCharges charges = house.charges("2026-01");
        assertThat(posted(charges)).isEqualTo("1002 NO_TARIFF");
        assertThat(charges.conservation()).singleElement().satisfies(heat -> {
            assertThat(heat.billedByUs()).isEqualTo(Exact.of(5));
            assertThat(heat.parked()).hasToString(parked);
            assertThat(heat.billedByOthers()).hasToString(others);
            assertThat(heat.holds()).isTrue();
        });
    }

    /**
     * 20 m³ by the meter of the house, 6 in each of two flats: 8 m³ at 10.00 in halves. What became known late was
     * counted here then; what was posted stands.
     */
    @ParameterizedTest(name = "late {0} m³, the division posted stands {1}: {2}")
    @CsvSource({"0, false, 40.00 40.00", "3, false, 25.00 25.00", "-2, false, 50.00 50.00", "3, true, 40.00 40.00"})
    void aVolumeOfAnEarlierMonthIsTakenOffWhereItBecameKnown(String volume, boolean posted, String amounts) {
        house.service(ServiceKind.COLD_WATER, "10.00")
                .service(ServiceKind.COMMON_COLD_WATER, "10.00")
                .common(CommonResourcesMethod.BY_METER);
        for (String flat : List.of("1", "2")) {
            house.flat(flat).area("50").account("100" + flat).agreeToAll().ran(flat, "2026-05-20", "2026-06-20", "6");
        }
        house.houseMeter("H", Resource.COLD_WATER, GroupId.wholeHouse(Resource.COLD_WATER), CommonRole.ADDED)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "20");
        MonthFacts facts = house.month("2026-06").facts();
        TreeMap<Resource, SortedMap<PremisesId, Exact>> late = new TreeMap<>();
        late.put(Resource.COLD_WATER, new TreeMap<>(Map.of(new PremisesId("1"), Exact.parse(volume))));
        TreeMap<ServiceCode, List<Distribution>> given = new TreeMap<>();
        if (posted) {
            given.putAll(house.charges("2026-06").distributions());
        }
        HouseCharges charges = HouseCharging.charge(new MonthFacts(
                facts.house(),
                facts.period(),
                facts.terms(),
                facts.services(),
                facts.premises(),
                facts.commonMeters(),
                new Inherited(facts.carry(), late, given),
                facts.disputes(),
                facts.adjustments()));
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.COMMON_COLD_WATER)) + " "
                        + Lines.amount(Lines.base(charges, "1002", ServiceKind.COMMON_COLD_WATER)))
                .isEqualTo(amounts);
    }

    /** A whole of 10 is 1 + 2 + 3 + 0.5 + 3.5; a part that is lost does not hold. */
    @ParameterizedTest(name = "of 10: {0}, {1}, {2}, {3} and {4}: {5}")
    @CsvSource({"1, 2, 3, 0.5, 3.5, true", "1, 2, 3, 0.5, 3.4, false", "1, 2, 3, 0.5, 3.6, false"})
    void nothingIsLost(String ours, String others, String parked, String carried, String borne, boolean holds) {
        assertThat(new Conservation(
                                TestHouse.code(ServiceKind.HEATING),
                                Unit.GIGACALORIE,
                                Exact.of(10),
                                Exact.parse(ours),
                                Exact.parse(others),
                                Exact.parse(parked),
                                Exact.parse(carried),
                                Exact.parse(borne))
                        .holds())
                .isEqualTo(holds);
    }

    /**
     * п. 47 is about a volume below zero: the common rooms that used nothing are explained by formula 11–13, with two
     * people in flat 1.
     */
    @ParameterizedTest(name = "{0} kWh: {1}")
    @CsvSource({"-1, rule.savingByPersons", "0, rule.commonResourceByMeter", "1, rule.commonResourceByMeter"})
    void aSavingIsWhatIsBelowZero(int used, String rule) {
        house.law(Laws.with("NEGATIVE_VOLUME_BY_PERSONS", "1"))
                .service(ServiceKind.ELECTRICITY, "5.00")
                .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .common(CommonResourcesMethod.BY_METER);
        house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agreeToAll()
                .meter("E1", Resource.ELECTRICITY)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "100");
        house.houseMeter("E", Resource.ELECTRICITY, GroupId.wholeHouse(Resource.ELECTRICITY), CommonRole.ADDED)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "" + (100 + used));
        TreeSet<String> keys = new TreeSet<>();
        Told.keys(
                Lines.base(house.charges("2026-06"), "1001", ServiceKind.COMMON_ELECTRICITY)
                        .derivation(),
                keys);
        assertThat(keys).contains(rule);
        assertThat(keys.contains("rule.savingByPersons")).isEqualTo(used < 0);
    }

    /** The amounts, or who is parked and why. */
    private static String posted(HouseCharges charges) {
        assertThat(charges.lines()).allMatch(Line::replays);
        return charges.parked().isEmpty()
                ? String.join(" ", charges.lines().stream().map(Lines::amount).toList())
                : String.join(
                        ", ",
                        charges.parked().stream()
                                .map(each -> (each.account() == null
                                                ? Objects.requireNonNull(each.service())
                                                        .value()
                                                : each.account().value())
                                        + " " + each.reason())
                                .toList());
    }
}
