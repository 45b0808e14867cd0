package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.fixture.Money;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, reversals, claims and changes of debtors: what each may be, and where money goes. */
class MoneyOrdersTest {
    private static final BillingPeriod JANUARY = BillingPeriod.of(2026, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    private static final MovementBasis BASIS =
            new MovementBasis(new TextRef("order-4"), new TextRef("wrong-account"), "user-2");

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # kind      ; legs, account debt roubles                     ; made, or why not
            CORRECTION  ; 1001 PRINCIPAL 5, 1002 PENALTY -3              ; 1 debts, 1 credits
            WRITE_OFF   ; 1001 PRINCIPAL -5, 1001 PENALTY -1             ; 0 debts, 2 credits
            WRITE_OFF   ; 1001 PRINCIPAL 5                               ; each below zero
            REFUND      ; 1001 PRINCIPAL 5                               ; 1 debts, 0 credits
            REFUND      ; 1001 PRINCIPAL -5                              ; each above zero
            COURT_COST  ; 1001 COURT_COST 400                            ; 1 debts, 0 credits
            COURT_COST  ; 1001 PRINCIPAL 400                             ; COURT_COST
            TRANSFER    ; 1001 PRINCIPAL -5, 1002 PRINCIPAL 5            ; 1 debts, 1 credits
            TRANSFER    ; 1001 PRINCIPAL -5, 1002 PRINCIPAL 3, 1003 PRINCIPAL 2; 2 debts, 1 credits
            TRANSFER    ; 1001 PRINCIPAL -5, 1002 PRINCIPAL 4            ; zero: what one gives another gets
            TRANSFER    ; 1001 PRINCIPAL -5, 1001 PENALTY 5              ; zero: what one gives another gets
            TRANSFER    ; 1001 PRINCIPAL 5                               ; zero: what one gives another gets
            CHARGE      ; 1001 PRINCIPAL 5                               ; CORRECTION, WRITE_OFF, REFUND, TRANSFER or COURT_COST
            PAYMENT     ; 1001 PRINCIPAL -5                              ; CORRECTION, WRITE_OFF, REFUND, TRANSFER or COURT_COST""")
    void anOrderMakesDebtsAndCreditsOrIsRefused(MovementKind kind, String legs, String expected) {
        List<OrderLeg> made =
                Stream.of(legs.split(", ", -1)).map(MoneyOrdersTest::leg).toList();
        if (!expected.contains("debts")) {
            assertThatThrownBy(() -> order(kind, made))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(expected);
            return;
        }
        MoneyOrder order = order(kind, made);
        List<Obligation> debts = order.obligations(month -> month.next().first().plusDays(14));
        List<Payment> credits = order.credits();
        assertThat(debts.size() + " debts, " + credits.size() + " credits").isEqualTo(expected);
        assertThat(debts).allSatisfy(debt -> {
            assertThat(debt.made()).isEqualTo(kind);
            assertThat(debt.due()).isEqualTo(LocalDate.of(2026, 5, 15));
            assertThat(debt.posted()).isEqualTo(BillingPeriod.of(2026, 4));
        });
        assertThat(credits).allSatisfy(credit -> {
            assertThat(credit.credit()).isNotNull();
            assertThat(credit.basis()).isEqualTo(BASIS);
            assertThat(credit.booked()).isEqualTo(BillingPeriod.of(2026, 4));
        });
    }

    @Test
    void anOrderNeedsADocumentAndAReason() {
        for (MovementBasis basis : List.of(
                MovementBasis.NONE,
                new MovementBasis(new TextRef("order"), null, ""),
                new MovementBasis(null, new TextRef("because"), ""))) {
            assertThatThrownBy(() -> new MoneyOrder(
                            new FactId("o"),
                            MovementKind.CORRECTION,
                            DAY,
                            CreditCause.OTHER,
                            List.of(leg("1001 PRINCIPAL 5")),
                            basis))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("a document and a reason");
        }
        assertThatThrownBy(() -> order(MovementKind.CORRECTION, List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> leg("1001 PRINCIPAL 0")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Credit(new DebtorId("debtor"), owed(), MovementKind.PAYMENT, CreditCause.OTHER))
                .isInstanceOf(InvalidValueException.class);
    }

    private static MoneyOrder order(MovementKind kind, List<OrderLeg> legs) {
        return new MoneyOrder(new FactId("order"), kind, DAY, CreditCause.OTHER, legs, BASIS);
    }

    private static OrderLeg leg(String cell) {
        String[] cells = cell.strip().split(" ", -1);
        return new OrderLeg(
                new AccountNumber(cells[0]),
                new DebtorId("debtor of " + cells[0]),
                owed(),
                DebtKind.valueOf(cells[1]),
                JANUARY,
                Kopecks.parse(cells[2]));
    }

    private static OwedFor owed() {
        return new OwedFor(new ServiceCode("s"), new PartyId("creditor"), new PartyId("uk"));
    }

    /** 1000 is owed for January and 1000 for February; every payment is received by the payee of both. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # case                                   ; payments, day=roubles>claim          ; taken back, payment day ; owed in the end; what is left
            nothing is taken back                    ; 04-05=1500                           ; -                       ; 0.00 500.00    ; 0.00
            a payment and its reversal are nothing   ; 04-05=1500                           ; p0 04-10                ; 1000.00 1000.00; 0.00
            the advance goes with it                 ; 04-05=2500                           ; p0 04-10                ; 1000.00 1000.00; 0.00
            a later payment pays what is open again  ; 04-05=1000 04-20=600                 ; p0 04-10                ; 400.00 1000.00 ; 0.00
            one that waited pays it too              ; 04-01=2000 04-02=700                 ; p0 04-10                ; 300.00 1000.00 ; 0.00
            a claim is paid alone                    ; 04-05=1500>2-118                     ; -                       ; 1000.00 0.00   ; 500.00
            an unknown claim waits                   ; 04-05=1500>2-119                     ; -                       ; 1000.00 1000.00; 1500.00
            another payment goes to the oldest       ; 04-05=300>2-118 04-06=900            ; -                       ; 100.00 700.00  ; 0.00""")
    void whatIsPaidAndTakenBack(String id, String paid, @Nullable String back, String owed, String left) {
        List<Obligation> debts = List.of(debt("o1", 1), debt("o2", 2));
        List<Payment> payments = new ArrayList<>();
        for (String cell : paid.split(" ", -1)) {
            payments.add(payment("p" + payments.size(), cell));
        }
        List<PaymentReversal> reversals = new ArrayList<>();
        if (back != null) {
            String[] cells = back.split(" ", -1);
            reversals.add(new PaymentReversal(
                    new PaymentId("r0"), new PaymentId(cells[0]), LocalDate.parse("2026-" + cells[1]), BASIS));
        }
        Claim claim = claim("o2");
        List<Allocation> made = PaymentAllocation.allocate(debts, payments, List.of(), reversals, List.of(claim));
        assertThat(open(debts, made)).as(id).isEqualTo(owed);
        Kopecks sum = Kopecks.sum(payments.stream()
                .filter(each -> reversals.stream().noneMatch(r -> r.payment().equals(each.id())))
                .map(Payment::amount)
                .toList());
        assertThat(sum.minus(Kopecks.sum(made.stream().map(Allocation::amount).toList())))
                .as("what waits")
                .hasToString(left);
        assertThat(PaymentAllocation.allocate(debts, payments, made, reversals, List.of(claim)))
                .as("again")
                .isEmpty();
    }

