package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.HouseLedgers;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.Money;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One story of money, month by month: what stands in the opening balance, in the month, and what is not there yet. */
class StatementMonthsTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");

    /** 1000 charged for May; 400 paid on 05.06., taken back on 03.07.; 200 charged for August. */
    @ParameterizedTest(name = "{0}: {1} + {2} − {3} = {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # month; opening; charged; paid   ; closing
            2026-05; 0.00   ; 1000.00; 0.00   ; 1000.00
            2026-06; 1000.00; 0.00   ; 400.00 ; 600.00
            2026-07; 600.00 ; 0.00   ; -400.00; 1000.00
            2026-08; 1000.00; 200.00 ; 0.00   ; 1200.00""")
    void aPaymentTakenBackStandsInTheMonthOfEach(
            String month, String opening, String charged, String paid, String closing) {
        BillingPeriod period = BillingPeriod.parse(month);
        List<Obligation> debts = List.of(debt("may", "2026-05", 1000), debt("august", "2026-08", 200));
        List<Payment> payments = List.of(payment("p", "2026-06-05", 400));
        List<PaymentReversal> back = List.of(new PaymentReversal(
                new PaymentId("r"), new PaymentId("p"), LocalDate.of(2026, 7, 3), MovementBasis.NONE));
        List<Allocation> made = PaymentAllocation.allocate(debts.subList(0, 1), payments, List.of(), back, List.of());
        AccountStatement statement = Objects.requireNonNull(
                AccountStatement.of(period, debts, payments, made, back).get(ACCOUNT));
        assertThat(statement.sum(null, Movement::opening)).as("opening").hasToString(opening);
        assertThat(statement.sum(null, Movement::charged)).as("charged").hasToString(charged);
        assertThat(statement.sum(null, Movement::paid)).as("paid").hasToString(paid);
        assertThat(statement.sum(null, Movement::closing)).as("closing").hasToString(closing);
        assertThat(statement.closing()).hasToString(closing);
    }

    /** 1000 for May and 200 for June, nothing paid: asked of accounts that go on to June, May says what it said. */
    @ParameterizedTest(name = "{0}: {1} owed, {2} with an advance of 300 paid on 01.06.")
    @CsvSource({"2026-05, 1000.00, 1000.00", "2026-06, 1200.00, 900.00"})
    void whatIsOfALaterMonthIsNotInAStatement(String month, String owed, String paid) {
        List<Obligation> debts = List.of(debt("may", "2026-05", 1000), debt("june", "2026-06", 200));
        assertThat(closing(month, debts, List.of())).isEqualTo(owed);
        assertThat(closing(month, debts, List.of(payment("p", "2026-06-01", 300))))
                .isEqualTo(paid);
        assertThat(closing(month, debts.subList(0, 1), List.of(payment("p", "2026-06-01", 300))))
                .as("a payment alone is of a later month")
                .isEqualTo(month.equals("2026-05") ? "1000.00" : "700.00");
    }

    private static String closing(String month, List<Obligation> debts, List<Payment> payments) {
        HouseLedgers book = HouseLedgers.of(
                BillingPeriod.parse(month),
                Debtors.NONE,
                DebtorChanges.NONE,
                debts,
                payments,
                List.of(),
                List.of(),
                List.of());
        return Objects.requireNonNull(AccountStatement.of(BillingPeriod.parse(month), book.accounts())
                        .get(ACCOUNT))
                .closing()
                .toString();
    }

    /** A recalculation of 50 at the end of the month is nothing that was paid. */
    @ParameterizedTest(name = "paid on {0}: the last payment of June is of {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-06-05 2026-06-20; 2026-06-20
            2026-06-20 2026-06-05; 2026-06-20
            2026-05-31 2026-06-05; 2026-06-05
            2026-06-01 2026-07-01; 2026-06-01
            2026-05-31 2026-07-01; -""")
    void theLastPaymentIsOfMoneyPaidInTheMonth(String days, @Nullable LocalDate last) {
        Obligation debt = debt("may", "2026-05", 1000);
        Payment credit = Payment.credit(
                new PaymentId("credit"),
                ACCOUNT,
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 6, 30),
                Kopecks.of(5000),
                debt.origin(),
                new Credit(debt.debtor(), debt.owedFor(), MovementKind.RECALCULATION, CreditCause.OTHER));
        List<Payment> payments = Stream.concat(
                        Stream.of(credit), Stream.of(days.split(" ", -1)).map(day -> payment("p of " + day, day, 100)))
                .toList();
        AccountStatement june = Objects.requireNonNull(
                AccountStatement.of(BillingPeriod.of(2026, 6), List.of(debt), payments, List.of())
                        .get(ACCOUNT));
        assertThat(june.lastPayments().get(new PartyId("uk"))).isEqualTo(last);
    }

    @Test
    void rowsStandByPayeeThenServiceWithTheAdvanceLast() {
        List<Movement> rows = List.of(
                row(null, "uk"),
                row("water", "uk"),
                row("heat", "uk"),
                row("waste", "operator"),
                row(null, "operator"));
        AccountStatement statement = new AccountStatement(ACCOUNT, BillingPeriod.of(2026, 6), rows, new TreeMap<>());
        assertThat(statement.rows())
                .extracting(row -> row.payee() + " " + row.service())
                .containsExactly("operator waste", "operator null", "uk heat", "uk water", "uk null");
    }

    /** 400 of 1000 paid on 05.06., taken back on 20.06.: debts and payments alone do not say what is owed. */
    @Test
    void anAccountWithMoneyTakenBackIsToldRowByRow() {
        List<Obligation> debts = List.of(debt("may", "2026-05", 1000));
        List<Payment> payments = List.of(payment("p", "2026-06-05", 400));
        List<PaymentReversal> back = List.of(new PaymentReversal(
                new PaymentId("r"), new PaymentId("p"), LocalDate.of(2026, 6, 20), MovementBasis.NONE));
        HouseLedgers book = HouseLedgers.of(
                BillingPeriod.of(2026, 6),
                Debtors.NONE,
                DebtorChanges.NONE,
                debts,
                payments,
                List.of(),
                back,
                List.of());
        assertThat(Objects.requireNonNull(AccountStatement.of(BillingPeriod.of(2026, 6), book.accounts())
                                .get(ACCOUNT))
                        .closing())
                .hasToString("1000.00");
    }

    private static Movement row(@Nullable String service, String payee) {
        return new Movement(
                new DebtorId("debtor"),
                service == null ? null : new ServiceCode(service),
                new PartyId(payee),
                new PartyId(payee),
                DebtKind.PRINCIPAL,
                MovementSums.of(MovementKind.CHARGE, Kopecks.of(100)));
    }

    private static Obligation debt(String id, String month, int roubles) {
        return Money.debt(
                id, "1001", "uk", "water", BillingPeriod.parse(month), DebtKind.PRINCIPAL, Kopecks.of(roubles * 100L));
    }

    private static Payment payment(String id, String day, int roubles) {
        return Money.payment(
                id, "1001", "uk", DebtKind.PRINCIPAL, LocalDate.parse(day), Kopecks.of(roubles * 100L), null);
    }
}
