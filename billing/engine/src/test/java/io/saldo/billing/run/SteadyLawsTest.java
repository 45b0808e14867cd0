package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.kernel.time.Known;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is laid out side by side and summed is to the last row what premises and accounts come to one by one. */
class SteadyLawsTest {
    private static void assertSame(HouseMonth month) {
        HouseBill laidOut = MonthlyBilling.bill(month);
        HouseBill oneByOne = MonthlyBilling.bill(month.oneByOne());
        // first what is known at once, then what is made when it is asked for
        oneByOne.statements()
                .forEach((account, statement) -> assertThat(
                                laidOut.statements().get(account).closing())
                        .as(account.value())
                        .isEqualTo(statement.closing()));
        assertThat(laidOut.charges().parked()).isEqualTo(oneByOne.charges().parked());
        assertThat(laidOut.lines()).isEqualTo(oneByOne.lines());
        assertThat(laidOut.charges().parkedLines()).isEqualTo(oneByOne.charges().parkedLines());
        assertThat(laidOut.charges().consumptions())
                .isEqualTo(oneByOne.charges().consumptions());
        assertThat(laidOut.charges().conservation())
                .isEqualTo(oneByOne.charges().conservation());
        assertThat(laidOut.charges().carry()).isEqualTo(oneByOne.charges().carry());
        assertThat(laidOut.penalties()).isEqualTo(oneByOne.penalties());
        assertThat(laidOut.debts()).isEqualTo(oneByOne.debts());
        assertThat(laidOut.allocations()).isEqualTo(oneByOne.allocations());
        assertThat(laidOut.statements()).isEqualTo(oneByOne.statements());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    @Domain(RandomHouses.class)
    @Domain(DomainContext.Global.class)
    void aHouseLaidOutIsBilledAsPremisesOneByOne(@ForAll HousePlan plan) {
        assertSame(MonthBinder.bind(plan.build().book(), plan.month(), Known.LATEST));
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    @Domain(RandomHistories.class)
    @Domain(DomainContext.Global.class)
    void everyMonthOfAHistoryIsBilledAsAccountsOneByOne(@ForAll HistoryPlan plan) {
        plan.run().toTheEnd().chronicle.months().forEach(SteadyLawsTest::assertSame);
    }
}
