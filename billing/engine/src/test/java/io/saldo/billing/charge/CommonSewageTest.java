package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sewage for common property where no meter counts it: the waters used there (Rules 491, annex; Rules 124, п. 21(1);
 * since 01.09.2022). Two flats of 50 m² use 8 m³ of cold water each and the house 20; the hot water that the house
 * took, 1 m³, is for common property alone. 20 m² of stairs; sewage at 30.00.
 */
class CommonSewageTest {
    @ParameterizedTest(name = "{0}, {1}, hot {2}, sewage norm {3}, meter {4}: {5}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # month; decided     ; hot ; norm ; meter; fee   ; why
            2026-06; BY_METER    ; no  ; -    ; -    ; 60.00 ; 4 m³ of cold water, 2 each
            2026-06; BY_METER    ; yes ; -    ; -    ; 75.00 ; and 1 m³ of hot
            2026-06; BY_METER    ; no  ; 0.03 ; -    ; 60.00 ; though there is a norm
            2026-06; BY_METER    ; no  ; -    ; 18   ; 30.00 ; a meter of sewage counts: 18 − 16
            2026-06; BY_NORM     ; no  ; 0.03 ; -    ; 9.00  ; the norm of the region where the owners pay by norms: 0.03 × 20 ÷ 2 × 30
            2022-09; BY_METER    ; no  ; -    ; -    ; 60.00 ; the first month
            2022-08; BY_METER    ; no  ; -    ; -    ; parked; before it""")
    void theWatersUsedForCommonProperty(
            String month, CommonResourcesMethod method, String hot, String norm, String meter, String fee, String why) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "40.00")
                .service(ServiceKind.SEWAGE, "30.00")
                .service(ServiceKind.COMMON_COLD_WATER, "40.00")
                .norm(ServiceKind.COMMON_COLD_WATER, "0.02")
                .service(ServiceKind.COMMON_SEWAGE, "30.00");
        house.common(method);
        if (norm != null) {
            house.norm(ServiceKind.COMMON_SEWAGE, norm);
        }
        String before = month.equals("2026-06") ? "2026-05" : month.equals("2022-09") ? "2022-08" : "2022-07";
        for (int i = 1; i <= 2; i++) {
            house.flat("" + i)
                    .area("50")
                    .people(1)
                    .account("100" + i)
                    .agreeToAll()
                    .meter("C" + i, Resource.COLD_WATER)
                    .reading(before + "-24", "10")
                    .reading(month + "-24", "18");
        }
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("20");
        counted(house, "W", Resource.COLD_WATER, before, month, "20");
        if (hot.equals("yes")) {
            house.service(ServiceKind.COMMON_HOT_WATER, "150.00");
            counted(house, "H", Resource.HOT_WATER, before, month, "1");
        }
        if (meter != null) {
            counted(house, "S", Resource.SEWAGE, before, month, meter);
        }
        HouseCharges charges = house.charges(month);
        if (fee.equals("parked")) {
            assertThat(charges.parked()).extracting(Object::toString).anyMatch(each -> each.contains("COMMON_SEWAGE"));
            return;
        }
        assertThat(charges.parked()).as(why).isEmpty();
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        assertThat(Kopecks.sum(charges.lines().stream()
                                .filter(line -> line.id().account().value().equals("1001"))
                                .filter(line -> line.id().service().equals(TestHouse.code(ServiceKind.COMMON_SEWAGE)))
                                .map(Line::amount)
                                .toList())
                        .toString())
                .as(why)
                .isEqualTo(fee);
    }

    private static void counted(
            TestHouse house, String meter, Resource resource, String before, String month, String volume) {
        house.houseMeter(meter, resource, GroupId.wholeHouse(resource), CommonRole.ADDED)
                .reading(before + "-24", "0")
                .reading(month + "-24", volume);
    }
}
