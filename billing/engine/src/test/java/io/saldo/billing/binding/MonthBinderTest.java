package io.saldo.billing.binding;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From everything ever stated to one month. */
class MonthBinderTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private final TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");
    private final TestPremises flat =
            house.flat("1").area("50").people(2).account("1001").agreeToAll();

    @Test
    void aFactThatReplacesAnotherHoldsAlone() {
        flat.occupancy.replace(flat.occupancy.first(), ALWAYS, new Occupancy(5, 0, 1));
        assertThat(people()).contains(5);
        assertThat(facts().disputes()).isEmpty();
    }

    @Test
    void theSameWithoutTheLinkIsAContradictionOfBoth() {
        FactId second = flat.occupancy.add(ALWAYS, new Occupancy(5, 0, 1));
        assertThat(people()).isEmpty();
        assertThat(facts().disputes())
                .containsExactly(new Dispute(
                        flat.id, null, null, ParkReason.CONTRADICTORY_FACTS, List.of(flat.occupancy.first(), second)));
    }

    @Test
    void aWithdrawnFactIsAsIfItHadNeverBeen() {
        FactId second = flat.occupancy.add(ALWAYS, new Occupancy(5, 0, 1));
        flat.occupancy.withdraw(second);
        assertThat(people()).contains(2);
        assertThat(facts().disputes()).isEmpty();
    }

    @Test
    void whatBecomesKnownLaterIsNotYetSeen() {
        Moment before = house.now();
        flat.occupancy.replace(flat.occupancy.first(), ALWAYS, new Occupancy(5, 0, 1));
        house.flat("2").waterMeter("W").tell("2026-06-20", "5");
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-06-10", "10.00", null);
        HouseMonth then = MonthBinder.bind(house.book(), JUNE, before);
        assertThat(people(then.facts())).contains(2);
        assertThat(then.money().payments()).isEmpty();
        HouseMonth now = house.month("2026-06");
        assertThat(people(now.facts())).contains(5);
        assertThat(now.money().payments()).hasSize(1);
        assertThat(then.facts().premises().get(1).meters().get(0).readings()).isEmpty();
        assertThat(now.facts().premises().get(1).meters().get(0).readings()).hasSize(1);
    }

    @Test
    void aContradictionOfAnotherMonthIsNoneOfThisOne() {
        flat.occupancy.replace(flat.occupancy.first(), days("2010-01-01", "2026-06-30"), new Occupancy(2, 0, 1));
        flat.occupancy.add(days("2026-07-01", null), new Occupancy(3, 0, 1));
        flat.occupancy.add(days("2026-07-15", null), new Occupancy(4, 0, 1));
        assertThat(facts().disputes()).isEmpty();
        assertThat(house.month("2026-07").facts().disputes()).hasSize(1);
    }

    @Test
    void sharesThatDoNotSumToOneAreNamedAndNothingOfThemIsPosted() {
        flat.share("1002", "1/2");
        assertThat(facts().disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.reason()).isEqualTo(ParkReason.SHARES_NOT_WHOLE);
            assertThat(dispute.facts()).hasSize(2);
            assertThat(dispute.premises()).isEqualTo(flat.id);
        });
        assertThat(house.charges("2026-06").lines()).isEmpty();
        assertThat(house.charges("2026-06").parked()).hasSize(2);
        assertThat(division(1).shares())
                .isEqualTo(Map.of(
                        new AccountNumber("1001"), Exact.parse("2/3"), new AccountNumber("1002"), Exact.parse("1/3")));
    }

    @Test
    void anAccountSharesOnlyOnTheDaysItIsOpen() {
        TestHouse told = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");
        TestPremises sold = told.flat("1").area("50").agreeToAll();
        sold.share("1001", "1").share("1002", "1");
        told.account("1001", days("2010-01-01", "2026-06-10")).account("1002", days("2026-06-11", null));
        HouseMonth month = told.month("2026-06");
        assertThat(month.facts().disputes()).isEmpty();
        assertThat(month.facts()
                        .premises()
                        .get(0)
                        .terms()
                        .values()
                        .iterator()
                        .next()
                        .division()
                        .list())
                .extracting(span -> span.days() + " " + span.value().shares().keySet())
                .containsExactly("2026-06-01..2026-06-10 [1001]", "2026-06-11..2026-06-30 [1002]");
        assertThat(told.charges("2026-06").lines())
                .extracting(line -> line.id().account() + " " + line.amount())
                .containsExactly("1001 333.33", "1002 666.67");
    }

    @Test
    void theDebtorOfTheLastDayOwesTheMonth() {
        var debtor = house.debtors.get("1001");
        assertThat(debtor).isNotNull();
        debtor.replace(debtor.first(), days("2010-01-01", "2026-06-20"), new DebtorId("seller"));
        debtor.add(days("2026-06-21", null), new DebtorId("buyer"));
        assertThat(debtor("2026-06")).isEqualTo(new DebtorId("buyer"));
        assertThat(debtor("2026-05")).isEqualTo(new DebtorId("seller"));
    }

    private DebtorId debtor(String month) {
        return house.month(month).facts().debtor(new AccountNumber("1001"), BillingPeriod.parse(month));
    }

    @Test
    void aDebtorInDisputeParksTheAccount() {
        var debtor = house.debtors.get("1001");
        assertThat(debtor).isNotNull();
        debtor.add(ALWAYS, new DebtorId("somebody else"));
        assertThat(house.charges("2026-06").lines()).isEmpty();
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.account() + " " + each.reason())
                .containsExactly("1001 CONTRADICTORY_FACTS");
    }

    @Test
    void aMeterThatGoesBackwardsIsLeftOutAndBothReadingsAreNamed() {
        TestMeter meter = flat.waterMeter("W");
        FactId first = meter.tell("2026-05-20", "10");
        FactId lower = meter.tell("2026-06-20", "9");
        assertThat(facts().premises().get(0).meters()).isEmpty();
        assertThat(facts().disputes())
                .containsExactly(new Dispute(
                        flat.id, null, Resource.COLD_WATER, ParkReason.READING_REFUSED, List.of(first, lower)));
        assertThat(house.month("2026-05").facts().disputes()).isEmpty();
        assertThat(house.month("2026-05").facts().premises().get(0).meters()).hasSize(1);
    }

    @Test
    void twoReadingsOfOneDayContradictEachOther() {
        TestMeter meter = flat.waterMeter("W");
        FactId one = meter.tell("2026-06-20", "10");
        FactId other = meter.tell("2026-06-20", "11");
        assertThat(facts().disputes())
                .containsExactly(new Dispute(
                        flat.id, null, Resource.COLD_WATER, ParkReason.CONTRADICTORY_FACTS, List.of(one, other)));
        meter.readings.replace(one, DateRange.day(LocalDate.of(2026, 6, 20)), meter.quantity("12"));
        meter.readings.withdraw(other);
        assertThat(facts().disputes()).isEmpty();
        assertThat(facts().premises().get(0).meters().get(0).readings())
                .extracting(each -> each.value().number().toString())
                .containsExactly("12");
    }

    @Test
    void paymentsAndDebtsAfterTheMonthAreNotItsOwn() {
        house.pay("in time", "1001", TestHouse.MANAGER, "2026-06-30", "1.00", null)
                .pay("late", "1001", TestHouse.MANAGER, "2026-07-01", "1.00", null)
                .pay("the same day", "1001", TestHouse.MANAGER, "2026-06-30", "1.00", null);
        assertThat(house.month("2026-06").money().payments())
                .extracting(each -> each.id().value())
                .containsExactly("in time", "the same day");
    }

    @Test
    void aYearlyNormIsForWasteAlone() {
        assertThatThrownBy(() -> house.service(ServiceKind.COLD_WATER, "1")
                        .norm(ServiceKind.COLD_WATER, ALWAYS, "48", 12)
                        .book())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("waste");
        assertThat(new TestHouse()
                        .service(ServiceKind.WASTE, "1")
                        .norm(ServiceKind.WASTE, ALWAYS, "2", 12)
                        .book()
                        .services())
                .hasSize(1);
    }

    private MonthFacts facts() {
        return house.month("2026-06").facts();
    }

    private Optional<Integer> people() {
        return people(facts());
    }

    private static Optional<Integer> people(MonthFacts facts) {
        return facts.premises()
                .get(0)
                .occupancy()
                .at(JUNE.last())
                .map(Span::value)
                .map(Occupancy::payers);
    }

    private AccountDivision division(int day) {
        return facts().premises()
                .get(0)
                .terms()
                .values()
                .iterator()
                .next()
                .division()
                .at(JUNE.first().plusDays(day))
                .orElseThrow()
                .value();
    }
}
