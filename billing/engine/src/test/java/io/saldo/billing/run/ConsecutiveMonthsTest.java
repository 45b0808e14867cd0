package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Months one after another: what one month closes with, the next opens with, row by row. */
class ConsecutiveMonthsTest {
    private static final List<String> MONTHS = List.of("2026-06", "2026-07", "2026-08", "2026-09");

    private static TestHouse house() {
        var house = new TestHouse()
                .service(ServiceKind.MAINTENANCE, "20.01")
                .service(ServiceKind.WASTE, "408.25")
                .norm(ServiceKind.WASTE, "0.1188");
        house.flat("1")
                .area("50.3")
                .people(3)
                .account("1001")
                .agree(ServiceKind.MAINTENANCE)
                .agree(ServiceKind.WASTE, TestHouse.ALWAYS, Billing.OURS, TestHouse.SUPPLIER);
        return house;
    }

    private record Row(Object service, Object creditor, Object kind) {
        static Row of(Movement row) {
            return new Row(row.service() == null ? "advance" : row.service(), row.creditor(), row.kind());
        }
    }

    private static List<HouseBill> bill(TestHouse house) {
        List<HouseBill> bills = new ArrayList<>();
        for (String month : MONTHS) {
            HouseBill bill = MonthlyBilling.bill(house.month(month));
            house.remember(bill);
            bills.add(bill);
        }
        return bills;
    }

    private static void assertChained(List<HouseBill> bills) {
        Map<Row, Kopecks> closing = new HashMap<>();
        for (HouseBill bill : bills) {
            var statement = bill.statements().get(new AccountNumber("1001"));
            assertThat(statement).isNotNull();
            Map<Row, Kopecks> opening = new HashMap<>();
            Map<Row, Kopecks> next = new HashMap<>();
            for (Movement row : statement.rows()) {
                opening.put(Row.of(row), row.opening());
                next.put(Row.of(row), row.closing());
            }
            opening.values().removeIf(Kopecks::isZero);
            closing.values().removeIf(Kopecks::isZero);
            assertThat(opening)
                    .as("%s opens as the month before closed", statement.period())
                    .isEqualTo(closing);
            closing = next;
        }
    }

    @Test
    void aPaymentForManyMonthsIsUsedUpMonthByMonth() {
        TestHouse house = house();
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-06-20", "2500.00", null);
        List<HouseBill> bills = bill(house);
        assertThat(bills.stream()
                        .map(bill -> bill.statements().get(new AccountNumber("1001")))
                        .map(statement -> statement == null
                                ? ""
                                : statement
                                        .sum(TestHouse.MANAGER, Movement::closing)
                                        .toString()))
                .as("1006.50 a month: 50.3 × 20.01 = 1006.503")
                .containsExactly("-1493.50", "-487.00", "519.50", "1526.00");
        assertChained(bills);
    }

    @Test
    void aPaymentForANamedMonthLeavesTheOlderDebtStanding() {
        TestHouse house = house();
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-08-05", "1006.50", "2026-07");
        List<HouseBill> bills = bill(house);
        assertChained(bills);
        assertThat(bills.get(2).allocations())
                .singleElement()
                .satisfies(each -> assertThat(each.obligation().value()).contains("/2026-07/"));
    }

    @Property(tries = 60)
    void whateverIsPaidTheMonthsAreChained(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 120) Integer> days,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 300_000) Integer> kopecks) {
        TestHouse house = house();
        for (int i = 0; i < days.size(); i++) {
            String day = LocalDate.of(2026, 6, 1).plusDays(days.get(i)).toString();
            var payee = days.get(i) % 2 == 0 ? TestHouse.MANAGER : TestHouse.SUPPLIER;
            house.pay("p" + i, "1001", payee, day, Kopecks.of(kopecks.get(i)).toString(), null);
        }
        assertChained(bill(house));
    }
}
