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
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 42 Gcal in the year at 2000.00: 84 000.00, of 50, 100 and 50 m². The flats 1 and 2 have distributors: of their 63
 * 000.00 the first, with 300 units of 400, owes 47 250.00 in place of 21 000.00, the second 15 750.00 in place of 42
 * 000.00. Its accounts had a quarter and three quarters of it.
 */
class DistributorYearTest {
    private static final DateRange YEAR = days("2025-01-01", "2025-12-31");
    private final TestHouse house = new TestHouse();

    private void heated() {
        heated("2000.00");
    }

    private void heated(String tariff) {
        house.heatingInSeason().service(ServiceKind.HEATING, tariff);
        house.flat("1").area("50").account("1001");
        house.flat("2").area("100").share("1002", "1/4").share("1003", "3/4");
        house.flat("3").area("50").account("1004");
        for (int i = 0; i < 3; i++) {
            house.premises(i).agreeToAll();
        }
        TestMeter meter = house.houseMeter("h", Resource.HEAT).reading("2024-12-20", "0");
        BillingPeriod month = BillingPeriod.of(2025, 1);
        for (int i = 1; i <= 16; i++) {
            meter.reading(
                    month.first().plusDays(19).toString(),
                    Exact.parse("3.5").times(i).shown(3).toPlainString());
            month = month.next();
        }
    }

    private static List<String> corrections(HouseBill bill) {
        List<String> lines = new ArrayList<>();
        for (Line line : bill.lines()) {
            if (line.id().kind() == LineKind.YEARLY_CORRECTION) {
                assertThat(line.replays()).isTrue();
                assertThat(Words.missing(line.derivation())).isEmpty();
                lines.add(line.id().account() + " " + line.amount());
            }
        }
        return lines;
    }

    private static List<String> withheld(HouseBill bill) {
        return bill.recalculation().withheld().stream()
                .map(each -> each.about() + " " + each.parked().premises() + " "
                        + each.parked().reason())
                .toList();
    }

    private HouseBill january() {
        List<HouseBill> bills = new Chronicle(house).close("2025-01", "2026-01").bills();
        return bills.get(bills.size() - 1);
    }

    @Test
    void flatsWithDistributorsDivideTheirYearByUnits() {
        heated();
        house.premises(0).distributors(YEAR, "300");
        house.premises(1).distributors(YEAR, "100");
        HouseBill bill = january();
        assertThat(corrections(bill)).containsExactly("1001 26250.00", "1002 -6562.50", "1003 -19687.50");
        assertThat(withheld(bill)).isEmpty();
    }

    @Test
    void theSameAgainCorrectsNothing() {
        heated();
        house.premises(0).distributors(YEAR, "300");
        house.premises(1).distributors(YEAR, "100");
        var bills = new Chronicle(house).close("2025-01", "2026-04").bills();
        assertThat(corrections(bills.get(12))).hasSize(3);
        assertThat(bills.subList(13, 16)).allMatch(bill -> corrections(bill).isEmpty());
    }

    /** Distributors are read by halves of a year; a count after New Year is of another year. */
    @Test
    void whatWasCountedOnDaysOfTheYearIsSummed() {
        heated();
        house.premises(0)
                .distributors(days("2025-01-01", "2025-06-30"), "180.5")
                .distributors(days("2025-07-01", "2025-12-31"), "119.5")
                .distributors(days("2026-01-01", "2026-01-31"), "40");
        house.premises(1).distributors(YEAR, "100");
        assertThat(corrections(january())).containsExactly("1001 26250.00", "1002 -6562.50", "1003 -19687.50");
    }

    @Test
    void unitsToldLaterAreSettledWhenTheyAreTold() {
        heated();
        var chronicle = new Chronicle(house).close("2025-01", "2026-01");
        assertThat(corrections(chronicle.bills().get(12))).isEmpty();
        house.premises(0).distributors(YEAR, "300");
        house.premises(1).distributors(YEAR, "100");
        chronicle.close("2026-02", "2026-03");
        assertThat(corrections(chronicle.bills().get(13)))
                .containsExactly("1001 26250.00", "1002 -6562.50", "1003 -19687.50");
        assertThat(corrections(chronicle.bills().get(14))).isEmpty();
    }

    /** 50 of 200 m², and the half exactly, are not more than the half; of nothing nobody has a part. */
    @ParameterizedTest(name = "units {0} and {1}, of the third {2}")
    @CsvSource({"300,,", ",100,", "0,0,", "300,,5"})
    void whereTheyAreTooFewOrCountedNothingTheYearStands(String first, String second, String third) {
        heated();
        List<String> units = new ArrayList<>();
        String[] told = {first, second, third};
        for (int i = 0; i < told.length; i++) {
            if (told[i] != null) {
                house.premises(i).distributors(YEAR, told[i]);
                units.add("2025-12 " + (i + 1) + " DISTRIBUTORS_NOT_USED");
            }
        }
        HouseBill bill = january();
        assertThat(corrections(bill)).isEmpty();
        assertThat(withheld(bill)).containsExactlyElementsOf(units);
    }

