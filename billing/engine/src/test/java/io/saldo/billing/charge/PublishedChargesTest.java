package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Figures that others published, each charged to a small house and read from its posted line. The tables stand in
 * {@code published-*.csv}: what we post, what was published, and the reason where the two differ.
 */
class PublishedChargesTest {

    @ParameterizedTest(name = "{0}: {3} × {4} ÷ {5} × {6} = {7}")
    @CsvFileSource(resources = "published-per-person.csv", delimiter = ';', numLinesToSkip = 1)
    void perPerson(
            String id,
            String topic,
            ServiceKind service,
            int n,
            String norm,
            int months,
            String tariff,
            String posted) {
        TestHouse house = new TestHouse().service(service, tariff);
        if (service == ServiceKind.SEWAGE) {
            house.service(ServiceKind.COLD_WATER, "10.00").norm(ServiceKind.COLD_WATER, norm);
        } else {
            house.norm(service, TestHouse.ALWAYS, norm, months);
        }
        house.flat("1").people(n).noMeterPossible().account("1001").agreeToAll();
        Line line = Lines.base(house.charges("2026-06"), "1001", service);
        assertThat(Lines.amount(line)).as(id).isEqualTo(posted);
    }

    @ParameterizedTest(name = "{0}: readings {3}, {4} a m³: {6}")
    @CsvFileSource(resources = "published-by-meter.csv", delimiter = ';', numLinesToSkip = 1)
    void byMeter(
            String id,
            String topic,
            ServiceKind service,
            String readings,
            String tariff,
            String volume,
            String posted) {
        TestHouse house = new TestHouse().service(ServiceKind.COLD_WATER, tariff);
        if (service == ServiceKind.SEWAGE) {
            house.service(service, tariff);
        }
        TestMeter meter = house.flat("1").account("1001").agreeToAll().waterMeter("W-1");
        List<String> shown = List.of(readings.split(" "));
        BillingPeriod month = BillingPeriod.of(2026, 1);
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).equals("-")) {
                meter.reading(month.plus(i).first().plusDays(22).toString(), shown.get(i));
            }
        }
        Line line = Lines.base(house.charges(month.plus(shown.size() - 1).toString()), "1001", service);
        assertThat(line.basis().volume()).as(id).isEqualTo(Exact.parse(volume));
        assertThat(Lines.amount(line)).as(id).isEqualTo(posted);
    }

    /** The norm of a flat of so many rooms and residents; the flat can have no meter, so nothing is raised. */
    @ParameterizedTest(name = "{0}: {2} people, {3} rooms, {4} kWh × {5} = {7}")
    @CsvFileSource(resources = "published-electricity-norm.csv", delimiter = ';', numLinesToSkip = 1)
    void electricityByTheNorm(
            String id, String topic, int n, String rooms, String norm, String tariff, String volume, String posted) {
        Unit perPerson = Unit.KILOWATT_HOUR.per(Unit.PERSON);
        TestHouse house = new TestHouse()
                .service(ServiceKind.ELECTRICITY, tariff)
                .norm(ServiceKind.ELECTRICITY, "", "55", perPerson)
                .norm(ServiceKind.ELECTRICITY, "ROOMS=" + rooms + " RESIDENTS=" + n, norm, perPerson);
        house.flat("1")
                .people(n)
                .with("ROOMS=" + rooms)
                .noMeterPossible(Resource.ELECTRICITY)
                .account("1001")
                .agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        Line line = Lines.base(charges, "1001", ServiceKind.ELECTRICITY);
        assertThat(line.basis().volume()).as(id).isEqualTo(Exact.parse(volume));
        assertThat(Lines.amount(line)).as(id).isEqualTo(posted);
        assertThat(charges.lines()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {3} m² × {4} = {5}")
    @CsvFileSource(resources = "published-area-fee.csv", delimiter = ';', numLinesToSkip = 1)
    void feesByArea(String id, String topic, ServiceKind service, String area, String tariff, String posted) {
        TestHouse house = new TestHouse().service(service, tariff);
        house.flat("1").area(area).account("1001").agreeToAll();
        assertThat(Lines.amount(Lines.base(house.charges("2026-06"), "1001", service)))
                .as(id)
                .isEqualTo(posted);
    }

    @ParameterizedTest(name = "{0}: {2} m² × {3} ÷ {4} × {5} = {6}")
    @CsvFileSource(resources = "published-waste-by-area.csv", delimiter = ';', numLinesToSkip = 1)
    void wasteByArea(String id, String topic, String area, String norm, int months, String tariff, String posted) {
        TestHouse house = new TestHouse().service(ServiceKind.WASTE, tariff);
        house.norms(ServiceKind.WASTE, Attributes.NONE)
                .add(ALWAYS, TestHouse.norm(norm, Unit.CUBIC_METRE.per(Unit.SQUARE_METRE), months));
        house.flat("1").area(area).account("1001").agreeToAll();
        assertThat(Lines.amount(Lines.base(house.charges("2026-06"), "1001", ServiceKind.WASTE)))
                .as(id)
                .isEqualTo(posted);
    }

    /** The tables print base × Kj; the coefficient of conformity is 1. */
    @ParameterizedTest(name = "{0}: {2} m² × {3} × {4} = {5}")
    @CsvFileSource(resources = "published-rent.csv", delimiter = ';', numLinesToSkip = 1)
    void rent(String id, String topic, String area, String quality, String base, String posted) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.RENT, base)
                .norm(ServiceKind.RENT, "PURPOSE=QUALITY", quality, Unit.ONE)
                .norm(ServiceKind.RENT, "PURPOSE=CONFORMITY", "1", Unit.ONE);
        house.flat("1").area(area).account("1001").agreeToAll();
        assertThat(Lines.amount(Lines.base(house.charges("2026-06"), "1001", ServiceKind.RENT)))
                .as(id)
                .isEqualTo(posted);
    }
}
