package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 1000.00 of maintenance for June 2026, due on 15.07, month after month; the rate is the cap of 9.5 % throughout. */
class PenaltyMonthsTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");

    private final TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");

    private HouseBill bill(String month) {
        HouseBill bill = MonthlyBilling.bill(house.month(month));
        house.remember(bill);
        return bill;
    }

    private static String penalties(HouseBill bill) {
        assertThat(bill.penalties()).allSatisfy(each -> {
            assertThat(each.line().replays()).isTrue();
            assertThat(each.line().id().kind()).isEqualTo(LineKind.PENALTY);
            assertThat(each.line().id().about()).isEqualTo(BillingPeriod.of(2026, 6));
        });
        assertThat(bill.lines())
                .containsAll(bill.penalties().stream().map(each -> each.line()).toList());
        return Kopecks.sum(bill.penalties().stream()
                        .map(each -> each.line().amount())
                        .toList())
                .toString();
    }

    private static Map<String, String> sums(HouseBill bill, DebtKind kind) {
        AccountStatement statement = Objects.requireNonNull(bill.statements().get(ACCOUNT));
        Map<String, String> sums = new TreeMap<>();
        statement.sums(kind).amounts().forEach((each, amount) -> sums.put(each.name(), amount.toString()));
        return sums;
    }

    @Test
    void aPaymentToldLateTakesPostedPenaltiesBack() {
        house.flat("1")
                .area("50")
                .account("1001")
                .agree(
                        ServiceKind.MAINTENANCE,
                        TestHouse.days("2026-06-01", "2026-06-30"),
                        Billing.OURS,
                        TestHouse.MANAGER);
        assertThat(penalties(bill("2026-06"))).isEqualTo("0.00");
        assertThat(penalties(bill("2026-07"))).as("day 16").isEqualTo("0.00");
        HouseBill august = bill("2026-08");
        assertThat(penalties(august)).as("17 days at 1/300").isEqualTo("5.38");
        assertThat(sums(august, DebtKind.PENALTY)).isEqualTo(Map.of("CHARGE", "5.38"));
        assertThat(sums(august, DebtKind.PRINCIPAL)).isEqualTo(Map.of("OPENING", "1000.00"));
        HouseBill september = bill("2026-09");
        assertThat(penalties(september)).as("47 days make 14.88, less 5.38").isEqualTo("9.50");
        assertThat(sums(september, DebtKind.PENALTY)).isEqualTo(Map.of("OPENING", "5.38", "CHARGE", "9.50"));

        // paid on 20.08, but the bank told of it in October
        LocalDate day = LocalDate.of(2026, 8, 20);
        house.money.payments.add(
                DateRange.day(day),
                new Payment(
                        new PaymentId("late"),
                        ACCOUNT,
                        TestHouse.MANAGER,
                        DebtKind.PRINCIPAL,
                        day,
                        Kopecks.parse("1000.00"),
                        PaymentPurpose.NONE,
                        null,
                        new MovementBasis(
                                new TextRef("registry-9"),
                                new TextRef("late-registry"),
                                "bank",
                                BillingPeriod.of(2026, 10))));
        HouseBill october = bill("2026-10");
        assertThat(penalties(october)).as("6 days make 1.90, less 14.88").isEqualTo("-12.98");
        assertThat(sums(october, DebtKind.PRINCIPAL))
                .as("the payment stands in the month it was told of")
                .isEqualTo(Map.of("OPENING", "1000.00", "PAYMENT", "-1000.00"));
        assertThat(sums(october, DebtKind.PENALTY)).isEqualTo(Map.of("OPENING", "14.88", "RECALCULATION", "-12.98"));
        HouseBill november = bill("2026-11");
        assertThat(november.penalties()).isEmpty();
        assertThat(sums(november, DebtKind.PENALTY)).isEqualTo(Map.of("OPENING", "1.90"));
        assertThat(november.allocations()).isEmpty();
    }

    @Test
    void aPaymentOfPenaltiesPaysPenaltiesAlone() {
        house.flat("1")
                .area("50")
                .account("1001")
                .agree(
                        ServiceKind.MAINTENANCE,
                        TestHouse.days("2026-06-01", "2026-06-30"),
                        Billing.OURS,
                        TestHouse.MANAGER);
        bill("2026-06");
        bill("2026-07");
        bill("2026-08");
        LocalDate day = LocalDate.of(2026, 9, 10);
        house.money.payments.add(
                DateRange.day(day),
                new Payment(
                        new PaymentId("p"),
                        ACCOUNT,
                        TestHouse.MANAGER,
                        DebtKind.PENALTY,
                        day,
                        Kopecks.parse("20.00"),
                        null));
        HouseBill september = bill("2026-09");
        assertThat(penalties(september)).isEqualTo("9.50");
        assertThat(sums(september, DebtKind.PENALTY))
                .isEqualTo(Map.of("OPENING", "5.38", "CHARGE", "9.50", "PAYMENT", "-20.00"));
        assertThat(sums(september, DebtKind.PRINCIPAL)).isEqualTo(Map.of("OPENING", "1000.00"));
        assertThat(Objects.requireNonNull(september.statements().get(ACCOUNT))
                        .sums(DebtKind.PENALTY)
                        .of(MovementKind.SET_OFF))
                .isEqualTo(Kopecks.ZERO);
    }
}
