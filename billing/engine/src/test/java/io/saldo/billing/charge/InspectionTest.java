package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What acts change: access refused, checks of meters, use without leave, volumes by calculation. */
class InspectionTest {

    /** Billed for 30 in all where the meter shows 42. */
    @ParameterizedTest(name = "{0}: {1} at {2} in {3}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # id    ; difference; day       ; month  ; line   ; why
            d-met-02; 12        ; 2026-07-15; 2026-07; 660.00 ; the whole difference at 55.00, the price of the month of the check
            credit  ; -12       ; 2026-07-15; 2026-07; -660.00; too much was billed
            before  ; 12        ; 2026-07-15; 2026-06; 0.00   ; its month alone
            other   ; 12        ; 2026-06-15; 2026-06; 600.00 ; at 50.00""")
    void aCheckChargesTheWholeDifferenceInItsMonth(
            String id, String difference, String day, String month, String line, String why) {
        TestHouse house = water();
        flat(house).check(Resource.COLD_WATER, day, difference);
        assertThat(sum(house, month, LineKind.METER_CHECK)).as(why).isEqualTo(line);
        assertThat(sum(house, month, LineKind.BASE))
                .as("beside the ordinary charge")
                .isNotEqualTo("0.00");
    }

    /** 2 people, 4.5 m³ at 50.00: 450.00 by the norm, ten times that a whole month. June has 30 days. */
    @ParameterizedTest(name = "{0}, since {1}, found {2}, ended {3}, {4} a day: {6}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # kind    ; since     ; found     ; ended     ; a day; month  ; line    ; why
            CONNECTION; 2026-06-11; 2026-06-20; 2026-06-21; -    ; 2026-06; 1500.00 ; 10 days of 30
            CONNECTION; -         ; 2026-08-16; 2026-08-16; -    ; 2026-06; 4500.00 ; nobody knows since when: three months before that of the act
            CONNECTION; -         ; 2026-08-16; 2026-08-16; -    ; 2026-05; 4500.00 ; the whole of May
            CONNECTION; -         ; 2026-08-16; 2026-08-16; -    ; 2026-04; 0.00    ;
            CONNECTION; 2026-01-01; 2026-06-20; -         ; -    ; 2026-06; 4500.00 ; it goes on
            CONNECTION; 2026-06-11; 2026-06-20; 2026-06-21; 24   ; 2026-06; 12000.00; by its capacity: 24 m³ a day for 10 days
            TAMPERING ; -         ; 2026-07-01; -         ; -    ; 2026-06; 4500.00 ; three months before the check
            TAMPERING ; -         ; 2026-09-11; 2026-09-11; -    ; 2026-06; 3000.00 ; from 11 June, the day of the check, not its month
            TAMPERING ; 2026-01-01; 2026-07-01; -         ; -    ; 2026-03; 4500.00 ; since the day the act names
            TAMPERING ; 2026-06-01; 2026-06-11; 2026-06-25; -    ; 2026-06; 3600.00 ; until it was removed, 24 days
            TAMPERING ; 2026-06-11; 2026-06-15; -         ; -    ; 2026-07; 4950.00 ; and until then it goes on, at 55.00
            TAMPERING ; -         ; 2026-06-11; 2026-06-11; 0.5  ; 2026-06; 2500.00 ; ten times an average of 0.5 m³ a day for 10 days""")
    void useWithoutLeave(
            UnauthorisedUse.Kind kind,
            String since,
            String found,
            String ended,
            String perDay,
            String month,
            String line,
            String why) {
        TestHouse house = water();
        flat(house)
                .use(new UnauthorisedUse(
                        Resource.COLD_WATER,
                        kind,
                        day(since),
                        LocalDate.parse(found),
                        day(ended),
                        perDay == null ? null : Quantity.parse(perDay, Resource.COLD_WATER.unit()),
                        new TextRef("act-5")));
        assertThat(sum(house, month, LineKind.UNAUTHORISED_USE)).as(why).isEqualTo(line);
    }

