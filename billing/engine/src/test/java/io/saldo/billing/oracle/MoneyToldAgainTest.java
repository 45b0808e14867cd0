package io.saldo.billing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.SoldFlat;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is told of money of months ago, case by case, each with its figures. A flat of 1000.00 of maintenance a month.
 */
class MoneyToldAgainTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");

    private final TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");
    private final Chronicle chronicle = new Chronicle(house);

    MoneyToldAgainTest() {
        house.flat("1").area("50").account(ACCOUNT.value()).agreeToAll();
    }

    private static Payment payment(String id, String day, String roubles) {
        return new Payment(
                new PaymentId(id),
                ACCOUNT,
                TestHouse.MANAGER,
                DebtKind.PRINCIPAL,
                LocalDate.parse(day),
                Kopecks.parse(roubles),
                null);
    }

    private FactId pay(String id, String day, String roubles) {
        return house.money.payments.add(DateRange.day(LocalDate.parse(day)), payment(id, day, roubles));
    }

    private static PaymentReversal reversal(String id, String payment, String day) {
        return new PaymentReversal(new PaymentId(id), new PaymentId(payment), LocalDate.parse(day), MovementBasis.NONE);
    }

    private FactId takeBack(String id, String payment, String day) {
        return house.money.reversals.add(DateRange.day(LocalDate.parse(day)), reversal(id, payment, day));
    }

    private String owed(String month) {
        return statement(chronicle.close(month))
                .sums(DebtKind.PRINCIPAL)
                .closing()
                .toString();
    }

    private static AccountStatement statement(HouseBill bill) {
        return Objects.requireNonNull(bill.statements().get(ACCOUNT));
    }

    /**
     * 1000.00 paid in February, taken back by mistake, paid again, taken back for good; its debt open or paid by then.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPaymentThatWasTakenBackByMistakeCanBeTakenBack(boolean withdrawn) {
        chronicle.close("2026-01");
        FactId paid = pay("p", "2026-02-05", "1000.00");
        assertThat(owed("2026-02")).isEqualTo("1000.00");
        FactId mistake = takeBack("r1", "p", "2026-03-02");
        assertThat(owed("2026-03")).isEqualTo("3000.00");
        house.money.reversals.withdraw(mistake);
        assertThat(owed("2026-04")).isEqualTo("3000.00");
        assertThat(owed("2026-05")).isEqualTo("4000.00");
        if (withdrawn) {
            house.money.payments.withdraw(paid);
        } else {
            takeBack("r2", "p", "2026-06-02");
        }
        assertThat(owed("2026-06")).isEqualTo("6000.00");
    }

    /**
     * As above, but January, which it paid at first, stays handed on because it is claimed, and February, which it paid
     * the second time, does not: what stands of the payment has to be read again.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatItPaidTheSecondTimeIsTakenBackWhereTheFirstIsStillHandedOn(boolean withdrawn) {
        chronicle.close("2026-01");
        house.money.claims.add(
                DateRange.from(LocalDate.of(2026, 2, 1)),
                standing(ACCOUNT, ofJanuary(chronicle.bills().get(0))));
        FactId paid = pay("p", "2026-02-05", "1000.00");
        assertThat(owed("2026-02")).isEqualTo("1000.00");
        FactId mistake = takeBack("r1", "p", "2026-03-02");
        assertThat(owed("2026-03")).isEqualTo("3000.00");
        pay("q", "2026-04-05", "1000.00");
        assertThat(owed("2026-04")).isEqualTo("3000.00");
        house.money.reversals.withdraw(mistake);
        assertThat(owed("2026-05")).isEqualTo("3000.00");
        assertThat(owed("2026-06")).isEqualTo("4000.00");
        if (withdrawn) {
            house.money.payments.withdraw(paid);
        } else {
            takeBack("r2", "p", "2026-07-02");
        }
        assertThat(owed("2026-07")).isEqualTo("6000.00");
    }

    /** 1700.00 paid in March for January by who was the owner then as far as anybody knew; taken back in June. */
    @Test
    void aPaymentReadAgainIsOfWhoPaidIt() {
        SoldFlat flat = new SoldFlat().close("2026-01", "2026-02");
        flat.paid("p", "2026-03-05", "1700.00").close("2026-03");
        flat.sold("2026-03-01").close("2026-04", "2026-05");
        // maintenance of February
        assertThat(owed(flat.bill(), SoldFlat.FORMER)).isEqualTo("1000.00");
        String next = owed(flat.bill(), SoldFlat.NEXT);
        flat.house.money.reversals.add(DateRange.day(LocalDate.of(2026, 6, 2)), reversal("r", "p", "2026-06-02"));
        flat.close("2026-06");
        assertThat(owed(flat.bill(), SoldFlat.FORMER)).isEqualTo("2700.00");
        assertThat(Kopecks.parse(owed(flat.bill(), SoldFlat.NEXT)).minus(Kopecks.parse(next)))
                .as("June alone")
                .hasToString("1700.00");
    }

    /**
     * January is claimed and paid, the flat is sold, and 5.00 more come with the number of the claim: they are the
     * seller's.
     */
    @Test
    void whatNamesAClaimThatIsPaidIsItsDebtors() {
        SoldFlat flat = new SoldFlat().close("2026-01", "2026-01");
        claim(flat, ClaimState.STANDING, null);
        flat.paid("p", "2026-02-05", "1700.00").close("2026-02", "2026-03");
        claim(flat, ClaimState.FULFILLED, flat.house.money.claims.first());
        flat.sold("2026-04-01").close("2026-04", "2026-05");
        String next = owed(flat.bill(), SoldFlat.NEXT);
        var naming = new Payment(
                new PaymentId("q"),
                SoldFlat.ACCOUNT,
                TestHouse.MANAGER,
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 6, 5),
                Kopecks.parse("5.00"),
                new PaymentPurpose(null, new ClaimId("case")),
                null,
                MovementBasis.NONE);
        String former = owed(flat.bill(), SoldFlat.FORMER);
        flat.house.money.payments.add(DateRange.day(naming.day()), naming);
        flat.close("2026-06");
        assertThat(Kopecks.parse(former).minus(Kopecks.parse(owed(flat.bill(), SoldFlat.FORMER))))
                .hasToString("5.00");
        assertThat(Kopecks.parse(owed(flat.bill(), SoldFlat.NEXT)).minus(Kopecks.parse(next)))
                .hasToString("1700.00");
    }

    private static void claim(SoldFlat flat, ClaimState state, @Nullable FactId before) {
        DateRange days = DateRange.from(LocalDate.of(2026, 2, 1));
        if (before == null) {
            flat.house.money.claims.add(days, standing(SoldFlat.ACCOUNT, ofJanuary(flat.bill())));
        } else {
            flat.house.money.claims.replace(before, days, with(flat.house.money.claims.firstValue(), state));
        }
    }

    private static SortedSet<ObligationId> ofJanuary(HouseBill bill) {
        SortedSet<ObligationId> january = new TreeSet<>();
        bill.obligations().stream()
                .filter(each -> each.origin().equals(BillingPeriod.of(2026, 1)))
                .forEach(each -> january.add(each.id()));
        return january;
    }

    private static Claim standing(AccountNumber account, SortedSet<ObligationId> debts) {
        return new Claim(
                new ClaimId("case"),
                account,
                ClaimForm.COURT_ORDER,
                LocalDate.of(2026, 2, 1),
                null,
                debts,
                List.of(),
                ClaimState.STANDING,
                new MovementBasis(new TextRef("case"), null, ""));
    }

    private static Claim with(Claim claim, ClaimState state) {
        return new Claim(
                claim.number(),
                claim.account(),
                claim.form(),
                claim.from(),
                claim.penaltiesUntil(),
                claim.obligations(),
                claim.instalments(),
                state,
                claim.basis());
    }

    private static String owed(HouseBill bill, DebtorId debtor) {
        return Kopecks.sum(statement(bill).rows().stream()
                        .filter(each -> each.debtor().equals(debtor) && each.kind() == DebtKind.PRINCIPAL)
                        .map(Movement::closing)
                        .toList())
                .toString();
    }

    /**
     * 500.00 that paid February never was: 500.00 that waited goes to February instead, from its last day, and stands
     * in March.
     */
    @Test
    void whatWaitedAndPaysForAMonthThatIsClosedStandsInTheOpenOne() {
        chronicle.close("2026-01");
        pay("p1", "2026-02-05", "1000.00");
        FactId never = pay("p2", "2026-02-06", "500.00");
        pay("p3", "2026-02-07", "1000.00");
        AccountStatement february = statement(chronicle.close("2026-02"));
        assertThat(february.rows())
                .extracting(Movement::closing)
                .map(Object::toString)
                .containsExactly("0.00", "-500.00");
        house.money.payments.withdraw(never);
        AccountStatement march = statement(chronicle.close("2026-03"));
        assertThat(march.rows())
                .extracting(Movement::opening)
                .map(Object::toString)
                .containsExactly("0.00", "-500.00");
        assertThat(march.rows())
                .extracting(Movement::offset)
                .map(Object::toString)
                .containsExactly("500.00", "-500.00");
        assertThat(march.rows())
                .extracting(Movement::closing)
                .map(Object::toString)
                .containsExactly("1000.00", "0.00");
    }

    /** January, due 10.02., paid on 20.04.: 39 days of 9.5 % ÷ 300, whatever the payment turns out to have been. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "q"})
    void aPaymentReplacedByALargerOneOfItsDayCostsNoPenalties(String id) {
        chronicle.close("2026-01", "2026-03");
        FactId paid = pay("p", "2026-04-20", "1000.00");
        chronicle.close("2026-04", "2026-05");
        assertThat(penalties("2026-01")).isEqualTo("12.35");
        house.money.payments.replace(
                paid, DateRange.day(LocalDate.of(2026, 4, 20)), payment(id, "2026-04-20", "1500.00"));
        chronicle.close("2026-06", "2026-08");
        assertThat(penalties("2026-01")).isEqualTo("12.35");
    }

    /**
     * January and February are to be paid by 10.05. and 10.08. and are, on 05.05. and 29.06.; 0.10 more of February
     * stay open, too little to cost anything. January, paid long ago, still covers the first instalment.
     */
    @Test
    void instalmentsCoverTheDebtsOfTheirClaimThoughTheFirstIsPaidLongAgo() {
        chronicle.close("2026-01", "2026-02");
        var standing = new Claim(
                new ClaimId("case"),
                ACCOUNT,
                ClaimForm.INSTALMENT,
                LocalDate.of(2026, 3, 1),
                null,
                principal(),
                List.of(
                        new Instalment(LocalDate.of(2026, 5, 10), Kopecks.parse("1000.00")),
                        new Instalment(LocalDate.of(2026, 8, 10), Kopecks.parse("1000.00"))),
                ClaimState.STANDING,
                MovementBasis.NONE);
        FactId agreed = house.money.claims.add(DateRange.from(standing.from()), standing);
        chronicle.close("2026-03", "2026-04");
        pay("p1", "2026-05-05", "1000.00");
        chronicle.close("2026-05");
        pay("p2", "2026-06-29", "1000.00");
        chronicle.close("2026-06");
        LocalDate ordered = LocalDate.of(2026, 7, 15);
        house.money.orders.add(DateRange.day(ordered), more("0.10", ordered));
        house.money.claims.replace(agreed, DateRange.from(standing.from()), with(standing, ClaimState.FULFILLED));
        chronicle.close("2026-07", "2026-11");
        assertThat(penalties("2026-01")).isEqualTo("0.00");
        assertThat(penalties("2026-02")).isEqualTo("0.00");
    }

    /**
     * A payment that the bank took back is withdrawn too: nothing is left to be given back. When the payment that paid
     * January instead is taken back itself, penalties of January go on from what they were.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPaymentThatWasTakenBackAndNeverWasIsTakenBackOnce(boolean withdrawn) {
        chronicle.close("2026-01");
        FactId paid = pay("p1", "2026-02-05", "1000.00");
        chronicle.close("2026-02");
        takeBack("r1", "p1", "2026-04-24");
        chronicle.close("2026-03", "2026-04");
        if (withdrawn) {
            house.money.payments.withdraw(paid);
        }
        pay("p2", "2026-05-05", "4000.00");
        chronicle.close("2026-05", "2026-07");
        assertThat(penalties("2026-01")).as("11 days of 1000.00").isEqualTo("3.48");
        takeBack("r2", "p2", "2026-08-05");
        pay("p3", "2026-08-06", "990.00");
        chronicle.close("2026-08");
        assertThat(penalties("2026-01")).as("a day of 990.00, and 26 of 10.00").isEqualTo("4.40");
        chronicle.close("2026-09", "2026-10");
        assertThat(penalties("2026-01")).isEqualTo("4.84");
    }

    private SortedSet<ObligationId> principal() {
        SortedSet<ObligationId> debts = new TreeSet<>();
        chronicle.bills().forEach(bill -> bill.obligations().forEach(each -> debts.add(each.id())));
        return debts;
    }

    private static MoneyOrder more(String roubles, LocalDate day) {
        var maintenance = new OwedFor(TestHouse.code(ServiceKind.MAINTENANCE), TestHouse.MANAGER, TestHouse.MANAGER);
        var leg = new OrderLeg(
                ACCOUNT,
                new DebtorId("debtor of " + ACCOUNT),
                maintenance,
                DebtKind.PRINCIPAL,
                BillingPeriod.of(2026, 2),
                Kopecks.parse(roubles));
        return new MoneyOrder(
                new FactId("order"),
                MovementKind.CORRECTION,
                day,
                CreditCause.OTHER,
                List.of(leg),
                new MovementBasis(new TextRef("order"), new TextRef("reason"), ""));
    }

    private String penalties(String about) {
        return Kopecks.sum(chronicle.bills().stream()
                        .flatMap(bill -> bill.penalties().stream())
                        .map(each -> each.line())
                        .filter(line -> line.id().about().equals(BillingPeriod.parse(about)))
                        .map(line -> line.amount())
                        .toList())
                .toString();
    }
}
