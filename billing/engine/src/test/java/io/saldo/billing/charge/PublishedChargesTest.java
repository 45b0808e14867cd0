package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others published, each charged to a small house and read from its posted line. */
class PublishedChargesTest {

    @ParameterizedTest(name = "{0}: {2} × {3} ÷ {4} × {5} = {6}")
    @CsvFileSource(resources = "published-per-person.csv", delimiter = ';', numLinesToSkip = 1)
    void perPerson(String id, ServiceKind service, int n, String norm, int months, String tariff, String expected) {
        TestHouse house = new TestHouse().service(service, tariff);
        if (service == ServiceKind.SEWAGE) {
            house.service(ServiceKind.COLD_WATER, "10.00").norm(ServiceKind.COLD_WATER, norm);
        } else {
            house.norm(service, TestHouse.ALWAYS, norm, months);
        }
        house.flat("1").people(n).noMeterPossible().account("1001").agreeToAll();
        Line line = Lines.base(house.charges("2026-06"), "1001", service);
        assertThat(Lines.amount(line)).as(id).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: readings {2}, {3} a m³: {5}")
    @CsvFileSource(resources = "published-by-meter.csv", delimiter = ';', numLinesToSkip = 1)
    void byMeter(String id, ServiceKind service, String readings, String tariff, String volume, String expected) {
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
        assertThat(Lines.amount(line)).as(id).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} m² × {2} = {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # id   ;  S; T   ; expected; source
            ben-01 ; 35; 5.72; 200.20  ; https://old-batyr.cap.ru/SiteMap.aspx?id=2218760""")
    void maintenanceByArea(String id, String area, String tariff, String expected, String source) {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, tariff);
        house.flat("1").area(area).account("1001").agreeToAll();
        assertThat(Lines.amount(Lines.base(house.charges("2026-06"), "1001", ServiceKind.MAINTENANCE)))
                .as(id + " " + source)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} × {2} × {3}, times {4}: {5} and {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # id                       ; n; N   ; T    ; month  ; by norm; excess; why this month
            hw-07 (cold water)         ; 2; 3.19; 49.19; 2025-07; 313.83 ; 156.92; Kпов 1.5 up to 05.12.2025
            meter-04 (without a meter) ; 2; 3.19; 49.19; 2025-07; 313.83 ; 156.92; Kпов 1.5 up to 05.12.2025
            the factor of 2026         ; 2; 3.19; 49.19; 2026-06; 313.83 ; 627.67; Kпов 3: two rounded fees are subtracted, 941.50 − 313.83
            """)
    void withAMultiplyingFactor(
            String id, int n, String norm, String tariff, String month, String base, String excess, String why) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, tariff).norm(ServiceKind.COLD_WATER, norm);
        house.flat("1").people(n).account("1001").agreeToAll();
        HouseCharges charges = house.charges(month);
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.COLD_WATER)))
                .as(id + ", " + why)
                .isEqualTo(base);
        assertThat(Lines.amount(Lines.only(charges, "1001", ServiceKind.COLD_WATER, LineKind.MULTIPLYING_FACTOR)))
                .as(id + ", " + why)
                .isEqualTo(excess);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} m², {4} Gcal × {5} = {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # id   ; S   ; Sоб   ; Sои  ; Vд   ; T      ; expected; source
            heat-06; 50  ; 1000  ; 0    ; 120  ; 2280.50; 13683.00; tests of a public billing engine
            # the page prints only ΣV = 45.56, truncated from 45.5676; with nobody heated individually P = S × Vд ÷ Sоб × T
            heat-08; 43.6; 3851.8; 925.8; 56.52; 2198.18; 1406.33 ; ours: no P is published""")
    void heatingByTheCommonMeter(
            String id, String area, String house, String common, String heat, String tariff, String expected) {
        TestHouse told = new TestHouse().heatingInSeason().service(ServiceKind.HEATING, tariff);
        told.flat("1").area(area).account("1001").agreeToAll();
        rest(told, area, house, common);
        told.houseMeter("H", Resource.HEAT).reading("2025-12-25", "0").reading("2026-01-25", heat);
        HouseCharges charges = told.charges("2026-01");
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.HEATING)))
                .as(id)
                .isEqualTo(expected);
        assertThat(charges.conservation())
                .allMatch(each -> each.holds() && each.whole().equals(Exact.parse(heat)));
    }

    @ParameterizedTest(name = "{0}: {1} × {2} × {3} ÷ {4} × {5} = {7}")
    @CsvSource(delimiter = ';', textBlock = """
            # id    ; N   ; Sои ; S ; Sоб ; T    ; V      ; expected; source
            odn-04  ; 3.94; 1426; 60; 2400; 1.936; 140.461; 271.93  ; github.com/7malevich/dec, amursbyt/private_clients/odn/calculation.php
            d-soi-01; 0.9 ; 500 ; 50; 3000; 5.00 ; 7.5    ; 37.50   ; derived: the month before the yearly recalculation""")
    void commonElectricityByTheNorm(
            String id,
            String norm,
            String common,
            String area,
            String house,
            String tariff,
            String volume,
            String expected) {
        TestHouse told = new TestHouse()
                .common(CommonResourcesMethod.BY_NORM)
                .service(ServiceKind.COMMON_ELECTRICITY, tariff)
                .norm(ServiceKind.COMMON_ELECTRICITY, norm);
        told.flat("1").area(area).account("1001").agreeToAll();
        rest(told, area, house, common);
        HouseCharges charges = told.charges("2026-06");
        Line line = Lines.base(charges, "1001", ServiceKind.COMMON_ELECTRICITY);
        assertThat(line.basis().volume()).as(id).isEqualTo(Exact.parse(volume));
        assertThat(Lines.amount(line)).as(id).isEqualTo(expected);
        assertThat(charges.conservation()).hasSize(1).allMatch(each -> each.holds());
    }

    /** The other premises of the house, billed by others, and its common rooms. */
    private static void rest(TestHouse told, String area, String house, String common) {
        Exact others = Exact.parse(house).minus(Exact.parse(area));
        told.flat("2").area(others.shown(6).toPlainString());
        if (!common.equals("0")) {
            told.premises(PremisesKind.COMMON_ROOMS, "stairs").area(common);
        }
    }

    /** inv-01: July cut after the 10th, nothing else changing, moves the total by at most three kopecks. */
    @Test
    void aMonthCutInTwoDiffersByAtMostThreeKopecks() {
        Exact whole = cutAfterTheTenth(false);
        Exact cut = cutAfterTheTenth(true);
        assertThat(whole).isEqualTo(Exact.parse("470.75"));
        assertThat(cut.minus(whole).abs()).isLessThanOrEqualTo(Exact.parse("0.03"));
    }

    private static Exact cutAfterTheTenth(boolean cut) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "49.19").norm(ServiceKind.COLD_WATER, "3.19");
        TestPremises flat = house.flat("1").account("1001").agreeToAll();
        if (cut) {
            flat.people(days("2025-07-01", "2025-07-10"), 2).people(days("2025-07-11", null), 2);
        } else {
            flat.people(2);
        }
        HouseCharges charges = house.charges("2025-07");
        return Lines.base(charges, "1001", ServiceKind.COLD_WATER)
                .amount()
                .plus(Lines.only(charges, "1001", ServiceKind.COLD_WATER, LineKind.MULTIPLYING_FACTOR)
                        .amount())
                .roubles();
    }
}
