package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A published movement of an account. */
class MovementTablesTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final OwedFor OWED =
            new OwedFor(new ServiceCode("all"), new PartyId("creditor"), new PartyId("payee"));

    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    /**
     * The source adds a payment to the balance, its own comment calling that wrong: as it prints, 24818.97; the payment
     * taken off, twice 793.54 less.
     */
    @ParameterizedTest(name = "{0}: {8}")
    @CsvFileSource(resources = "/io/saldo/billing/charge/published-movement.csv", delimiter = ';', numLinesToSkip = 1)
    void openingPlusAllOfTheMonthIsTheClosing(
            String id,
            String topic,
            String opening,
            String charged,
            String payment,
            String recalculated,
            String penalty,
            String correction,
            String posted) {
        owe("before", JUNE.previous(), JUNE.previous(), DebtKind.PRINCIPAL, opening);
        owe("month", JUNE, JUNE, DebtKind.PRINCIPAL, charged);
        for (String each : recalculated.split(" ", -1)) {
            recalculate(each);
        }
        recalculate(correction);
        owe("penalty", JUNE, JUNE, DebtKind.PENALTY, penalty);
        AccountStatement without = statement();
        assertThat(without.sum(null, Movement::opening)).isEqualTo(Kopecks.parse(opening));
        assertThat(without.sum(null, Movement::charged))
                .isEqualTo(Kopecks.parse(charged).plus(Kopecks.parse(penalty)));
        assertThat(without.sum(null, Movement::recalculated)).hasToString("-61.64");
        assertThat(without.sum(null, Movement::closing).plus(Kopecks.parse(payment)))
                .as(id)
                .isEqualTo(Kopecks.parse(posted));

        payments.add(new Payment(
                new PaymentId("paid"),
                ACCOUNT,
                OWED.payee(),
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 6, 15),
                Kopecks.parse(payment),
                null));
        AccountStatement with = statement();
        assertThat(with.sum(null, Movement::paid)).isEqualTo(Kopecks.parse(payment));
        assertThat(with.sum(null, Movement::closing))
                .isEqualTo(without.sum(null, Movement::closing).minus(Kopecks.parse(payment)))
                .hasToString("23231.89");
    }

    private void recalculate(String amount) {
        Kopecks change = Kopecks.parse(amount);
        if (change.signum() > 0) {
            owe("recalculation " + amount, JUNE.previous(), JUNE, DebtKind.PRINCIPAL, amount);
        } else {
            payments.add(Payment.credit(
                    new PaymentId("recalculation " + amount),
                    ACCOUNT,
                    DebtKind.PRINCIPAL,
                    JUNE.last(),
                    change.negate(),
                    JUNE.previous(),
                    new Credit(new DebtorId("debtor"), OWED, MovementKind.RECALCULATION, CreditCause.OTHER)));
        }
    }

    private void owe(String id, BillingPeriod origin, BillingPeriod posted, DebtKind kind, String amount) {
        obligations.add(new Obligation(
                new ObligationId(id),
                ACCOUNT,
                new DebtorId("debtor"),
                OWED,
                origin,
                posted,
                kind,
                LocalDate.of(2026, 7, 15),
                Kopecks.parse(amount)));
    }

    private AccountStatement statement() {
        List<Allocation> made = PaymentAllocation.allocate(obligations, payments, List.of());
        AccountStatement statement =
                AccountStatement.of(JUNE, obligations, payments, made).get(ACCOUNT);
        assertThat(statement).isNotNull();
        return statement;
    }
}
