package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawRow;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A row of the law that was published after a month was closed and reaches back to it. Every month is closed on the
 * fifth of the next.
 */
class LateLawTest {
    private static final String MULTIPLIER = "COLD_WATER_MULTIPLIER;2;2026-04-01;;DECREE_1871;п. 1;UNCONFIRMED;";

    /**
     * A flat of two without a meter that could be installed: 4.5 m³ × 2 × 50.00 = 450.00, and as much again for each
     * whole of the factor beyond one.
     */
    private static TestHouse house() {
        var house = new TestHouse();
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        house.flat("1").area("50").people(2).account("1001").agreeToAll();
        return house;
    }

    private static LawBook law(String row, LawParameter... without) {
        List<LawRow> rows = new ArrayList<>(FederalLaw.book().rows());
        rows.removeIf(each -> List.of(without).contains(each.parameter()));
        rows.addAll(LawBook.read(List.of(row)).rows());
        return LawBook.of(rows);
    }

    private static List<HouseBill> bills(LawBook law, String first, String last) {
        return bills(house(), law, first, last);
    }

    private static List<HouseBill> bills(TestHouse of, LawBook law, String first, String last) {
        TestHouse house = of.law(law);
        List<HouseBill> bills = new ArrayList<>();
        Past past = Past.NONE;
        BillingPeriod end = BillingPeriod.parse(last);
        for (BillingPeriod month = BillingPeriod.parse(first); month.compareTo(end) <= 0; month = month.next()) {
            Known known = Known.onDay(month.next().first().plusDays(4), ZoneOffset.UTC);
            HouseMonth bound =
                    MonthBinder.bind(house.book(), month, Moment.of(known), past, RecalculationPolicy.DEFAULT);
            HouseBill bill = MonthlyBilling.bill(bound);
            past = past.closing(bound, bill);
            bills.add(bill);
        }
        return bills;
    }

    private static List<String> posted(HouseBill bill) {
        return bill.recalculation().lines().stream()
                .map(line -> line.id().about() + " " + line.amount())
                .toList();
    }

    private static Kopecks sum(List<HouseBill> bills, boolean penalties) {
        return Kopecks.sum(bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> (line.id().kind() == LineKind.PENALTY) == penalties)
                .map(Line::amount)
                .toList());
    }

    @Test
    void aRowPublishedInJuneThatHoldsFromAprilReopensAprilAndMay() {
        List<HouseBill> late = bills(law(MULTIPLIER + ";2026-06-10"), "2026-03", "2026-07");
        assertThat(late)
                .extracting(LateLawTest::posted)
                .containsExactly(
                        List.of(), List.of(), List.of(), List.of("2026-04 -450.00", "2026-05 -450.00"), List.of());
        assertThat(late.get(3).recalculation().lines())
                .allMatch(Line::replays)
                .extracting(Line::cause)
                .containsOnly(new Cause(
                        CauseKind.LAW,
                        Nature.CIRCUMSTANCE,
                        List.of(new FactId("law:COLD_WATER_MULTIPLIER:2026-04-01:2026-06-10"))));
        assertThat(sum(late, false))
                .as("1350.00 of March, 900.00 of the four months after")
                .isEqualTo(Kopecks.parse("4950.00"));
    }

    @Test
    void aRowPublishedBeforeItsDaysReopensNothing() {
        List<HouseBill> inTime = bills(law(MULTIPLIER + ";2026-03-20"), "2026-03", "2026-07");
        assertThat(inTime).allMatch(bill -> bill.recalculation().lines().isEmpty());
        assertThat(sum(inTime, false)).isEqualTo(Kopecks.parse("4950.00"));
    }

    @Test
    void aRowPublishedAfterAMonthEndedAndBeforeItWasClosedIsInTime() {
        List<HouseBill> inTime = bills(law(MULTIPLIER + ";2026-05-05"), "2026-03", "2026-07");
        assertThat(inTime).allMatch(bill -> bill.recalculation().lines().isEmpty());
        assertThat(sum(inTime, false)).isEqualTo(Kopecks.parse("4950.00"));
    }

    /**
     * Decree 329 of 18.03.2025: 9.5 % from 01.01.2025. What was posted in January and February at the key rate of 21 %
     * is taken back in March.
     */
    @Test
    void aCapOfPenaltiesPublishedLateChangesNoChargeAndThePenaltiesOfTheNextBill() {
        String cap = "PENALTY_RATE_CAP;0.095;2022-02-28;2026-12-31;DECREE_329;п. 1;UNCONFIRMED;";
        String later = "PENALTY_RATE_CAP;0.095;2025-01-01;2026-12-31;DECREE_329;п. 1;UNCONFIRMED;";
        List<HouseBill> always = bills(law(cap, LawParameter.PENALTY_RATE_CAP), "2024-10", "2025-04");
        List<HouseBill> late = bills(law(later + ";2025-03-18", LawParameter.PENALTY_RATE_CAP), "2024-10", "2025-04");
        List<HouseBill> inTime = bills(law(later, LawParameter.PENALTY_RATE_CAP), "2024-10", "2025-04");
        assertThat(late).allMatch(bill -> bill.recalculation().lines().isEmpty());
        assertThat(sum(late, false)).isEqualTo(sum(always, false));
        assertThat(sum(late.subList(0, 5), true))
                .as("up to February nobody knew of the cap")
                .isGreaterThan(sum(inTime.subList(0, 5), true));
        assertThat(sum(late, true)).as("up to April").isEqualTo(sum(inTime, true));
    }

    /**
     * What was paid in February at the key rate, and handed on no more, is counted again by the cap that March tells
     * of.
     */
    @Test
    void aCapPublishedLateReachesDebtsThatArePaid() {
        String later = "PENALTY_RATE_CAP;0.095;2025-01-01;2026-12-31;DECREE_329;п. 1;UNCONFIRMED;";
        List<HouseBill> late =
                bills(paying(), law(later + ";2025-03-18", LawParameter.PENALTY_RATE_CAP), "2024-10", "2025-04");
        List<HouseBill> inTime = bills(paying(), law(later, LawParameter.PENALTY_RATE_CAP), "2024-10", "2025-04");
        assertThat(sum(late.subList(0, 5), true)).isGreaterThan(sum(inTime.subList(0, 5), true));
        assertThat(sum(late, true)).isEqualTo(sum(inTime, true));
    }

    private static TestHouse paying() {
        return house().pay("p1", "1001", TestHouse.MANAGER, "2025-02-15", "900.00", "2024-10")
                .pay("p2", "1001", TestHouse.MANAGER, "2025-02-15", "900.00", "2024-11");
    }
}
