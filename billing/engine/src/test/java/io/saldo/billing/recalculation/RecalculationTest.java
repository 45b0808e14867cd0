package io.saldo.billing.recalculation;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Closed months charged again, each sum worked out by hand. */
class RecalculationTest {
    private final TestHouse house = new TestHouse();

    /** {@code 2026-07 1001 COLD_WATER -12.34}: what is posted about closed months. */
    private static List<String> posted(HouseBill bill) {
        return bill.recalculation().lines().stream()
                .map(line -> line.id().about() + " " + line.id().account() + " "
                        + line.id().service() + " " + line.amount())
                .toList();
    }

    private TestPremises flat(String number) {
        return house.flat(number).area("50").people(2).account("100" + number).agreeToAll();
    }

    private TestMeter waterReadToMay() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        return flat("1")
                .waterMeter("w")
                .reading("2025-11-20", "100")
                .reading("2025-12-20", "104")
                .reading("2026-01-20", "108")
                .reading("2026-02-20", "112")
                .reading("2026-03-20", "116")
                .reading("2026-04-20", "120")
                .reading("2026-05-20", "124");
    }

    /**
     * A guest of 1 and 2 November counts for nothing, until it becomes known that they came on 28 October: six days in
     * a row, of which two are November's.
     */
    @Test
    void aGuestWhoCameEarlierThanWasKnownCountsInTheMonthAfterToo() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        TestPremises flat =
                house.flat("1").area("50").noMeterPossible().account("1001").agreeToAll();
        var family = new Occupancy(2, 0, 1);
        var withGuest = new Occupancy(2, 1, 1);
        FactId alone = flat.occupancy.add(TestHouse.days("2020-01-01", "2026-10-31"), family);
        flat.occupancy.add(TestHouse.days("2026-11-01", "2026-11-02"), withGuest);
        flat.occupancy.add(TestHouse.days("2026-11-03", null), family);
        var chronicle = new Chronicle(house).close("2026-10", "2026-11");
        assertThat(chronicle.bills().get(1).charges().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Kopecks.parse("450.00")));
        flat.occupancy.replace(alone, TestHouse.days("2020-01-01", "2026-10-27"), family);
        flat.occupancy.add(TestHouse.days("2026-10-28", "2026-10-31"), withGuest);
        assertThat(posted(chronicle.bill("2026-12")))
                .as("4.5 m³ × 2 ÷ 30 × 50.00")
                .containsExactly("2026-11 1001 COLD_WATER 15.00");
    }

    @Test
    void aReadingAfterTwoAveragesSettlesAllThreeMonths() {
        TestMeter meter = waterReadToMay();
        var chronicle = new Chronicle(house).close("2026-05", "2026-07");
        assertThat(chronicle.bills()).allMatch(bill -> posted(bill).isEmpty());
        FactId late = meter.tell("2026-08-20", "133");
        HouseBill august = chronicle.bill("2026-08");
        assertThat(august.charges().lines())
                .as("(133 − 124) ÷ 3 = 3 m³ × 50.00")
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Kopecks.parse("150.00")));
        assertThat(posted(august))
                .as("3 m³ instead of the average of 4 m³")
                .containsExactly("2026-06 1001 COLD_WATER -50.00", "2026-07 1001 COLD_WATER -50.00");
        assertThat(august.recalculation().lines())
                .allMatch(Line::replays)
                .extracting(Line::cause)
                .containsOnly(new Cause(CauseKind.METER_READING, Nature.CIRCUMSTANCE, List.of(late)));
    }

    @Test
    void whatIsRecalculatedOnceIsNotRecalculatedAgain() {
        TestMeter meter = waterReadToMay();
        var chronicle = new Chronicle(house).close("2026-05", "2026-07");
        meter.tell("2026-08-20", "133");
        chronicle.close("2026-08");
        meter.tell("2026-09-20", "137");
        assertThat(posted(chronicle.bill("2026-09"))).isEmpty();
    }

    @Test
    void aCorrectedReadingMovesVolumeFromOneMonthToTheNext() {
        TestMeter meter = waterReadToMay();
        var chronicle = new Chronicle(house).close("2026-02", "2026-05");
        FactId march = meter.readings.replace(
                meter.readings.at(days("2026-03-20", "2026-03-20")),
                days("2026-03-20", "2026-03-20"),
                meter.quantity("118"));
        meter.tell("2026-06-20", "128");
        assertThat(posted(chronicle.bill("2026-06")))
                .as("March 6 m³ instead of 4, April 2 instead of 4")
                .containsExactly("2026-03 1001 COLD_WATER 100.00", "2026-04 1001 COLD_WATER -100.00");
        assertThat(march).isNotNull();
    }

    @Test
    void aMonthIsChargedAgainByItsOwnTariffAndNorm() {
        house.tariff(ServiceKind.COLD_WATER, days("2026-01-01", "2026-06-30"), "50.00")
                .tariff(ServiceKind.COLD_WATER, days("2026-07-01", null), "55.00")
                .norm(ServiceKind.COLD_WATER, "4.5");
        TestPremises flat = flat("1").noMeterPossible();
        var chronicle = new Chronicle(house).close("2026-05", "2026-07");
        flat.occupancy.replace(flat.occupancy.first(), days("2010-01-01", "2026-05-31"), new Occupancy(2, 0, 1));
        flat.occupancy.add(days("2026-06-01", null), new Occupancy(3, 0, 1));
        assertThat(posted(chronicle.bill("2026-08")))
                .as("one person more: 4.5 × 50.00 in June, 4.5 × 55.00 in July")
                .containsExactly("2026-06 1001 COLD_WATER 225.00", "2026-07 1001 COLD_WATER 247.50");
    }

    @Test
    void aTariffEnteredLateConcernsEverybody() {
        house.service(ServiceKind.MAINTENANCE, "20.00");
        flat("1");
        flat("2");
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        var tariffs = house.tariffs(ServiceKind.MAINTENANCE);
        tariffs.replace(tariffs.first(), days("2010-01-01", "2026-05-31"), tariffs.firstValue());
        tariffs.add(
                days("2026-06-01", null),
                new Tariff(Quantity.parse("21.00", Unit.RUB.per(Unit.SQUARE_METRE)), "a decree"));
        assertThat(posted(chronicle.bill("2026-07")))
                .containsExactly("2026-06 1001 MAINTENANCE 50.00", "2026-06 1002 MAINTENANCE 50.00");
    }

    /** Two flats of 50 m²; the house took 300 kWh, the flats 100 each, so that 100 are common: 50 each. */
    private TestMeter electricity() {
        house.service(ServiceKind.ELECTRICITY, "5.00")
                .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.ELECTRICITY, "70")
                .common(CommonResourcesMethod.BY_METER);
        for (String number : List.of("1", "2")) {
            TestMeter meter = flat(number).meter("e" + number, Resource.ELECTRICITY);
            meter.reading("2026-04-20", "100")
                    .reading("2026-05-20", "200")
                    .reading("2026-06-20", "300")
                    .reading("2026-07-20", "400");
        }
        return house.houseMeter("h", Resource.ELECTRICITY, GroupId.wholeHouse(Resource.ELECTRICITY), CommonRole.ADDED)
                .reading("2026-04-20", "1000")
                .reading("2026-05-20", "1300")
                .reading("2026-06-20", "1600")
                .reading("2026-07-20", "1900");
    }

    @Test
    void aLateReadingOfAFlatLeavesTheNeighboursMonthsClosedAndCountsInTheOpenOne() {
        electricity();
        TestMeter first = house.meter("e1");
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        first.readings.replace(
                first.readings.at(days("2026-05-20", "2026-05-20")),
                days("2026-05-20", "2026-05-20"),
                first.quantity("220"));
        first.readings.replace(
                first.readings.at(days("2026-06-20", "2026-06-20")),
                days("2026-06-20", "2026-06-20"),
                first.quantity("320"));
        first.readings.replace(
                first.readings.at(days("2026-07-20", "2026-07-20")),
                days("2026-07-20", "2026-07-20"),
                first.quantity("420"));
        HouseBill july = chronicle.bill("2026-07");
        assertThat(posted(july)).as("20 kWh more in May").containsExactly("2026-05 1001 ELECTRICITY 100.00");
        assertThat(july.charges().lines().stream()
                        .filter(line -> line.id().service().equals(TestHouse.code(ServiceKind.COMMON_ELECTRICITY)))
                        .map(Line::amount))
                .as("300 − 200 − 20 = 80 kWh are common in July, 40 each × 5.00")
                .containsOnly(Kopecks.parse("200.00"));
    }

    @Test
    void aCorrectedMeterOfTheHouseDividesTheMonthAnew() {
        TestMeter common = electricity();
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        FactId corrected = common.readings.replace(
                common.readings.at(days("2026-05-20", "2026-05-20")),
                days("2026-05-20", "2026-05-20"),
                common.quantity("1280"));
        HouseBill july = chronicle.bill("2026-07");
        assertThat(posted(july))
                .as("May 80 kWh, June 120 instead of 100: 10 kWh × 5.00 to and fro for each")
                .containsExactly(
                        "2026-05 1001 COMMON_ELECTRICITY -50.00",
                        "2026-06 1001 COMMON_ELECTRICITY 50.00",
                        "2026-05 1002 COMMON_ELECTRICITY -50.00",
                        "2026-06 1002 COMMON_ELECTRICITY 50.00");
        assertThat(july.recalculation().lines())
                .extracting(Line::cause)
                .containsOnly(new Cause(CauseKind.HOUSE_METER, Nature.ERROR, List.of(corrected)));
    }

    @Test
    void aNegativeRemainderIsCarriedThroughTheMonthsChargedAgain() {
        TestMeter common = electricity();
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        common.readings.replace(
                common.readings.at(days("2026-05-20", "2026-05-20")),
                days("2026-05-20", "2026-05-20"),
                common.quantity("1180"));
        HouseBill july = chronicle.bill("2026-07");
        assertThat(posted(july))
                .as(
                        "May 180 − 200 = −20 is carried over: nothing to pay; June has 20 less for that, and 120 more by its own meter")
                .containsExactly(
                        "2026-05 1001 COMMON_ELECTRICITY -250.00",
                        "2026-06 1001 COMMON_ELECTRICITY -50.00",
                        "2026-06 1001 COMMON_ELECTRICITY 300.00",
                        "2026-05 1002 COMMON_ELECTRICITY -250.00",
                        "2026-06 1002 COMMON_ELECTRICITY -50.00",
                        "2026-06 1002 COMMON_ELECTRICITY 300.00");
        assertThat(july.recalculation().lines())
                .extracting(line -> line.cause() == null ? null : line.cause().kind())
                .contains(CauseKind.CARRIED_OVER, CauseKind.HOUSE_METER);
    }

    @Test
    void aMonthBeforeTheFirstOneBilledHereIsRefusedWithAReason() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        TestPremises flat = flat("1").noMeterPossible();
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        flat.occupancy.replace(flat.occupancy.first(), days("2010-01-01", "2026-03-31"), new Occupancy(2, 0, 1));
        flat.occupancy.add(days("2026-04-01", null), new Occupancy(1, 0, 1));
        HouseBill july = chronicle.bill("2026-07");
        assertThat(posted(july)).containsExactly("2026-05 1001 COLD_WATER -225.00", "2026-06 1001 COLD_WATER -225.00");
        assertThat(july.recalculation().refusals())
                .extracting(Refusal::reason)
                .containsOnly(Refusal.Reason.BEFORE_CUT_OVER);
    }

    @Test
    void aLimitOfMonthsAndAClosedYearAreRefusedWithTheirReasons() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        TestPremises flat = flat("1").noMeterPossible();
        var policy = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, 3, BillingPeriod.of(2026, 1));
        var chronicle = new Chronicle(house, policy).close("2025-11", "2026-03");
        flat.occupancy.replace(flat.occupancy.first(), ALWAYS, new Occupancy(1, 0, 1));
        HouseBill april = chronicle.bill("2026-04");
        assertThat(posted(april))
                .containsExactly(
                        "2026-01 1001 COLD_WATER -225.00",
                        "2026-02 1001 COLD_WATER -225.00",
                        "2026-03 1001 COLD_WATER -225.00");
        assertThat(april.recalculation().refusals())
                .extracting(each -> each.about() + " " + each.reason())
                .contains("2025-10 BEFORE_CUT_OVER");
    }

    @Test
    void anAccountInDisputeIsRecalculatedOnceTheDisputeIsOver() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        TestPremises flat = flat("1").noMeterPossible();
        var chronicle = new Chronicle(house).close("2026-05", "2026-06");
        FactId second = flat.occupancy.add(days("2026-05-01", "2026-05-31"), new Occupancy(1, 0, 1));
        HouseBill july = chronicle.close("2026-07");
        assertThat(posted(july)).isEmpty();
        assertThat(july.recalculation().withheld())
                .singleElement()
                .satisfies(each -> assertThat(each.parked().account()).isEqualTo(new AccountNumber("1001")));
        flat.occupancy.replace(flat.occupancy.first(), days("2026-06-01", null), new Occupancy(2, 0, 1));
        assertThat(second).isNotNull();
        assertThat(posted(chronicle.bill("2026-08"))).containsExactly("2026-05 1001 COLD_WATER -225.00");
    }

    /** Its water alone was in dispute; parked was the whole account. */
    @Test
    void whatWasParkedForOneServiceIsChargedWholeOnceItIsPutRight() {
        house.service(ServiceKind.MAINTENANCE, "10.00");
        TestMeter meter = waterReadToMay();
        FactId wrong = meter.tell("2026-05-20", "125");
        var chronicle = new Chronicle(house).close("2026-05", "2026-05");
        assertThat(chronicle.bills().get(0).charges().lines()).isEmpty();
        meter.readings.withdraw(wrong);
        HouseBill june = chronicle.close("2026-06");
        assertThat(posted(june))
                .as("4 m³ × 50.00, and 50 m² × 10.00 of which nothing was in dispute")
                .containsExactly("2026-05 1001 COLD_WATER 200.00", "2026-05 1001 MAINTENANCE 500.00");
        assertThat(june.recalculation().lines()).allMatch(Line::replays);
        assertThat(posted(chronicle.bill("2026-07"))).isEmpty();
    }
}