    /** An overpayment of 500 is paid out as 300: what waits pays that first, then the debt. */
    @Test
    void aRefundTakesTheOverpaymentBeforeAnyDebt() {
        Obligation debt = debt("o1", 3);
        List<Obligation> debts = new ArrayList<>(List.of(debt));
        debts.addAll(order(MovementKind.REFUND, List.of(leg("1001 PRINCIPAL 300")))
                .obligations(month -> month.next().first()));
        List<Allocation> made = PaymentAllocation.allocate(debts, List.of(payment("p0", "01-05=500")), List.of());
        assertThat(open(List.of(debt), made)).isEqualTo("800.00");
    }

    /**
     * Sold on 01.03.2026, for a certificate of debts: the unpaid capital repair of the seller passes, utilities stay.
     */
    @ParameterizedTest
    @CsvSource({
        "PRIVATE, DEBT_STAYS , true",
        "PRIVATE, DEBT_PASSES, true",
        "STATE  , DEBT_STAYS , false",
        "STATE  , DEBT_PASSES, true"
    })
    void whatPassesToTheNextOwner(DebtorChange.Seller seller, DebtorChanges.StateSales sales, boolean passes) {
        DebtorChange change = new DebtorChange(
                new AccountNumber("1001"),
                new DebtorId("seller"),
                new DebtorId("buyer"),
                LocalDate.of(2026, 3, 1),
                seller);
        DebtorChanges changes = new DebtorChanges(List.of(change), sales);
        List<Obligation> debts = List.of(
                debt("o1", 1, "repair", "seller"), debt("o2", 1, "water", "seller"), debt("o3", 3, "water", "buyer"));
        DebtorChanges.Passing passing = changes.passing(change, debts, List.of(), Set.of(new ServiceCode("repair")));
        assertThat(passing.passes())
                .extracting(each -> each.debt().id().value())
                .isEqualTo(passes ? List.of("o1") : List.of());
        assertThat(passing.stays())
                .extracting(each -> each.debt().id().value())
                .isEqualTo(passes ? List.of("o2") : List.of("o1", "o2"));
    }

