package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A house that makes its hot water in a heat point of its own (ИТП): two flats of 50 m², cold water 6 and 5 m³, hot 4
 * and 3 m³; the house took 22 m³ of cold water, of which the heater took the hot; its meter of heat counted 5 Gcal.
 */
class OwnHeatPointTest {
    private final TestHouse house = new TestHouse();

    private void flats() {
        for (int i = 0; i < 2; i++) {
            var flat = house.flat("" + (i + 1))
                    .area("50")
                    .people(1)
                    .account("100" + (i + 1))
                    .agreeToAll();
            flat.meter("C" + i, Resource.COLD_WATER)
                    .reading("2026-05-24", "10")
                    .reading("2026-06-24", i == 0 ? "16" : "15");
            flat.meter("H" + i, Resource.HOT_WATER)
                    .reading("2026-05-24", "10")
                    .reading("2026-06-24", i == 0 ? "14" : "13");
        }
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("20");
    }

    private void counted(String meter, Resource resource, CommonRole role, String volume) {
        house.houseMeter(meter, resource, GroupId.wholeHouse(resource), role)
                .reading("2026-05-24", "0")
                .reading("2026-06-24", volume);
    }

    private String fee(String account, ServiceKind service) {
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        return Kopecks.sum(charges.lines().stream()
                        .filter(line -> line.id().account().value().equals(account)
                                && line.id().service().equals(TestHouse.code(service)))
                        .map(Line::amount)
                        .toList())
                .toString();
    }

    /** прил. 2, ф. 11: 22 − 11 − 7 = 4 m³ for common property, 2 each at 40.00. */
    @ParameterizedTest(name = "hot water {0}, a meter before the heater {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # hot water     ; heater; fee   ; why
            MADE_IN_HOUSE   ; none  ; 80.00 ; less the hot water of the flats
            MADE_IN_HOUSE   ; 9     ; 40.00 ; the meter wins: 22 − 9 − 11 = 2 m³
            SUPPLIED        ; none  ; 220.00; brought from outside: 22 − 11 = 11 m³""")
    void coldWaterForCommonPropertyIsWithoutWhatWasMadeHot(
            HotWaterSource source, String heater, String fee, String why) {
        house.service(ServiceKind.COLD_WATER, "40.00")
                .service(ServiceKind.HOT_WATER, "40.00")
                .service(ServiceKind.COMMON_COLD_WATER, "40.00")
                .common(CommonResourcesMethod.BY_METER);
        house.hotWater.add(TestHouse.ALWAYS, source);
        flats();
        counted("W", Resource.COLD_WATER, CommonRole.ADDED, "22");
        if (!heater.equals("none")) {
            counted("B", Resource.COLD_WATER, CommonRole.SUBTRACTED, heater);
        }
        assertThat(fee("1001", ServiceKind.COMMON_COLD_WATER)).as(why).isEqualTo(fee);
        assertThat(fee("1002", ServiceKind.COMMON_COLD_WATER)).as(why).isEqualTo(fee);
    }

    /** п. 54: 5 Gcal less 7 m³ of 0.05 Gcal, 4.65, half each at 2000.00; with the heat of hot water 10000.00. */
    @ParameterizedTest(name = "hot water {0}, a meter of its heat {1}: {2}, {3}, {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # hot water  ; its meter; heating; hot, first; second; why
            MADE_IN_HOUSE; none     ; 4650.00; 400.00    ; 300.00; one meter for both
            MADE_IN_HOUSE; 1.4      ; 5000.00; 1600.00   ; 1200.00; a meter of the heat of hot water has it apart
            SUPPLIED     ; none     ; 5000.00; 400.00    ; 300.00; brought from outside""")
    void heatOfHotWaterIsNoHeatOfHeating(
            HotWaterSource source, String meter, String heating, String first, String second, String why) {
        house.heatingInSeason()
                .service(ServiceKind.HEATING, "2000.00")
                .norm(ServiceKind.HEATING, "0.03")
                .service(ServiceKind.HOT_WATER, "40.00")
                .service(ServiceKind.HOT_WATER_HEAT, "2000.00")
                .norm(ServiceKind.HOT_WATER_HEAT, "", "0.05", Unit.GIGACALORIE.per(Unit.CUBIC_METRE));
        house.hotWater.add(TestHouse.ALWAYS, source);
        flats();
        counted("T", Resource.HEAT, CommonRole.ADDED, "5");
        if (!meter.equals("none")) {
            counted("M", Resource.HOT_WATER_HEAT, CommonRole.ADDED, meter);
        }
        assertThat(fee("1001", ServiceKind.HEATING)).as(why).isEqualTo(heating);
        assertThat(fee("1002", ServiceKind.HEATING)).as(why).isEqualTo(heating);
        assertThat(fee("1001", ServiceKind.HOT_WATER_HEAT)).as(why).isEqualTo(first);
        assertThat(fee("1002", ServiceKind.HOT_WATER_HEAT)).as(why).isEqualTo(second);
    }
}
