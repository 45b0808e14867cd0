package io.saldo.billing.month;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.AverageCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month hands to the next, and what others' volumes leave to the house. */
class CarryTest {
    private final TestHouse house = new TestHouse();

    /**
     * The meter was taken over with three volumes; nobody reads it, and the norm follows with or without the factor.
     */
    @ParameterizedTest(name = "{0} {1} handed on: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # cause   ; periods before; June to September
            NO_READING; 0             ; AVERAGE 1, AVERAGE 2, AVERAGE 3, NORM 4
            NO_READING; 1             ; AVERAGE 2, AVERAGE 3, NORM 4, NORM 5
            NO_READING; 3             ; NORM 4, NORM 5, NORM 6, NORM 7
            FAILED    ; 0             ; AVERAGE 1, AVERAGE 2, AVERAGE 3, NORM 4 raised
            FAILED    ; 2             ; AVERAGE 3, NORM 4 raised, NORM 5 raised, NORM 6 raised""")
    void thePeriodsWithoutAReadingAreCountedOn(AverageCause cause, int before, String expected) {
        house.service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        TestMeter meter =
                flat.waterMeter("W").past("2026-03", "4").past("2026-04", "5").past("2026-05", "6");
        if (cause == AverageCause.FAILED) {
            meter.verifiedTo("2026-05-31");
        }
        if (before > 0) {
            SortedMap<MeterId, Map<AverageCause, Integer>> averaged = new TreeMap<>();
            averaged.put(new MeterId("W"), Map.of(cause, before));
            house.carry(new Carry(new TreeMap<>(), averaged));
        }
        List<String> met = new ArrayList<>();
        for (String month : List.of("2026-06", "2026-07", "2026-08", "2026-09")) {
            HouseCharges charges = house.charges(month);
            Map<AverageCause, Integer> handedOn = charges.carry().averaged().get(new MeterId("W"));
            met.add(Lines.base(charges, "1001", ServiceKind.COLD_WATER).basis().method() + " "
                    + (handedOn == null ? 0 : handedOn.get(cause))
                    + (charges.lines().size() > 1 ? " raised" : ""));
            house.carry(charges.carry());
        }
        assertThat(String.join(", ", met)).isEqualTo(expected);
    }

    @Test
    void aMeterThatIsReadAgainIsNotCountedOn() {
        house.service(ServiceKind.COLD_WATER, "40.00");
        house.flat("1").account("1001").agreeToAll().ran("W", "2026-05-20", "2026-06-20", "3");
        SortedMap<MeterId, Map<AverageCause, Integer>> averaged = new TreeMap<>();
        averaged.put(new MeterId("W"), Map.of(AverageCause.NO_READING, 2));
        house.carry(new Carry(new TreeMap<>(), averaged));
        assertThat(house.charges("2026-06").carry().averaged()).isEmpty();
    }

    /**
     * Two flats of 50 m². What flat 2 uses counts, whoever bills it and however it is known; what is left of 20 m³ the
     * two share.
     */
    @ParameterizedTest(name = "flat 2 {0}: common {2}, {3} for flat 1")
    @CsvSource(delimiter = ';', textBlock = """
            # flat 2                  ; its volume                       ; common; flat 1
            ours by meter             ; 6                                ; 10    ; 200.00
            billed elsewhere, by meter; 6                                ; 10    ; 200.00
            billed elsewhere, by norm ; 2 people of 4                    ; 8     ; 160.00
            billed elsewhere, stated  ; 7, though its meter shows 6      ; 9     ; 180.00
            ours, stated              ; 7, though its meter shows 6      ; 9     ; 180.00
            without the service       ; counts as nothing                ; 16    ; 320.00""")
    void whatPremisesUseIsTakenOffTheHouse(String flat, String volume, String common, String posted) {
        house.service(ServiceKind.COLD_WATER, "10.00")
                .norm(ServiceKind.COLD_WATER, "4")
                .service(ServiceKind.COMMON_COLD_WATER, "40.00")
                .common(CommonResourcesMethod.BY_METER);
        house.flat("1").area("50").account("1001").agreeToAll().ran("W1", "2026-05-20", "2026-06-20", "4");
        TestPremises other = house.flat("2").area("50").people(2);
        if (!flat.equals("without the service")) {
            Billing billing = flat.startsWith("ours") ? Billing.OURS : Billing.ELSEWHERE;
            other.account("1002").agree(ServiceKind.COLD_WATER, ALWAYS, billing, TestHouse.SUPPLIER);
        }
        if (!flat.endsWith("norm") && !flat.startsWith("without")) {
            other.ran("W2", "2026-05-20", "2026-06-20", "6");
        }
        if (flat.endsWith("stated")) {
            other.stated(Resource.COLD_WATER, "2026-06", "7");
        }
        house.houseMeter("H", Resource.COLD_WATER).reading("2026-05-20", "100").reading("2026-06-20", "120");
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).isEmpty();
        assertThat(charges.conservation())
                .singleElement()
                .satisfies(each -> assertThat(each.whole()).as(flat).isEqualTo(Exact.parse(common)));
        assertThat(charges.conservation().get(0).holds()).isTrue();
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.COMMON_COLD_WATER)))
                .as(flat)
                .isEqualTo(posted);
        if (flat.equals("ours, stated")) {
            var line = Lines.base(charges, "1002", ServiceKind.COLD_WATER);
            assertThat(line.basis().method()).isEqualTo(VolumeMethod.STATED);
            assertThat(Lines.amount(line)).isEqualTo("70.00");
        }
    }

    /** Each group has a flat of 50 m²; its meter of common needs is on its own riser. */
    @ParameterizedTest(name = "risers {0} and {1}, carried {2}: {3}, on to July {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # riser a; riser b; carried in  ; posted        ; carried on
            5        ; 7      ; ''          ; 200.00 280.00 ; ''
            5        ; 7      ; a=-2 b=-9   ; 120.00 0.00   ; b=-2
            -5       ; 7      ; ''          ; 0.00 280.00   ; a=-5
            -5       ; 7      ; a=-2        ; 0.00 280.00   ; a=-7
            # one riser is not read: nothing is posted, and both keep what they took over
            5        ; -      ; ''          ; ''            ; ''
            5        ; -      ; a=-2 b=-9   ; ''            ; a=-2 b=-9
            -5       ; -      ; ''          ; ''            ; ''
            -5       ; -      ; a=-2        ; ''            ; a=-2
            -        ; -      ; a=-2 b=-9   ; ''            ; a=-2 b=-9""")
    void whereOneRiserIsNotReadTheOtherIsNotDivided(
            String first, String second, String carriedIn, String posted, String carriedOn) {
        house.service(ServiceKind.COMMON_COLD_WATER, "40.00")
                .common(CommonResourcesMethod.BY_METER)
                .group("a", Resource.COLD_WATER, "1")
                .group("b", Resource.COLD_WATER, "2");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("50").account("1002").agreeToAll();
        riser("a", first);
        riser("b", second);
        SortedMap<GroupId, Exact> negative = new TreeMap<>();
        for (String each : carriedIn.isEmpty() ? new String[0] : carriedIn.split(" ", -1)) {
            negative.put(new GroupId(each.split("=", -1)[0]), Exact.parse(each.split("=", -1)[1]));
        }
        HouseCharges charges = house.carry(Carry.of(negative)).charges("2026-06");
        assertThat(String.join(" ", charges.lines().stream().map(Lines::amount).toList()))
                .isEqualTo(posted);
        List<String> left = new ArrayList<>();
        charges.carry().negativeVolumes().forEach((group, volume) -> left.add(group + "=" + volume));
        assertThat(String.join(" ", left)).isEqualTo(carriedOn);
        assertThat(charges.conservation()).hasSize(posted.isEmpty() ? 0 : 1).allMatch(Conservation::holds);
        assertThat(charges.parked()).extracting(Parked::reason).allMatch(reason -> posted.isEmpty());
    }

    /** An input of 100 and, taken behind it, so much that {@code volume} is left; «-» where it is not read. */
    private void riser(String group, String volume) {
        TestMeter input = house.houseMeter("in " + group, Resource.COLD_WATER, new GroupId(group), CommonRole.ADDED);
        TestMeter others =
                house.houseMeter("out " + group, Resource.COLD_WATER, new GroupId(group), CommonRole.SUBTRACTED);
        input.reading("2026-05-20", "0");
        others.reading("2026-05-20", "0");
        if (!volume.equals("-")) {
            input.reading("2026-06-20", "100");
            others.reading(
                    "2026-06-20", Exact.of(100).minus(Exact.parse(volume)).toString());
        }
    }
}