    private static Obligation debt(String id, int month) {
        return debt(id, month, "s", "debtor");
    }

    private static Obligation debt(String id, int month, String service, String debtor) {
        BillingPeriod period = BillingPeriod.of(2026, month);
        return new Obligation(
                new ObligationId(id),
                new AccountNumber("1001"),
                new DebtorId(debtor),
                new OwedFor(new ServiceCode(service), new PartyId("creditor"), new PartyId("uk")),
                period,
                DebtKind.PRINCIPAL,
                period.next().first().plusDays(9),
                Kopecks.of(100_000));
    }

    private static Payment payment(String id, String cell) {
        String[] sides = cell.split("[=>]", -1);
        return new Payment(
                new PaymentId(id),
                new AccountNumber("1001"),
                new PartyId("uk"),
                DebtKind.PRINCIPAL,
                LocalDate.parse("2026-" + sides[0]),
                Kopecks.parse(sides[1]),
                sides.length > 2 ? new PaymentPurpose(null, new ClaimId(sides[2])) : PaymentPurpose.NONE,
                null,
                MovementBasis.NONE);
    }

    private static Claim claim(String debt) {
        return new Claim(
                new ClaimId("2-118"),
                new AccountNumber("1001"),
                ClaimForm.SUIT,
                JANUARY.first(),
                null,
                new TreeSet<>(List.of(new ObligationId(debt))),
                List.of(),
                ClaimState.STANDING,
                BASIS);
    }

    private static String open(List<Obligation> debts, List<Allocation> made) {
        return String.join(
                " ",
                debts.stream()
                        .map(debt -> debt.amount()
                                .minus(Kopecks.sum(made.stream()
                                        .filter(each -> each.obligation().equals(debt.id()))
                                        .map(Allocation::amount)
                                        .toList()))
                                .toString())
                        .toList());
    }

    /** The kinds of what is owed are told apart by the fixture of the other tests too. */
    @Test
    void aDebtOfCourtCostsIsOne() {
        assertThat(Money.debt("o", "1", "uk", "s", JANUARY, DebtKind.COURT_COST, Kopecks.of(1))
                        .made())
                .isEqualTo(MovementKind.COURT_COST);
        assertThat(Money.debt("o", "1", "uk", "s", JANUARY, DebtKind.PRINCIPAL, Kopecks.of(1))
                        .made())
                .isEqualTo(MovementKind.CHARGE);
    }
}
