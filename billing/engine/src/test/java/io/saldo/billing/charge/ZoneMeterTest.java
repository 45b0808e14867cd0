package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.Zone;
import org.junit.jupiter.api.Test;

/**
 * Prices of Khabarovsk krai from 01.12.2022, gas stove: one rate 5.54, day 7.42, night 2.07 (energy retailer's site).
 */
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

    /** Others have ranges; these two zones have one price for any range: 816.20 and 124.20 as before. */
    @Test
    void zonesWithoutRangesAreBilledBesideARangedTariff() {
        house.tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=DAY", "7.42")
                .tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=NIGHT", "2.07")
                .tariff(ServiceKind.ELECTRICITY, "STOVE=ELECTRIC RANGE=1", limited("3.88", 3900))
                .tariff(ServiceKind.ELECTRICITY, "STOVE=ELECTRIC RANGE=2", "7.00");
        flatWithTwoRegisters();
        assertThat(Lines.of(house.charges("2026-10"), "1001"))
                .extracting(Lines::amount)
                .containsExactly("816.20", "124.20");
    }

    /** A row with an end and without a range says nothing of the volume beyond. */
    @Test
    void aPriceThatEndsWithoutANextOneParksTheAccount() {
        house.tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=DAY", limited("7.42", 100))
                .tariff(ServiceKind.ELECTRICITY, "STOVE=GAS ZONE=NIGHT", "2.07")
                .tariff(ServiceKind.ELECTRICITY, "STOVE=ELECTRIC RANGE=1", "3.88");
        flatWithTwoRegisters();
        assertThat(house.charges("2026-10").parked())
                .extracting(Parked::reason)
                .containsExactly(ParkReason.NO_TARIFF_OF_BAND);
    }

    private static Tariff limited(String roubles, long upTo) {
        return new Tariff(
                Quantity.parse(roubles, Unit.RUB.per(Unit.KILOWATT_HOUR)),
                Quantity.of(upTo, Unit.KILOWATT_HOUR),
                Vat.INCLUDED,
                "a decree");
    }
}
