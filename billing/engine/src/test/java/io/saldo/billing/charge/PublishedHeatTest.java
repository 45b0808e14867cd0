package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Published figures of heating, hot water and common property, each charged to a small house and read from its posted
 * line.
 */
class PublishedHeatTest {

    /**
     * The tables multiply a norm of heat a person by the price of a Gcal; here a person uses 1 m³ of hot water that
     * holds so much heat, the norm being of a m³.
     */
    @ParameterizedTest(name = "{0}: {2} Gcal × {3} = {4}, published {5}")
    @CsvFileSource(resources = "published-heat-of-hot-water.csv", delimiter = ';', numLinesToSkip = 1)
    void heatOfHotWater(String id, String topic, String heat, String tariff, String posted, String published) {
        TestHouse house = twoPart("10.00", heat, tariff).norm(ServiceKind.HOT_WATER, "1");
        house.flat("1")
                .people(1)
                .noMeterPossible(Resource.HOT_WATER)
                .account("1001")
                .agreeToAll();
        assertThat(Lines.amount(Lines.base(house.charges("2026-06"), "1001", ServiceKind.HOT_WATER_HEAT)))
                .as(id)
                .isEqualTo(posted);
    }

    @ParameterizedTest(name = "{0}: {10}, {11} more, heat {12}")
    @CsvFileSource(resources = "published-two-part-hot-water.csv", delimiter = ';', numLinesToSkip = 1)
    void hotWaterOfTwoParts(
            String id,
            String topic,
            String month,
            int n,
            String norm,
            String readings,
            String verified,
            String tariff,
            String q,
            String heatTariff,
            String water,
            String excess,
            String heat) {
        TestHouse house = twoPart(tariff, q, heatTariff).norm(ServiceKind.HOT_WATER, norm);
        TestPremises flat = house.flat("1").people(n).account("1001").agreeToAll();
        if (!readings.equals("-")) {
            TestMeter meter = flat.meter("H", Resource.HOT_WATER);
            for (String reading : readings.split(" ", -1)) {
                meter.reading(reading.split("=", -1)[0] + "-20", reading.split("=", -1)[1]);
            }
            if (!verified.equals("-")) {
                meter.verifiedTo(verified);
            }
        }
        HouseCharges charges = house.charges(month);
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.HOT_WATER)))
                .as(id)
                .isEqualTo(water);
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.HOT_WATER_HEAT)))
                .as(id)
                .isEqualTo(heat);
        if (excess.equals("-")) {
            assertThat(charges.lines()).as(id).hasSize(2);
        } else {
            assertThat(Lines.amount(Lines.only(charges, "1001", ServiceKind.HOT_WATER, LineKind.MULTIPLYING_FACTOR)))
                    .as(id)
                    .isEqualTo(excess);
            assertThat(charges.lines()).as(id).hasSize(3);
        }
    }

    @ParameterizedTest(name = "{0}: {4} m² × {5} × {7} = {9}, tax {10}")
    @CsvFileSource(resources = "published-heating-by-norm.csv", delimiter = ';', numLinesToSkip = 1)
    void heatingByTheNorm(
            String id,
            String topic,
            PremisesKind kind,
            String month,
            String area,
            String norm,
            int heatedMonths,
            String tariff,
            Vat vat,
            String posted,
            String tax) {
        Quantity price = Quantity.parse(tariff, Unit.RUB.per(Unit.GIGACALORIE));
        TestHouse house = new TestHouse()
                .tariff(ServiceKind.HEATING, "", new Tariff(price, null, vat, "a decree"))
                .norm(ServiceKind.HEATING, norm);
        house = heatedMonths == 0 ? house.heatingInSeason() : house.heatingEvenly(heatedMonths);
        house.premises(kind, "1").area(area).account("1001").agreeToAll();
        HouseCharges charges = house.charges(month);
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.HEATING)))
                .as(id)
                .isEqualTo(posted);
        assertThat(charges.lines()).hasSize(tax.equals("-") ? 1 : 2);
        if (!tax.equals("-")) {
            assertThat(Lines.amount(Lines.only(charges, "1001", ServiceKind.HEATING, LineKind.VAT)))
                    .as(id)
                    .isEqualTo(tax);
        }
    }

    @ParameterizedTest(name = "{0}: {2} of {3} m², {5} Gcal × {6} = {7}")
    @CsvFileSource(resources = "published-heating-by-meter.csv", delimiter = ';', numLinesToSkip = 1)
    void heatingByTheCommonMeter(
            String id,
            String topic,
            String area,
            String house,
            String common,
            String heat,
            String tariff,
            String posted) {
        TestHouse told = new TestHouse().heatingInSeason().service(ServiceKind.HEATING, tariff);
        told.flat("1").area(area).account("1001").agreeToAll();
        rest(told, area, house, common);
        told.houseMeter("H", Resource.HEAT).reading("2025-12-25", "0").reading("2026-01-25", heat);
        HouseCharges charges = told.charges("2026-01");
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.HEATING)))
                .as(id)
                .isEqualTo(posted);
        assertThat(charges.conservation())
                .hasSize(1)
                .allMatch(each -> each.holds() && each.whole().equals(Exact.parse(heat)));
    }

    @ParameterizedTest(name = "{0}: {2} × {3} × {4} ÷ {5} × {6} = {8}")
    @CsvFileSource(resources = "published-common-electricity.csv", delimiter = ';', numLinesToSkip = 1)
    void commonElectricityByTheNorm(
            String id,
            String topic,
            String norm,
            String common,
            String area,
            String house,
            String tariff,
            String volume,
            String posted) {
        TestHouse told = new TestHouse()
                .common(CommonResourcesMethod.BY_NORM)
                .service(ServiceKind.COMMON_ELECTRICITY, tariff)
                .norm(ServiceKind.COMMON_ELECTRICITY, norm);
        told.flat("1").area(area).account("1001").agreeToAll();
        rest(told, area, house, common);
        HouseCharges charges = told.charges("2026-06");
        Line line = Lines.base(charges, "1001", ServiceKind.COMMON_ELECTRICITY);
        assertThat(line.basis().volume()).as(id).isEqualTo(Exact.parse(volume));
        assertThat(Lines.amount(line)).as(id).isEqualTo(posted);
        assertThat(charges.conservation()).hasSize(1).allMatch(each -> each.holds());
    }

    /** July cut after the 10th, nothing else changing; water, its excess and heat together. */
    @ParameterizedTest(name = "{0}: apart by {7} at most")
    @CsvFileSource(resources = "published-cut-month.csv", delimiter = ';', numLinesToSkip = 1)
    void aMonthCutInTwoDiffersByAFewKopecksAtMost(
            String id, String topic, int n, String norm, String tariff, String q, String heatTariff, String most) {
        Exact whole = cutAfterTheTenth(n, norm, tariff, q, heatTariff, false);
        Exact cut = cutAfterTheTenth(n, norm, tariff, q, heatTariff, true);
        assertThat(whole).as(id).isEqualTo(Exact.parse("1395.29"));
        assertThat(cut.minus(whole).abs()).as(id).isLessThanOrEqualTo(Exact.parse(most));
    }

    private static Exact cutAfterTheTenth(int n, String norm, String tariff, String q, String heatTariff, boolean cut) {
        TestHouse house = twoPart(tariff, q, heatTariff).norm(ServiceKind.HOT_WATER, norm);
        TestPremises flat = house.flat("1").account("1001").agreeToAll();
        if (cut) {
            flat.people(days("2026-07-01", "2026-07-10"), n).people(days("2026-07-11", null), n);
        } else {
            flat.people(n);
        }
        HouseCharges charges = house.charges("2026-07");
        assertThat(charges.lines()).hasSize(3).allMatch(Line::replays);
        return charges.lines().stream().map(line -> line.amount().roubles()).reduce(Exact.ZERO, Exact::plus);
    }

    private static TestHouse twoPart(String water, String q, String heat) {
        return new TestHouse()
                .service(ServiceKind.HOT_WATER, water)
                .service(ServiceKind.HOT_WATER_HEAT, heat)
                .norm(ServiceKind.HOT_WATER_HEAT, ALWAYS, q, 1);
    }

    /** The other premises of the house, billed by others, and its common rooms. */
    private static void rest(TestHouse told, String area, String house, String common) {
        Exact others = Exact.parse(house).minus(Exact.parse(area));
        told.flat("2").area(others.shown(6).toPlainString());
        if (!common.equals("0")) {
            told.premises(PremisesKind.COMMON_ROOMS, "stairs").area(common);
        }
    }
}
