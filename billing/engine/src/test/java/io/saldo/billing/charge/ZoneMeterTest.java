package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.metering.meter.Zone;
import org.junit.jupiter.api.Test;

/** Prices of Khabarovsk krai from 01.12.2022, gas stove: one rate 5.54, day 7.42, night 2.07 (energy retailer's site). */
class ZoneMeterTest {
    private final TestHouse house =
            new TestHouse().tariff(ServiceKind.ELECTRICITY, "STOVE=GAS", "5.54").norm(ServiceKind.ELECTRICITY, "91");

    private void flatWithTwoRegisters() {
        house.flat("1").area("50").people(2).with("STOVE=GAS").account("1001").agreeToAll();
        house.premises(0)
                .meter("E", Resource.ELECTRICITY)
                .reading(Zone.DAY, "2026-09-23", "1000")
                .reading(Zone.NIGHT, "2026-09-23", "400")
                .reading(Zone.DAY, "2026-10-23", "1110")
                .reading(Zone.NIGHT, "2026-10-23", "460");
    }

    /** 110 × 7.42 = 816.20; 60 × 2.07 = 124.20. */
    @Test
    void aMeterOfTwoZonesIsBilledByZonesThoughThereIsAPriceForTheWholeDay() {
        house.tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=DAY", "7.42")
                .tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=NIGHT", "2.07");
        flatWithTwoRegisters();
        HouseCharges charges = house.charges("2026-10");
        assertThat(Lines.of(charges, "1001"))
                .allMatch(Line::replays)
                .extracting(line -> line.basis().band().zone() + " " + Lines.amount(line))
                .containsExactly("DAY 816.20", "NIGHT 124.20");
    }

    @Test
    void aZoneWithoutAPriceParksTheAccount() {
        house.tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=DAY", "7.42");
        flatWithTwoRegisters();
        HouseCharges charges = house.charges("2026-10");
        assertThat(charges.lines()).isEmpty();
        assertThat(charges.parked()).extracting(Parked::reason).containsExactly(ParkReason.NO_TARIFF_OF_BAND);
    }
}
