package io.saldo.billing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an account hands on does not grow with its age. What was posted as penalties of paid debts is handed on as long
 * as they may be recalculated, a row for each month and service: so one who pays late hands on that many, and no more
 * ever.
 */
class HandedOnSizeTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2023, 1);
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");

    /** Rows after so many months, of penalties apart, where the last six months may be recalculated. */
    @ParameterizedTest(name = "paid {0} days after it was due: {1} rows and {2} of penalties")
    @CsvSource({"-3, 2, 0", "45, 6, 10"})
    void rowsDoNotGrowWithAge(int days, int rows, int penalties) {
        Map<Integer, String> sizes = new TreeMap<>();
        Map<Integer, String> all = new TreeMap<>();
        TestHouse house = house();
        var chronicle =
                new Chronicle(house, new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, 6, null));
        for (int i = 0; i < 36; i++) {
            BillingPeriod month = FIRST.plus(i);
            // penalties as soon as they are posted
            Kopecks penalty = owed(chronicle.past().before());
            if (penalty.signum() > 0) {
                LocalDate day = month.first();
                house.money.payments.add(DateRange.day(day), paid("penalty" + i, DebtKind.PENALTY, day, penalty));
            }
            for (int back = 1; back <= 3 && back <= i; back++) {
                LocalDate day = FIRST.plus(i - back + 1).first().plusDays(9 + days);
                if (month.contains(day)) {
                    house.pay("p" + (i - back), ACCOUNT.value(), TestHouse.MANAGER, day.toString(), "1100.00", null);
                }
            }
            chronicle.close(month.toString());
            HandedOn handedOn = Objects.requireNonNull(chronicle.past().before());
            OpenItems items = Objects.requireNonNull(handedOn.money().get(ACCOUNT));
            if (i % 12 == 11) {
                all.put(i + 1, rows(items) + " and " + items.penalties().size());
                sizes.put(i + 1, rows + " and " + penalties);
            }
        }
        assertThat(all).isEqualTo(sizes);
    }

    private static TestHouse house() {
        var house =
                new TestHouse().service(ServiceKind.MAINTENANCE, "20.00").service(ServiceKind.CAPITAL_REPAIR, "2.00");
        house.flat("1").area("50").account(ACCOUNT.value()).agreeToAll();
        return house;
    }

    private static Kopecks owed(@Nullable HandedOn before) {
        OpenItems items = before == null ? OpenItems.NONE : before.money().getOrDefault(ACCOUNT, OpenItems.NONE);
        return Kopecks.sum(items.debts().stream()
                .filter(each -> each.kind() == DebtKind.PENALTY)
                .map(Obligation::amount)
                .toList());
    }

    private static Payment paid(String id, DebtKind kind, LocalDate day, Kopecks amount) {
        return new Payment(new PaymentId(id), ACCOUNT, TestHouse.MANAGER, kind, day, amount, null);
    }

    private static int rows(OpenItems items) {
        return items.debts().size()
                + items.payments().size()
                + items.allocations().size()
                + items.reversals().size();
    }
}
