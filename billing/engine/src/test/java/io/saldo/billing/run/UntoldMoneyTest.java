package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A history that tells less or more than the month: the statement still has rows, and they sum to its closing balance.
 */
class UntoldMoneyTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final LocalDate PAID = LocalDate.of(2026, 6, 20);

    private final TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");

    UntoldMoneyTest() {
        house.flat("1").area("50").account("1001").agreeToAll();
    }

    private AccountStatement statement(List<Allocation> already, List<PaymentReversal> reversals) {
        HouseMonth month = house.month("2026-06");
        var payment = new Payment(
                new PaymentId("p"),
                ACCOUNT,
                TestHouse.MANAGER,
                DebtKind.PRINCIPAL,
                PAID,
                Kopecks.parse("1500.00"),
                null);
        HouseBill bill = MonthlyBilling.bill(new HouseMonth(
                month.facts(),
                month.known(),
                null,
                month.reopening(),
                new MoneyFacts(
                        LocalDate.of(2026, 1, 1),
                        MoneyFacts.items(List.of(), List.of(payment), already),
                        List.of(),
                        List.of(),
                        reversals,
                        List.of(),
                        List.of(),
                        DebtorChanges.NONE),
                List.of(),
                month.workingDays(),
                month.penalties()));
        AccountStatement statement = Objects.requireNonNull(bill.statements().get(ACCOUNT));
        assertThat(statement.sum(null, Movement::closing)).isEqualTo(statement.closing());
        return statement;
    }

    @Test
    void whatWasPaidIsTakenOff() {
        assertThat(statement(List.of(), List.of()).closing()).hasToString("-500.00");
    }

    /** 400.00 went to a debt that nobody tells of: they are not spent twice, and 1000.00 of the month are paid. */
    @Test
    void aRowOfADebtThatIsNotToldHasNoRowHere() {
        Allocation elsewhere =
                new Allocation(new PaymentId("p"), new ObligationId("gone"), Kopecks.parse("400.00"), PAID);
        assertThat(statement(List.of(elsewhere), List.of()).rows()).isNotEmpty();
    }

    /** A payment of nobody's has no row; what it paid of the month's debt is not paid again. */
    @Test
    void aRowOfAPaymentThatIsNotToldHasNoRowHere() {
        Allocation unknown = new Allocation(
                new PaymentId("unknown"),
                MonthlyBilling.bill(house.month("2026-06")).obligations().get(0).id(),
                Kopecks.parse("300.00"),
                PAID);
        assertThat(statement(List.of(unknown), List.of()).rows()).isNotEmpty();
    }

    @Test
    void aPaymentTakenBackInALaterMonthStandsInThisOne() {
        var later = new PaymentReversal(
                new PaymentId("back"), new PaymentId("p"), LocalDate.of(2026, 7, 3), MovementBasis.NONE);
        assertThat(statement(List.of(), List.of(later)).closing()).hasToString("-500.00");
    }

    @Test
    void aPaymentTakenBackInTheMonthIsNone() {
        var back = new PaymentReversal(
                new PaymentId("back"), new PaymentId("p"), LocalDate.of(2026, 6, 25), MovementBasis.NONE);
        assertThat(statement(List.of(), List.of(back)).closing()).hasToString("1000.00");
    }
}