    /** Of 6 m³ a month by the meter: 300.00, and 4500.00 by ten norms. */
    @ParameterizedTest(name = "{0}, checked before {1}: {2} and {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # kind    ; checked   ; ten norms; base  ; why
            TAMPERING ; -         ; 4500.00  ; 0.00  ; the ten norms stand for the whole of June
            TAMPERING ; 2026-06-16; 2250.00  ; 150.00; and for its second half
            TAMPERING ; 2026-03-01; 4500.00  ; 0.00  ; longer ago than three months
            CONNECTION; -         ; 4500.00  ; 300.00; what the meter counted was used beside it
            CONNECTION; 2026-06-16; 2250.00  ; 300.00;""")
    void theCheckBeforeAndTheMeterMeanwhile(
            UnauthorisedUse.Kind kind, String checked, String tenNorms, String base, String why) {
        TestHouse house = water();
        house.flat("1")
                .people(2)
                .account("1001")
                .agreeToAll()
                .ran("W", "2026-05-20", "2026-06-20", "6")
                .use(new UnauthorisedUse(
                        Resource.COLD_WATER,
                        kind,
                        null,
                        LocalDate.of(2026, 8, 16),
                        null,
                        null,
                        new TextRef("act-5"),
                        day(checked)));
        assertThat(sum(house, "2026-06", LineKind.UNAUTHORISED_USE)).as(why).isEqualTo(tenNorms);
        assertThat(sum(house, "2026-06", LineKind.BASE)).as(why).isEqualTo(base);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Test
    void useWithoutLeaveCountsThePeopleOfEachDay() {
        TestHouse house = water();
        TestPremises flat = house.flat("1").account("1001").agreeToAll().ran("W", "2026-05-20", "2026-06-20", "6");
        flat.people(TestHouse.days("2026-01-01", "2026-06-10"), 1).people(TestHouse.days("2026-06-11", null), 2);
        flat.use(new UnauthorisedUse(
                Resource.COLD_WATER,
                UnauthorisedUse.Kind.CONNECTION,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 20),
                null,
                null,
                new TextRef("act-5")));
        // 10 × 4.5 × 50 × (1 × 10 + 2 × 20) ÷ 30
        assertThat(sum(house, "2026-06", LineKind.UNAUTHORISED_USE)).isEqualTo("3750.00");
    }

    @Test
    void useWithoutLeaveNeedsANorm() {
        TestHouse house = new TestHouse().service(ServiceKind.COLD_WATER, "50.00");
        flat(house)
                .use(new UnauthorisedUse(
                        Resource.COLD_WATER,
                        UnauthorisedUse.Kind.CONNECTION,
                        null,
                        LocalDate.of(2026, 6, 20),
                        null,
                        null,
                        new TextRef("act-5")));
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsExactly(ParkReason.NO_NORM);
    }

    /**
     * Read every month up to February, 6 m³ a month; the norm 4.5 for one person, raised three times. Nobody was let in
     * from 10 March on.
     */
    @ParameterizedTest(name = "{0}, checked {1}, again {2}: {3} and {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # month; checked   ; again; fee   ; excess; why
            2026-02; -         ; false; 300.00; 0.00  ; before the act, by the meter
            2026-03; -         ; false; 300.00; 0.00  ; the first average month, though a reading was handed in
            2026-05; -         ; false; 300.00; 0.00  ; the third
            2026-06; -         ; false; 225.00; 450.00; the norm with the factor of 3
            2026-03; -         ; true ; 300.00; 0.00  ; refused again: the average first, too (п. 60(2))
            2026-06; -         ; true ; 225.00; 450.00; and then the norm with the factor
            2026-06; 2026-06-10; false; 300.00; 0.00  ; checked in June: by the meter""")
    void accessRefused(String month, String checked, boolean again, String fee, String excess, String why) {
        TestHouse house = water();
        TestPremises flat = house.flat("1").people(1).account("1001").agreeToAll();
        TestMeter meter = flat.waterMeter("W").reading("2025-08-20", "0");
        for (int i = 1; i <= 10; i++) {
            LocalDate day = LocalDate.of(2025, 8, 20).plusMonths(i);
            meter.reading(day.toString(), Integer.toString(6 * i));
        }
        flat.notLetIn(Resource.COLD_WATER, "2026-03-10", checked, again);
        assertThat(sum(house, month, LineKind.BASE)).as(why).isEqualTo(fee);
        assertThat(sum(house, month, LineKind.MULTIPLYING_FACTOR)).as(why).isEqualTo(excess);
    }

