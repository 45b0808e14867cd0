package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.ServiceKind;
import org.junit.jupiter.api.Test;

/** Sewage follows the volume of cold water through changes inside the month. */
class SewageByDaysTest {

    private static String amount(HouseCharges charges, ServiceKind kind) {
        return charges.lines().stream()
                .filter(line -> line.id().service().equals(TestHouse.code(kind)))
                .filter(line -> line.id().kind() == LineKind.BASE)
                .peek(line -> assertThat(line.replays()).isTrue())
                .map(line -> line.basis().volume() + " → " + line.amount())
                .findFirst()
                .orElseThrow();
    }

    /**
     * June: 10 days of 2 people, 20 days of 3; 6 m³ a person. 2×6×10÷30 = 4, 3×6×20÷30 = 12; × 32.02 = 128.08 + 384.24.
     */
    @Test
    void peopleWhoMoveInCountByDaysForSewageAsForWater() {
        var house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "43.57")
                .service(ServiceKind.SEWAGE, "32.02")
                .norm(ServiceKind.COLD_WATER, "6");
        house.flat("1")
                .area("50")
                .people(TestHouse.days("2020-01-01", "2026-06-10"), 2)
                .people(TestHouse.days("2026-06-11", null), 3)
                .noMeterPossible()
                .account("1001")
                .agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(amount(charges, ServiceKind.COLD_WATER)).isEqualTo("16 → 697.12");
        assertThat(amount(charges, ServiceKind.SEWAGE)).isEqualTo("16 → 512.32");
    }

    /**
     * 12 m³ by the meter; the tariff of sewage changes on 11 June: 12 × 10÷30 × 30.00 + 12 × 20÷30 × 33.00 = 120.00 +
     * 264.00.
     */
    @Test
    void aTariffThatChangesSplitsAMeteredVolumeByDays() {
        var house = new TestHouse().service(ServiceKind.COLD_WATER, "43.57");
        house.tariff(ServiceKind.SEWAGE, TestHouse.days("2020-01-01", "2026-06-10"), "30.00");
        house.tariff(ServiceKind.SEWAGE, TestHouse.days("2026-06-11", null), "33.00");
        house.flat("1")
                .area("50")
                .people(2)
                .ran("w1", "2026-05-23", "2026-06-23", "12")
                .account("1001")
                .agreeToAll();
        assertThat(house.charges("2026-06").lines().stream()
                        .filter(line -> line.id().service().equals(TestHouse.code(ServiceKind.SEWAGE)))
                        .map(line -> line.basis().volume() + " × "
                                + line.basis().tariff().number() + " = " + line.amount()))
                .as("each price has a line of its own")
                .containsExactly("4 × 30.00 = 120.00", "8 × 33.00 = 264.00");
    }
}