    /** Whose fee the units would divide cannot be told where the account pays for another flat too. */
    @Test
    void aFlatWhoseAccountHasAnotherTakesNoPart() {
        heated();
        house.flat("4").area("40").account("1001").agreeToAll();
        house.premises(0).distributors(YEAR, "300");
        house.premises(1).distributors(YEAR, "100");
        house.premises(2).distributors(YEAR, "100");
        HouseBill bill = january();
        assertThat(withheld(bill)).containsExactly("2025-12 1 DISTRIBUTORS_NOT_USED");
        assertThat(corrections(bill)).hasSize(3).noneMatch(each -> each.startsWith("1001"));
    }

    @Test
    void unitsThatContradictEachOtherWithholdTheYear() {
        heated();
        house.premises(0).distributors(YEAR, "300").distributors(YEAR, "200");
        house.premises(1).distributors(YEAR, "100");
        HouseBill bill = january();
        assertThat(corrections(bill)).isEmpty();
        assertThat(withheld(bill)).containsExactly("2025-12 null CONTRADICTORY_FACTS");
    }

    @Test
    void withoutAMeterOfTheHouseDistributorsSettleNothing() {
        house.heatingInSeason().service(ServiceKind.HEATING, "2000.00").norm(ServiceKind.HEATING, "0.016");
        house.flat("1").area("50").account("1001").distributors(YEAR, "10").agreeToAll();
        house.flat("2").area("50").account("1002").distributors(YEAR, "30").agreeToAll();
        HouseBill bill = january();
        assertThat(corrections(bill)).isEmpty();
        assertThat(withheld(bill)).isEmpty();
    }

    /**
     * 0.875 Gcal × 2000.01 are 1750.00875, posted as 1750.01 twelve times, 21 000.12; unrounded the year is 21 000.105.
     * That is no business of a flat without distributors.
     */
    @ParameterizedTest
    @CsvSource({"300, 100, 2", "300, 0, 2", "300,, 0"})
    void theRoundingsOfOthersStandAsTheyWerePosted(String first, String second, int corrected) {
        heated("2000.01");
        house.premises(0).distributors(YEAR, first);
        if (second != null) {
            house.premises(1).distributors(YEAR, second);
        }
        List<String> corrections = corrections(january());
        assertThat(corrections.stream().map(each -> each.substring(0, 4)).toList())
                .containsExactlyElementsOf(corrected == 0 ? List.of() : List.of("1001", "1002", "1003"));
    }

    @Test
    void unitsTakenBackLeaveTheYearAsItWas() {
        heated("2000.01");
        var one = house.premises(0).distributors.add(YEAR, Quantity.parse("300", Unit.ONE));
        var other = house.premises(1).distributors.add(YEAR, Quantity.parse("100", Unit.ONE));
        var chronicle = new Chronicle(house).close("2025-01", "2026-01");
        assertThat(corrections(chronicle.bills().get(12))).hasSize(3);
        house.premises(0).distributors.withdraw(one);
        house.premises(1).distributors.withdraw(other);
        chronicle.close("2026-02", "2026-03");
        for (String account : List.of("1001", "1002", "1003")) {
            assertThat(chronicle.bills().stream()
                            .flatMap(bill -> bill.lines().stream())
                            .filter(line -> line.id().kind() == LineKind.YEARLY_CORRECTION
                                    && line.id().account().value().equals(account))
                            .mapToLong(line -> line.amount().value())
                            .sum())
                    .as(account)
                    .isZero();
        }
        assertThat(corrections(chronicle.bills().get(13))).hasSize(3);
        assertThat(corrections(chronicle.bills().get(14))).isEmpty();
    }

    /** What the flats owe together is not known while the year of one of them is not. */
    @Test
    void whereOneFlatIsParkedAllOfThemWait() {
        heated();
        house.premises(0).distributors(YEAR, "300");
        house.premises(1).share("1002", days("2025-03-01", "2025-03-31"), "1/2").distributors(YEAR, "100");
        HouseBill bill = january();
        assertThat(corrections(bill)).isEmpty();
        assertThat(bill.recalculation().withheld().stream()
                        .map(each -> String.valueOf(each.parked().account()))
                        .distinct())
                .containsExactlyInAnyOrder("1001", "1002", "1003");
    }
}
