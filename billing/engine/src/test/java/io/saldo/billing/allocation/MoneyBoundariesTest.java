package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.fixture.Money;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where money, its orders and its days begin to be something else. */
class MoneyBoundariesTest {
    private static final BillingPeriod JANUARY = BillingPeriod.of(2026, 1);
    private static final Set<ServiceCode> REPAIR = Set.of(new ServiceCode("repair"));

    @ParameterizedTest(name = "an instalment of {0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            0.01 ; accepted
            0.00 ; instalment = «0.00»: more than zero
            -0.01; instalment = «-0.01»: more than zero""")
    void anInstalmentIsMoreThanNothing(String amount, String said) {
        if (said.equals("accepted")) {
            assertThatCode(() -> new Instalment(JANUARY.first(), Kopecks.parse(amount)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new Instalment(JANUARY.first(), Kopecks.parse(amount)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(said);
        }
    }

    @Test
    void claimsAreToldApartAndOrderedByTheirNumbers() {
        assertThatThrownBy(() -> new ClaimId(" "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("claim number = « »: not blank");
        List<ClaimId> sorted =
                Stream.of("2-119", "2-118", "2-120").map(ClaimId::new).sorted().toList();
        assertThat(sorted).extracting(ClaimId::toString).containsExactly("2-118", "2-119", "2-120");
    }

    /**
     * 1000 of January, paid as 400 and 600, both taken back, on 10.04. and 20.05.: what waits since 03.04. pays no
     * earlier than the later of them.
     */
    @ParameterizedTest(name = "rows told {0}")
    @CsvSource({"in order of days", "in the opposite order"})
    void whatWasOpenedTwiceIsPaidNoEarlierThanTheLaterDay(String order) {
        Obligation debt = debt("o", "s", 1000);
        List<Payment> paid = List.of(payment("p0", "2026-04-01", 400), payment("p1", "2026-04-02", 600));
        List<PaymentReversal> back = List.of(reversal("r0", "p0", "2026-04-10"), reversal("r1", "p1", "2026-05-20"));
        List<Allocation> rows = new ArrayList<>(allocate(List.of(debt), paid, List.of(), back));
        assertThat(rows)
                .extracting(each -> each.payment() + " " + each.amount() + " " + each.valueDate())
                .containsExactly(
                        "p0 400.00 2026-04-01",
                        "p1 600.00 2026-04-02",
                        "r0 -400.00 2026-04-10",
                        "r1 -600.00 2026-05-20");
        if (order.equals("in the opposite order")) {
            Collections.reverse(rows);
        }
        List<Payment> all = new ArrayList<>(paid);
        all.add(payment("p2", "2026-04-03", 1000));
        assertThat(allocate(List.of(debt), all, rows, back))
                .extracting(each -> each.payment() + " " + each.amount() + " " + each.valueDate())
                .containsExactly("p2 1000.00 2026-05-20");
    }

    /** 100 is owed for heat, 100 for water to the same creditor, 100 for waste to another. */
    @ParameterizedTest(name = "{0} off the water: heat {1}, water {2}, waste {3}")
    @CsvSource({"30, 100.00, 70.00, 100.00", "130, 70.00, 0.00, 100.00", "230, 0.00, 0.00, 100.00"})
    void aCreditTakesOffItsOwnServiceThenWhatElseIsOwedToItsCreditor(
            int roubles, String heat, String water, String waste) {
        Obligation other = new Obligation(
                new ObligationId("waste"),
                new AccountNumber("1001"),
                new DebtorId("debtor"),
                new OwedFor(new ServiceCode("waste"), new PartyId("operator"), new PartyId("uk")),
                JANUARY,
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 2, 10),
                Kopecks.of(10_000));
        List<Obligation> debts = List.of(debt("heat", "heat", 100), debt("water", "water", 100), other);
        Payment credit = Payment.credit(
                new PaymentId("c"),
                new AccountNumber("1001"),
                DebtKind.PRINCIPAL,
                JANUARY.last(),
                Kopecks.of(roubles * 100L),
                JANUARY,
                new Credit(
                        new DebtorId("debtor"), debts.get(1).owedFor(), MovementKind.RECALCULATION, CreditCause.OTHER));
        List<Allocation> made = PaymentAllocation.allocate(debts, List.of(credit), List.of());
        assertThat(debts)
                .extracting(debt -> debt.amount()
                        .minus(Kopecks.sum(made.stream()
                                .filter(each -> each.obligation().equals(debt.id()))
                                .map(Allocation::amount)
                                .toList()))
                        .toString())
                .containsExactly(heat, water, waste);
    }

    /** 1000 of capital repair and 1000 of water; sold on 01.03.2026. */
    @ParameterizedTest(name = "{0} paid on {1}: passes {2}, stays {3}")
    @CsvSource(nullValues = "nothing", textBlock = """
            300 , 2026-02-28, 700.00 , 1000.00
            300 , 2026-03-01, 1000.00, 1000.00
            999 , 2026-02-28, 1.00   , 1000.00
            1000, 2026-02-28, nothing, 1000.00""")
    void aCertificateOfDebtsTellsWhatIsUnpaidBeforeTheDayOfTheChange(
            int roubles, LocalDate day, @org.jspecify.annotations.Nullable String passes, String stays) {
        DebtorChange change = new DebtorChange(
                new AccountNumber("1001"),
                new DebtorId("debtor of 1001"),
                new DebtorId("buyer"),
                LocalDate.of(2026, 3, 1),
                DebtorChange.Seller.PRIVATE);
        List<Obligation> debts = List.of(debt("repair", "repair", 1000), debt("water", "water", 1000));
        List<Allocation> made =
                List.of(new Allocation(new PaymentId("p"), debts.get(0).id(), Kopecks.of(roubles * 100L), day));
        DebtorChanges.Passing passing = new DebtorChanges(List.of(change), DebtorChanges.StateSales.DEBT_STAYS)
                .passing(change, debts, made, REPAIR);
        assertThat(passing.passes())
                .extracting(each -> each.amount().toString())
                .isEqualTo(Stream.ofNullable(passes).toList());
        assertThat(passing.stays()).extracting(each -> each.amount().toString()).containsExactly(stays);
    }

    private static List<Allocation> allocate(
            List<Obligation> debts, List<Payment> paid, List<Allocation> already, List<PaymentReversal> back) {
        return PaymentAllocation.allocate(debts, paid, already, back, List.of());
    }

    private static Obligation debt(String id, String service, int roubles) {
        return Money.debt(id, "1001", "uk", service, JANUARY, DebtKind.PRINCIPAL, Kopecks.of(roubles * 100L));
    }

    private static Payment payment(String id, String day, int roubles) {
        return Money.payment(
                id, "1001", "uk", DebtKind.PRINCIPAL, LocalDate.parse(day), Kopecks.of(roubles * 100L), null);
    }

    private static PaymentReversal reversal(String id, String payment, String day) {
        return new PaymentReversal(new PaymentId(id), new PaymentId(payment), LocalDate.parse(day), MovementBasis.NONE);
    }
}
