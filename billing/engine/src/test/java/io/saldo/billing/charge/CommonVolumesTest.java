package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Resources of the common property: two flats of 50 m² each, 50 m² of stairs, electricity at 5 roubles, June 2026
 * unless said otherwise.
 */
class CommonVolumesTest {
    private final TestHouse house = new TestHouse().service(ServiceKind.COMMON_ELECTRICITY, "5.00");

    private void flats() {
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("50").account("1002").agreeToAll();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("50");
    }

    private HouseCharges charges(String month) {
        HouseCharges charges = house.charges(month);
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        return charges;
    }

    private String fee(String month) {
        HouseCharges charges = charges(month);
        assertThat(charges.parked()).isEmpty();
        return Lines.amount(Lines.base(charges, "1001", ServiceKind.COMMON_ELECTRICITY));
    }

    @Test
    void theAverageMonthThatTheMeetingDecidedOn() {
        house.common(CommonResourcesMethod.BY_AVERAGE);
        flats();
        assertThat(charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsExactly(ParkReason.NO_HOUSE_READING);
        house.supplied(ServiceKind.COMMON_ELECTRICITY)
                .add(TestHouse.days("2026-01-01", "2026-12-31"), Quantity.parse("80", Unit.KILOWATT_HOUR));
        assertThat(fee("2026-06")).isEqualTo("200.00");
        assertThat(fee("2026-12")).isEqualTo("200.00");
    }

    @ParameterizedTest(name = "{0} kWh where the norm gives 100: {1}, borne {2}, carried {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # used; flat 1; borne by the performer; carried on
            80    ; 200.00; 0                     ; 0
            100   ; 250.00; 0                     ; 0
            130   ; 250.00; 30                    ; 0
            -20   ; 0.00  ; 0                     ; -20""")
    void byTheMeterButNoMoreThanTheNorm(String used, String fee, String borne, String carried) {
        house.common(CommonResourcesMethod.BY_METER_UP_TO_NORM).norm(ServiceKind.COMMON_ELECTRICITY, "2");
        flats();
        meterOfHouse(used);
        assertThat(fee("2026-06")).isEqualTo(fee);
        Conservation conservation = charges("2026-06").conservation().get(0);
        assertThat(conservation.borne()).isEqualTo(Exact.parse(borne));
        assertThat(conservation.carried()).isEqualTo(Exact.parse(carried));
    }

    /** What the common rooms used: the meter of the house less the shop behind it. */
    private void meterOfHouse(String used) {
        GroupId whole = GroupId.wholeHouse(Resource.ELECTRICITY);
        house.houseMeter("E", Resource.ELECTRICITY, whole, CommonRole.ADDED)
                .reading("2026-05-25", "0")
                .reading("2026-06-25", "1000");
        house.houseMeter("S", Resource.ELECTRICITY, whole, CommonRole.SUBTRACTED)
                .reading("2026-05-25", "0")
                .reading("2026-06-25", Exact.of(1000).minus(Exact.parse(used)).toString());
    }

    @Test
    void aNormThatChangesInsideTheMonthIsTheAverageByDays() {
        house.common(CommonResourcesMethod.BY_NORM)
                .norm(ServiceKind.COMMON_ELECTRICITY, TestHouse.days("2026-01-01", "2026-06-10"), "2", 1)
                .norm(ServiceKind.COMMON_ELECTRICITY, TestHouse.days("2026-06-11", null), "3.5", 1);
        flats();
        // 3 kWh a m²: 150 kWh, half of them
        assertThat(fee("2026-06")).isEqualTo("375.00");
    }

    /** Read up to January; 100 kWh a month. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            # month; flat 1; why
            2026-01; 250.00; by the meter
            2026-02; 250.00; the first average month
            2026-04; 250.00; the third
            2026-05; 125.00; the norm of 1 kWh a m² and 50 m²""")
    void aMeterThatIsNotReadHasItsAverageThreeTimesAndThenTheNorm(String month, String fee, String why) {
        house.common(CommonResourcesMethod.BY_METER).norm(ServiceKind.COMMON_ELECTRICITY, "1");
        flats();
        TestMeter meter = house.houseMeter("E", Resource.ELECTRICITY).reading("2025-06-25", "0");
        for (int i = 1; i <= 6; i++) {
            meter.reading("2025-" + (i + 6 < 10 ? "0" : "") + (i + 6) + "-25", Integer.toString(100 * i));
        }
        meter.reading("2026-01-25", "700");
        assertThat(fee(month)).as(why).isEqualTo(fee);
    }

    @Test
    void theCountOfAveragesGoesOnFromMonthToMonth() {
        house.common(CommonResourcesMethod.BY_METER).norm(ServiceKind.COMMON_ELECTRICITY, "1");
        flats();
        house.houseMeter("E", Resource.ELECTRICITY).reading("2025-11-25", "0").reading("2026-05-25", "600");
        HouseCharges june = charges("2026-06");
        assertThat(june.carry().averaged()).isEqualTo(Map.of(new MeterId("E"), Map.of(AverageCause.NO_READING, 1)));
        house.carry(new Carry(
                new TreeMap<>(), new TreeMap<>(Map.of(new MeterId("E"), Map.of(AverageCause.NO_READING, 3)))));
        assertThat(fee("2026-06")).isEqualTo("125.00");
    }

    @Test
    void aReadingAfterAveragesOfAnotherSystemWouldChargeThemTwice() {
        house.common(CommonResourcesMethod.BY_METER);
        flats();
        house.houseMeter("E", Resource.ELECTRICITY).reading("2026-03-25", "0").reading("2026-06-25", "300");
        assertThat(fee("2026-06"))
                .as("nobody was charged for the months between")
                .isEqualTo("750.00");
        house.carry(new Carry(
                new TreeMap<>(), new TreeMap<>(Map.of(new MeterId("E"), Map.of(AverageCause.NO_READING, 2)))));
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsExactly(ParkReason.READING_AFTER_GAP);
    }

    @Test
    void withoutAnAverageOrANormTheServiceIsParked() {
        house.common(CommonResourcesMethod.BY_METER);
        flats();
        house.houseMeter("E", Resource.ELECTRICITY).reading("2026-01-25", "0");
        assertThat(house.charges("2026-02").parked())
                .extracting(each -> each.reason())
                .containsExactly(ParkReason.NO_HOUSE_READING);
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsExactly(ParkReason.NO_HOUSE_READING);
    }

    /** May and June by the meter of the house less a shop behind it. */
    @ParameterizedTest(name = "{0}: {1} and {2} kWh, {3} of {4} m²: carried {5}, of June {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # id           ; May ; June; S ; Sоб ; carried; V of June
            d-soi-02       ; -100; 160 ; 50; 3000; -100   ; 1
            more is left   ; -100; 60  ; 50; 3000; -100   ; 0
            nothing carried; 100 ; 60  ; 50; 3000; 0      ; 1""")
    void aVolumeBelowZeroIsCarriedOn(
            String id, String may, String june, String area, String houseArea, String carried, String volume) {
        house.common(CommonResourcesMethod.BY_METER);
        house.flat("1").area(area).account("1001").agreeToAll();
        house.flat("2").area(Exact.parse(houseArea).minus(Exact.parse(area)).toString());
        GroupId whole = GroupId.wholeHouse(Resource.ELECTRICITY);
        Exact first = Exact.of(1000).minus(Exact.parse(may));
        house.houseMeter("E", Resource.ELECTRICITY, whole, CommonRole.ADDED)
                .reading("2026-04-25", "0")
                .reading("2026-05-25", "1000")
                .reading("2026-06-25", "2000");
        house.houseMeter("S", Resource.ELECTRICITY, whole, CommonRole.SUBTRACTED)
                .reading("2026-04-25", "0")
                .reading("2026-05-25", first.toString())
                .reading(
                        "2026-06-25",
                        first.plus(Exact.of(1000)).minus(Exact.parse(june)).toString());
        HouseCharges ofMay = charges("2026-05");
        assertThat(ofMay.carry().negativeVolumes().getOrDefault(whole, Exact.ZERO))
                .isEqualTo(Exact.parse(carried));
        house.carry(ofMay.carry());
        assertThat(Lines.base(charges("2026-06"), "1001", ServiceKind.COMMON_ELECTRICITY)
                        .basis()
                        .volume())
                .isEqualTo(Exact.parse(volume));
    }

    /** The premises used 10 more than came in; 1, 3 and 1 people with own volumes 1, 9 and 4. */
    @ParameterizedTest(name = "{0}: by persons {1}: {2} {3} {4}, borne {5}, carried {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # id        ; by persons; A    ; B    ; C    ; not given; carried on
            d-soi-03    ; 1         ; -1   ; -6   ; -2   ; -1       ; 0
            by default  ; 0         ; 0    ; 0    ; 0    ; 0        ; -10""")
    void aSavingMayBeGivenToTheResidents(
            String id, String byPersons, String a, String b, String c, String borne, String carried) {
        TestHouse saving = new TestHouse()
                .law(Laws.with("NEGATIVE_VOLUME_BY_PERSONS", byPersons))
                .common(CommonResourcesMethod.BY_METER)
                .service(ServiceKind.COLD_WATER, "50.00")
                .service(ServiceKind.COMMON_COLD_WATER, "50.00");
        String[] own = {"1", "9", "4"};
        int[] people = {1, 3, 1};
        for (int i = 0; i < 3; i++) {
            saving.flat("ABC".substring(i, i + 1))
                    .area("50")
                    .people(people[i])
                    .account("100" + i)
                    .agreeToAll()
                    .ran("W" + i, "2026-05-20", "2026-06-20", own[i]);
        }
        saving.houseMeter("C", Resource.COLD_WATER).reading("2026-05-25", "0").reading("2026-06-25", "4");
        HouseCharges charges = saving.charges("2026-06");
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        List<String> expected = List.of(a, b, c);
        for (int i = 0; i < 3; i++) {
            assertThat(Lines.base(charges, "100" + i, ServiceKind.COMMON_COLD_WATER)
                            .basis()
                            .volume())
                    .isEqualTo(Exact.parse(expected.get(i)));
        }
        Conservation conservation = charges.conservation().get(0);
        assertThat(conservation.holds()).isTrue();
        assertThat(conservation.borne()).isEqualTo(Exact.parse(borne));
        assertThat(conservation.carried()).isEqualTo(Exact.parse(carried));
    }

    /** Monthly containers of 2 m³ at 300 roubles. */
    @ParameterizedTest(name = "by {0}: {1} and {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # norm for; people 1 and 3; area 50 and 150
            M3/PERSON ; 150.00        ; 450.00
            M3/M2     ; 150.00        ; 450.00""")
    void containersAreSharedAsTheRegionHasChosen(String norm, String first, String second) {
        TestHouse waste = new TestHouse()
                .service(ServiceKind.WASTE, "300.00")
                .norm(ServiceKind.WASTE, "", "0.1", Unit.parse(norm));
        boolean byArea = norm.endsWith("M2");
        waste.flat("1").area("50").people(byArea ? 5 : 1).account("1001").agreeToAll();
        waste.flat("2").area(byArea ? "150" : "20").people(3).account("1002").agreeToAll();
        waste.supplied(ServiceKind.WASTE)
                .add(TestHouse.days("2026-06-01", "2026-06-30"), Quantity.parse("2", Unit.CUBIC_METRE));
        HouseCharges charges = waste.charges("2026-06");
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.WASTE))).isEqualTo(first);
        assertThat(Lines.amount(Lines.base(charges, "1002", ServiceKind.WASTE))).isEqualTo(second);
        assertThat(waste.charges("2026-07").conservation()).as("by the norm").isEmpty();
    }
}