    /** A shop: 6 m³ a month by its meter, 20 by calculation. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # meter        ; month  ; fee    ; why
            none           ; 2026-06; 1000.00; formula 5
            read to January; 2026-01; 300.00 ; by the meter
            read to January; 2026-02; 300.00 ; the average
            read to January; 2026-04; 300.00 ; the average for the third and last time
            read to January; 2026-05; 1000.00; formula 5
            failed         ; 2026-02; 300.00 ; the average
            failed         ; 2026-03; 300.00 ; for the second and last time, as the meter failed
            failed         ; 2026-04; 1000.00; formula 5""")
    void aShopPaysByCalculationAfterItsAverages(String how, String month, String fee, String why) {
        TestHouse house = new TestHouse().service(ServiceKind.COLD_WATER, "50.00");
        TestPremises shop = house.premises(PremisesKind.NON_RESIDENTIAL, "shop")
                .account("1001")
                .agreeToAll()
                .calculated(Resource.COLD_WATER, "20");
        if (!how.equals("none")) {
            TestMeter meter = shop.waterMeter("W").reading("2025-07-20", "0");
            for (int i = 1; i <= 6; i++) {
                meter.reading(LocalDate.of(2025, 7, 20).plusMonths(i).toString(), Integer.toString(6 * i));
            }
            if (how.equals("failed")) {
                meter.verifiedTo("2026-01-31");
            }
        }
        assertThat(sum(house, month, LineKind.BASE)).as(why).isEqualTo(fee);
    }

    @Test
    void aShopWithNothingToGoByIsParked() {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "3");
        house.premises(PremisesKind.NON_RESIDENTIAL, "shop")
                .people(1)
                .account("1001")
                .agreeToAll();
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.account() + " " + each.reason())
                .containsExactly("1001 NO_CALCULATED_VOLUME");
    }

    private static TestHouse water() {
        TestHouse house = new TestHouse().norm(ServiceKind.COLD_WATER, "4.5");
        return house.tariff(ServiceKind.COLD_WATER, TestHouse.days("2010-01-01", "2026-06-30"), "50.00")
                .tariff(ServiceKind.COLD_WATER, TestHouse.days("2026-07-01", null), "55.00");
    }

    private static TestPremises flat(TestHouse house) {
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        TestMeter meter = flat.waterMeter("W").reading("2025-12-20", "0");
        for (int i = 1; i <= 9; i++) {
            meter.reading(LocalDate.of(2025, 12, 20).plusMonths(i).toString(), Integer.toString(6 * i));
        }
        return flat;
    }

    private static String sum(TestHouse house, String month, LineKind kind) {
        HouseCharges charges = house.charges(month);
        assertThat(charges.parked()).isEmpty();
        List<Line> lines = Lines.of(charges, "1001").stream()
                .filter(line -> line.id().kind() == kind)
                .toList();
        assertThat(lines).allMatch(Line::replays);
        assertThat(lines).allMatch(line -> Words.missing(line.derivation()).isEmpty());
        return Kopecks.sum(lines.stream().map(Line::amount).toList()).toString();
    }
}
