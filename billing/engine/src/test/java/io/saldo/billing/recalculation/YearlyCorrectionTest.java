package io.saldo.billing.recalculation;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Electricity for common property by the norm, settled by the meter in the year after: 0.9 kWh × 500 m² of common rooms
 * × 50 ÷ 3000 × 5.00 = 37.50 a month, 450.00 a year; 7200 kWh by the meter are 600.00 (the case d-soi-01).
 */
class YearlyCorrectionTest {
    private final TestHouse house = new TestHouse();

    private TestMeter meter(int first, String norm) {
        return meter(first, norm, TestHouse.ALWAYS);
    }

    private TestMeter meter(int first, String norm, DateRange account) {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.COMMON_ELECTRICITY, norm)
                .common(CommonResourcesMethod.BY_NORM);
        house.flat("1").area("50").share("1001", account, "1").agreeToAll();
        house.flat("2").area("2950").account("1002").agreeToAll();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("500");
        return house.houseMeter("h", Resource.ELECTRICITY).reading((first - 1) + "-12-20", "0");
    }

    /** {@code kilowattHours} every month of a year and the one after it. */
    private static void run(TestMeter meter, int first, int kilowattHours) {
        BillingPeriod month = BillingPeriod.of(first, 1);
        for (int i = 1; i <= 24; i++) {
            meter.reading(month.first().plusDays(19).toString(), Integer.toString(i * kilowattHours));
            month = month.next();
        }
    }

    private static List<Line> corrections(HouseBill bill, String account) {
        return bill.lines().stream()
                .filter(line -> line.id().kind() == LineKind.YEARLY_CORRECTION
                        && line.id().account().value().equals(account))
                .toList();
    }

    private static List<String> amounts(Chronicle chronicle, String account) {
        List<String> amounts = new ArrayList<>();
        for (HouseBill bill : chronicle.bills()) {
            corrections(bill, account).forEach(line -> {
                assertThat(line.replays()).isTrue();
                amounts.add(bill.charges().period() + " " + line.amount());
            });
        }
        return amounts;
    }

    @Test
    void theYearIsSettledInTwelveEqualPartsOfTheYearAfter() {
        run(meter(2025, "0.9"), 2025, 600);
        var chronicle = new Chronicle(house).close("2025-01", "2026-12");
        assertThat(chronicle.bills().get(0).charges().lines().get(0).amount()).isEqualTo(Kopecks.parse("37.50"));
        List<String> parts = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            parts.add(BillingPeriod.of(2026, month) + " 12.50");
        }
        assertThat(amounts(chronicle, "1001")).isEqualTo(parts);
    }

    /** The average month is 450 kWh: 450 × 50 ÷ 3000 × 5.00 = 37.50 a month; 600 kWh by the meter, as above. */
    @Test
    void aHouseThatPaysByTheAverageIsSettledLikeOneThatPaysByTheNorm() {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.COMMON_ELECTRICITY, "0.9")
                .common(CommonResourcesMethod.BY_AVERAGE);
        house.supplied(ServiceKind.COMMON_ELECTRICITY)
                .add(TestHouse.ALWAYS, Quantity.parse("450", Resource.ELECTRICITY.unit()));
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("2950").account("1002").agreeToAll();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("500");
        run(house.houseMeter("h", Resource.ELECTRICITY).reading("2024-12-20", "0"), 2025, 600);
        var chronicle = new Chronicle(house).close("2025-01", "2026-02");
        assertThat(chronicle.bills().get(0).charges().lines().get(0).amount()).isEqualTo(Kopecks.parse("37.50"));
        assertThat(amounts(chronicle, "1001")).containsExactly("2026-01 12.50", "2026-02 12.50");
    }

    @Test
    void beforeTheEditionOf2023ItWasOneSumInJanuary() {
        run(meter(2022, "0.9"), 2022, 600);
        assertThat(amounts(new Chronicle(house).close("2022-01", "2023-06"), "1001"))
                .containsExactly("2023-01 150.00");
    }

    /**
     * 599.95 by the meter of the second year is not in the table: 601 kWh × 12 = 7212 kWh are 601.00; 151.00 ÷ 12 =
     * 12.58, the last 12.62.
     */
    @Test
    void theLastPartTakesWhatTheOthersLeave() {
        run(meter(2025, "0.9"), 2025, 601);
        List<String> parts = amounts(new Chronicle(house).close("2025-01", "2026-12"), "1001");
        assertThat(parts).hasSize(12).contains("2026-01 12.58", "2026-11 12.58", "2026-12 12.62");
    }

    @Test
    void aYearPaidTooMuchIsGivenBack() {
        run(meter(2025, "0.9"), 2025, 300);
        assertThat(amounts(new Chronicle(house).close("2025-01", "2026-02"), "1001"))
                .containsExactly("2026-01 -12.50", "2026-02 -12.50");
    }

    @Test
    void aFewKopecksNeverTurnTheirSign() {
        TestMeter meter = meter(2025, "0.9");
        run(meter, 2025, 450);
        var day = days("2025-12-20", "2025-12-20");
        meter.readings.replace(meter.readings.at(day), day, meter.quantity("5401"));
        List<String> parts = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            parts.add(BillingPeriod.of(2026, month) + " 0.01");
        }
        assertThat(amounts(new Chronicle(house).close("2025-01", "2026-12"), "1001"))
                .as("450.08 by the meter: 0.08 ÷ 12 is a kopeck, and after eight months nothing is left")
                .isEqualTo(parts);
    }

    @Test
    void theRestIsDueAtOnceWhenTheAccountCloses() {
        var until = BillingPeriod.of(2026, 3).first().plusDays(10);
        TestMeter meter = meter(2025, "0.9", new DateRange(TestHouse.ALWAYS.from(), until));
        house.premises(0).share("1003", DateRange.from(until), "1");
        run(meter, 2025, 600);
        var chronicle = new Chronicle(house).close("2025-01", "2026-06");
        assertThat(amounts(chronicle, "1001")).containsExactly("2026-01 12.50", "2026-02 12.50", "2026-03 125.00");
        assertThat(amounts(chronicle, "1003")).as("the year was not theirs").isEmpty();
    }

    @Test
    void aYearThatWasNotBilledHereWholeIsNotSettled() {
        run(meter(2025, "0.9"), 2025, 600);
        assertThat(amounts(new Chronicle(house).close("2025-02", "2026-03"), "1001"))
                .isEmpty();
    }

    @Test
    void aLateReadingOfTheHouseIsInTheRestOfTheParts() {
        TestMeter meter = meter(2025, "0.9");
        run(meter, 2025, 600);
        var chronicle = new Chronicle(house).close("2025-01", "2026-03");
        var day = days("2025-12-20", "2025-12-20");
        meter.readings.replace(meter.readings.at(day), day, meter.quantity("7344"));
        chronicle.close("2026-04", "2026-12");
        assertThat(Kopecks.sum(chronicle.bills().stream()
                        .flatMap(bill -> corrections(bill, "1001").stream())
                        .map(Line::amount)
                        .toList()))
                .as("7344 kWh are 612.00")
                .isEqualTo(Kopecks.parse("162.00"));
    }

    /** Two flats, 50 and 150 m²; 38.4 Gcal in the year before, the same every month of this one. */
    private Chronicle heated(String volume, String later) {
        house.heatingEvenly(7)
                .tariff(ServiceKind.HEATING, days("2010-01-01", "2025-06-30"), "2000.00")
                .tariff(ServiceKind.HEATING, days("2025-07-01", null), later);
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("150").share("1002", "1/3").share("1003", "2/3").agreeToAll();
        TestMeter meter =
                house.houseMeter("h", Resource.HEAT).reading("2023-12-20", "0").reading("2024-12-20", "38.4");
        BillingPeriod month = BillingPeriod.of(2025, 1);
        for (int i = 1; i <= 14; i++) {
            Exact shown = Exact.parse("38.4").plus(Exact.parse(volume).times(i).over(12));
            meter.reading(month.first().plusDays(19).toString(), shown.shown(3).toPlainString());
            month = month.next();
        }
        return new Chronicle(house);
    }

    /**
     * What stands under the year by the meter: the readings of the meter of the house, in every month of every account.
     */
    @Test
    void theExplanationOfTheYearLeadsDownToReadings() {
        Chronicle chronicle = heated("42", "2150").close("2025-01", "2026-01");
        for (String account : List.of("1001", "1002", "1003")) {
            Line line = corrections(chronicle.bills().get(12), account).get(0);
            assertThat(line.replays()).isTrue();
            assertThat(Words.missing(line.derivation())).isEmpty();
            for (int i = 1; i < 13; i++) {
                Line byMeter = byMeter(chronicle.bills().get(i - 1), account);
                assertThat(facts((Derivation.Calculated) line.derivation(), i - 1))
                        .contains(byMeter.id().toString());
                assertThat(Words.missing(byMeter.derivation())).isEmpty();
                assertThat(byMeter.derivation().toString())
                        .as("facts of month %s of %s", i, account)
                        .contains(house.meter("h")
                                .readings
                                .at(days("2025-%02d-20".formatted(i), "2025-%02d-20".formatted(i)))
                                .value());
            }
        }
    }

    private static Line byMeter(HouseBill bill, String account) {
        return bill.byMeter().lines().stream()
                .filter(line -> line.id().account().value().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static String facts(Derivation.Calculated correction, int month) {
        Origin year = correction.operands().get(0).origin();
        Derivation.Total total = (Derivation.Total) ((Origin.Derived) year).derivation();
        return total.terms().get(month).toString();
    }

    /**
     * Heating paid evenly: S × 0.016 Gcal × 2000.00 a month, 12 months; the year by the meter V × S ÷ 200 m² × 2000.00.
     */
    @ParameterizedTest(name = "{0}: {1} Gcal in the year, {2} after June: {3} a month, {4} in January")
    @CsvSource(delimiter = ';', textBlock = """
            # id                  ; V ; price from July; month  ; correction; why
            d-heat-04             ; 42; 2000           ; 1600.00; 1800.00   ; 21000.00 − 12 × 1600.00
            less than was paid    ; 36; 2000           ; 1600.00; -1200.00  ; 18000.00 − 19200.00
            as much as was paid   ; 38.4; 2000         ; 1600.00; -         ; 19200.00 − 19200.00
            two half-year prices  ; 42; 2150           ; 1600.00; 1867.50   ; 21 × 50 ÷ 200 Gcal at either price, 10500.00 + 11287.50, − 6 × 1600.00 − 6 × 1720.00""")
    void heatingPaidEvenlyIsSettledInJanuary(
            String id, String volume, String later, String month, String correction, String why) {
        Chronicle chronicle = heated(volume, later).close("2025-01", "2026-02");
        assertThat(chronicle.bills().get(0).charges().lines().get(0).amount()).hasToString(month);
        assertThat(amounts(chronicle, "1001"))
                .as(why)
                .isEqualTo(correction.equals("-") ? List.of() : List.of("2026-01 " + correction));
    }
}
