package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Facts;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Facts of the organization are known in an order of their own. 54.3 m² at 30 and 31 roubles: 1,629.00 and 1,683.30.
 */
class TwoShelvesTest {
    private static final BillingPeriod MARCH = BillingPeriod.of(2026, 3);

    private final TestHouse house = new TestHouse();
    private final Facts<Tariff> shared = house.organizationTariff(ServiceKind.MAINTENANCE);
    private Past past = Past.NONE;

    TwoShelvesTest() {
        shared.add(TestHouse.ALWAYS, TestHouse.price(ServiceKind.MAINTENANCE, "30.00"));
        house.flat("1").area("54.3").people(1).account("1001").agreeToAll();
    }

    private HouseMonth month(BillingPeriod month, Moment known) {
        HouseBook book = house.book();
        Needs needs = MonthBinder.needs(book, month, known, past.before(), RecalculationPolicy.DEFAULT);
        return MonthBinder.bind(book, month, known, past.only(needs), RecalculationPolicy.DEFAULT);
    }

    private HouseBill close(BillingPeriod month, Moment known) {
        HouseMonth bound = month(month, known);
        HouseBill bill = MonthlyBilling.bill(bound);
        past = past.closing(bound, bill);
        return bill;
    }

    private static List<String> amounts(HouseBill bill) {
        return bill.lines().stream()
                .filter(line -> line.id().kind() != LineKind.PENALTY)
                .map(line -> line.id().about() + " " + line.amount())
                .toList();
    }

    @Test
    void whatTheOrganizationStatesBetweenTheReadingAndTheClosingLandsOnceInTheNextMonth() {
        Moment read = house.now();
        shared.replace(shared.first(), TestHouse.ALWAYS, TestHouse.price(ServiceKind.MAINTENANCE, "31.00"));
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-03-20", "5.00", null);
        // the house is known up to the closing, the organization up to the moment it was read
        Moment closing = new Moment(house.now().house(), read.organization());
        assertThat(amounts(close(MARCH, closing))).containsExactly("2026-03 1629.00");
        HouseBill april = close(MARCH.next(), house.now());
        assertThat(amounts(april)).containsExactlyInAnyOrder("2026-04 1683.30", "2026-03 54.30");
        assertThat(april.recalculation().lines())
                .singleElement()
                .extracting(Line::cause)
                .satisfies(cause -> {
                    assertThat(cause.kind()).isEqualTo(CauseKind.TARIFF);
                    assertThat(cause.facts()).containsExactly(shared.last());
                    assertThat(cause.facts().get(0))
                            .hasToString("organization:" + shared.last().value());
                });
        assertThat(amounts(close(MARCH.plus(2), house.now()))).containsExactly("2026-05 1683.30");
    }

    @Test
    void aPriceOfTheHouseHoldsBeforeThatOfTheOrganizationForItsDaysAndIsNoContradiction() {
        house.tariff(ServiceKind.MAINTENANCE, TestHouse.days("2026-04-01", "2026-04-30"), "40.00");
        assertThat(amounts(close(MARCH, house.now()))).containsExactly("2026-03 1629.00");
        assertThat(amounts(close(MARCH.plus(1), house.now()))).containsExactly("2026-04 2172.00");
        assertThat(amounts(close(MARCH.plus(2), house.now()))).containsExactly("2026-05 1629.00");
    }

    @Test
    void aPriceOfTheHouseHoldsHoweverExactlyTheOrganizationStatesItsOwn() {
        house.tariff(ServiceKind.MAINTENANCE, TestHouse.ALWAYS, "40.00");
        HouseBill bill = close(MARCH, house.now());
        assertThat(bill.lines()).extracting(Line::amount).containsExactly(Kopecks.parse("2172.00"));
    }

    @Test
    void aMonthIsNotBilledByLessThanTheMonthBeforeKnewOfEitherShelf() {
        close(MARCH, house.now());
        Moment before = past.before().known();
        shared.replace(shared.first(), TestHouse.ALWAYS, TestHouse.price(ServiceKind.MAINTENANCE, "31.00"));
        close(MARCH.next(), house.now());
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-05-20", "5.00", null);
        Moment less = new Moment(house.now().house(), before.organization());
        assertThatThrownBy(() -> month(MARCH.plus(2), less)).isInstanceOf(InvalidValueException.class);
    }
}
