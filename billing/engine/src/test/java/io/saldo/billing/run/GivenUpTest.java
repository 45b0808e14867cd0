package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a closed month could not charge is named by every later one, until it is charged or given up by a decision. */
class GivenUpTest {
    private static final BillingPeriod MARCH = BillingPeriod.of(2026, 3);
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");

    private final TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "30.00");
    private final TestPremises flat = house.flat("1").people(1).account("1001").agreeToAll();
    private final FactId area;
    private final FactId other;
    private final Chronicle chronicle = new Chronicle(house);

    GivenUpTest() {
        flat.area("54.3");
        area = flat.area.first();
        flat.area("60");
        other = flat.area.last();
        chronicle.close("2026-03");
    }

    private List<BillingPeriod> waiting(String month) {
        return chronicle.close(month).handedOn().waiting().stream()
                .filter(each -> each.givenUp() == null)
                .map(Withheld::about)
                .distinct()
                .toList();
    }

    private GivenUp decision(BillingPeriod month) {
        return new GivenUp(month, ACCOUNT, null, null, new TextRef("decision-3"));
    }

    private void settle() {
        flat.area.withdraw(other);
        assertThat(area).isNotEqualTo(other);
    }

    @Test
    void everyLaterMonthNamesItUntilItIsCharged() {
        assertThat(waiting("2026-04")).containsExactly(MARCH, MARCH.next());
        settle();
        HouseBill may = chronicle.close("2026-05");
        assertThat(may.handedOn().waiting()).isEmpty();
        assertThat(may.lines())
                .extracting(line -> line.id().about() + " " + line.amount())
                .contains("2026-03 1629.00", "2026-04 1629.00", "2026-05 1629.00");
    }

    @Test
    void whatIsGivenUpIsNamedNoMoreButByTheMonthsBeforeTheDecision() {
        assertThat(waiting("2026-04")).containsExactly(MARCH, MARCH.next());
        house.money.givenUp.add(MARCH.range(), decision(MARCH));
        assertThat(waiting("2026-05")).containsExactly(MARCH.next(), MARCH.plus(2));
        assertThat(waiting("2026-06")).containsExactly(MARCH.next(), MARCH.plus(2), MARCH.plus(3));
    }

    @Test
    void aDecisionWithdrawnLeavesItWaitingAgain() {
        FactId decided = house.money.givenUp.add(MARCH.range(), decision(MARCH));
        assertThat(waiting("2026-04")).containsExactly(MARCH.next());
        house.money.givenUp.withdraw(decided);
        assertThat(waiting("2026-05")).containsExactly(MARCH, MARCH.next(), MARCH.plus(2));
    }

    @Test
    void aFactThatSettlesTheMatterIsChargedAllTheSame() {
        house.money.givenUp.add(MARCH.range(), decision(MARCH));
        chronicle.close("2026-04");
        settle();
        assertThat(chronicle.close("2026-05").lines())
                .extracting(line -> line.id().about() + " " + line.amount())
                .contains("2026-03 1629.00");
    }

    @Test
    void aDecisionNamesWhatItGivesUp() {
        assertThatThrownBy(() -> new GivenUp(MARCH, null, null, null, new TextRef("decision")))
                .isInstanceOf(InvalidValueException.class);
        assertThat(chronicle.bills().get(0).charges().parked())
                .extracting(each -> each.reason())
                .contains(ParkReason.CONTRADICTORY_FACTS);
    }
}
