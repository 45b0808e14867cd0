package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose money is a sum, whose goes step by step, and that both come to the same. June 2026: 50 m² at 20.00 are 1000.00 of maintenance, at 10.00 500.00 of capital repair. */
class SteadyMoneyTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final PartyId OTHER = new PartyId("other");

    /** What is told of the money of the account before June is billed. */
    private static final class Told {
        private LocalDate opened = LocalDate.of(2026, 1, 1);
        private final List<Obligation> obligations = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final List<Allocation> allocations = new ArrayList<>();
        private final List<PaymentReversal> reversals = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<MoneyOrder> orders = new ArrayList<>();
        private DebtorChanges debtors = DebtorChanges.NONE;
        private PenaltyTerms terms = PenaltyTerms.DEFAULT;

        Told opened(String day) {
            opened = LocalDate.parse(day);
            return this;
        }

        Told owes(String month, String due, String amount) {
            return owes(ServiceKind.MAINTENANCE, DebtKind.PRINCIPAL, MovementKind.CHARGE, month, month, due, amount);
        }

        Told owes(
                ServiceKind service,
                DebtKind kind,
                MovementKind made,
                String month,
                String posted,
                String due,
                String amount) {
            obligations.add(new Obligation(
                    new ObligationId("debt-" + obligations.size()),
                    ACCOUNT,
                    new DebtorId("1001"),
                    new OwedFor(TestHouse.code(service), TestHouse.MANAGER, TestHouse.MANAGER),
                    new DebtTerm(BillingPeriod.parse(month), BillingPeriod.parse(posted), LocalDate.parse(due)),
                    kind,
                    made,
                    Kopecks.parse(amount)));
            return this;
        }

        Told pays(String day, String amount) {
            return pays(TestHouse.MANAGER, day, amount, null);
        }

        Told pays(PartyId payee, String day, String amount, BillingPeriod entered) {
            payments.add(new Payment(
                    new PaymentId("payment-" + payments.size()),
                    ACCOUNT,
                    payee,
                    DebtKind.PRINCIPAL,
                    LocalDate.parse(day),
                    Kopecks.parse(amount),
                    PaymentPurpose.of((BillingPeriod) null),
                    null,
                    new MovementBasis("", "", "", entered)));
            return this;
        }

        /** The last payment paid some of the first debt. */
        Told paid(String day, String amount) {
            allocations.add(new Allocation(
                    new PaymentId("payment-" + (payments.size() - 1)),
                    new ObligationId("debt-0"),
                    Kopecks.parse(amount),
                    LocalDate.parse(day)));
            return this;
        }

        HouseMonth month() {
            var house = new TestHouse()
                    .service(ServiceKind.MAINTENANCE, "20.00")
                    .service(ServiceKind.CAPITAL_REPAIR, "10.00");
            house.flat("1").area("50").people(1).account("1001").agreeToAll();
            HouseMonth plain = house.month("2026-06");
            return new HouseMonth(
                    plain.facts(),
                    plain.reopening(),
                    new MoneyHistory(opened, obligations, payments, allocations, reversals, claims, orders, debtors),
                    plain.debtors(),
                    plain.workingDays(),
                    terms);
        }
    }

    private static Arguments sum(String name, String penalty, Consumer<Told> told) {
        return Arguments.of(name, told, true, penalty);
    }

    private static Arguments steps(String name, Consumer<Told> told) {
        return Arguments.of(name, told, false, "");
    }

    /** 5000.00 due on 15.04.2026: 46 days from day 31 to day 76, the 30th of June, at 9.5 % ÷ 300 are 72.83; the 30 days of June 47.50. */
    static Stream<Arguments> histories() {
        BillingPeriod july = BillingPeriod.parse("2026-07");
        Consumer<Told> late = told -> told.owes("2026-03", "2026-04-15", "5000.00");
        return Stream.of(
                sum("nothing before", "0.00", told -> {}),
                sum("a late debt", "72.83", late),
                sum("a late debt brought along", "47.50", late.andThen(told -> told.opened("2026-06-01"))),
                sum("of the month the books were opened in", "72.83", late.andThen(told -> told.opened("2026-03-15"))),
                sum(
                        "two late debts, each line rounded",
                        "145.66",
                        late.andThen(told -> told.owes("2026-02", "2026-04-15", "5000.00"))),
                sum(
                        "a late contribution",
                        "72.83",
                        told -> told.owes(
                                ServiceKind.CAPITAL_REPAIR,
                                DebtKind.PRINCIPAL,
                                MovementKind.CHARGE,
                                "2026-03",
                                "2026-03",
                                "2026-04-15",
                                "5000.00")),
                sum("due on the last day", "0.00", told -> told.owes("2026-05", "2026-06-30", "700.00")),
                sum("due a day before", "0.00", told -> told.owes("2026-05", "2026-06-29", "700.00")),
                sum("not yet due", "0.00", told -> told.owes("2026-05", "2026-07-10", "700.00")),
                sum(
                        "paid in time",
                        "0.00",
                        late.andThen(told -> told.pays("2026-04-15", "5000.00").paid("2026-04-15", "5000.00"))),
                sum("in advance", "0.00", told -> told.pays("2026-05-20", "300.00")),
                sum("paid on the last day", "72.83", late.andThen(told -> told.pays("2026-06-30", "6000.00"))),
                sum(
                        "paid to another payee",
                        "72.83",
                        late.andThen(told -> told.pays(OTHER, "2026-06-10", "10.00", null))),
                sum("the payment before was spent", "72.83", told -> {
                    told.owes("2026-02", "2026-03-15", "500.00").pays("2026-03-10", "500.00");
                    told.paid("2026-03-10", "500.00").owes("2026-03", "2026-04-15", "5000.00");
                }),
                steps("paid in the month", late.andThen(told -> told.pays("2026-06-29", "10.00"))),
                steps(
                        "paid a day late",
                        late.andThen(told -> told.pays("2026-04-16", "5000.00").paid("2026-04-16", "5000.00"))),
                steps(
                        "paid in part",
                        late.andThen(told -> told.pays("2026-04-10", "100.00").paid("2026-04-10", "100.00"))),
                steps(
                        "paid by an untold payment",
                        late.andThen(told -> told.allocations.add(new Allocation(
                                new PaymentId("gone"),
                                new ObligationId("debt-0"),
                                Kopecks.parse("5000.00"),
                                LocalDate.of(2026, 4, 1))))),
                steps("entered in July", told -> told.pays(TestHouse.MANAGER, "2026-06-10", "10.00", july)),
                steps(
                        "a penalty",
                        told -> told.owes(
                                ServiceKind.MAINTENANCE,
                                DebtKind.PENALTY,
                                MovementKind.CHARGE,
                                "2026-03",
                                "2026-05",
                                "2026-06-10",
                                "5.00")),
                steps(
                        "a refund",
                        told -> told.owes(
                                ServiceKind.MAINTENANCE,
                                DebtKind.PRINCIPAL,
                                MovementKind.REFUND,
                                "2026-03",
                                "2026-05",
                                "2026-06-10",
                                "5.00")),
                steps(
                        "shown in June",
                        told -> told.owes(
                                ServiceKind.MAINTENANCE,
                                DebtKind.PRINCIPAL,
                                MovementKind.RECALCULATION,
                                "2026-03",
                                "2026-06",
                                "2026-07-10",
                                "5.00")),
                steps(
                        "two debts of one month and service",
                        late.andThen(told -> told.owes(
                                ServiceKind.MAINTENANCE,
                                DebtKind.PRINCIPAL,
                                MovementKind.RECALCULATION,
                                "2026-03",
                                "2026-04",
                                "2026-07-15",
                                "100.00"))),
                steps(
                        "a claim",
                        late.andThen(told -> told.claims.add(new Claim(
                                new ClaimId("2-100/2026"),
                                ACCOUNT,
                                ClaimForm.COURT_ORDER,
                                LocalDate.of(2026, 5, 20),
                                LocalDate.of(2026, 5, 20),
                                new TreeSet<>(List.of(new ObligationId("debt-0"))),
                                List.of(),
                                ClaimState.STANDING,
                                MovementBasis.NONE)))),
                steps(
                        "an order",
                        told -> told.orders.add(new MoneyOrder(
                                new FactId("order"),
                                MovementKind.CORRECTION,
                                LocalDate.of(2026, 6, 5),
                                CreditCause.ERROR,
                                List.of(new OrderLeg(
                                        ACCOUNT,
                                        new DebtorId("1001"),
                                        new OwedFor(
                                                TestHouse.code(ServiceKind.MAINTENANCE),
                                                TestHouse.MANAGER,
                                                TestHouse.MANAGER),
                                        DebtKind.PRINCIPAL,
                                        BillingPeriod.parse("2026-05"),
                                        Kopecks.parse("-40.00"))),
                                new MovementBasis("акт № 4", "ошибка", "u-1")))),
                steps("a payment taken back", told -> {
                    told.pays("2026-05-20", "300.00");
                    told.reversals.add(new PaymentReversal(
                            new PaymentId("back"),
                            new PaymentId("payment-0"),
                            LocalDate.of(2026, 6, 5),
                            MovementBasis.NONE));
                }),
                steps(
                        "another debtor",
                        late.andThen(told -> told.debtors = new DebtorChanges(
                                List.of(new DebtorChange(
                                        ACCOUNT,
                                        new DebtorId("1001"),
                                        new DebtorId("new"),
                                        LocalDate.of(2026, 6, 3),
                                        DebtorChange.Seller.PRIVATE)),
                                DebtorChanges.StateSales.DEBT_STAYS))),
                steps(
                        "another regime",
                        late.andThen(told -> told.terms = new PenaltyTerms(
                                PenaltyTerms.DEFAULT.policy(), new TreeMap<>(Map.of(ACCOUNT, PenaltyRegime.SUPPLY))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void theSumIsWhatTheStepsComeTo(String name, Consumer<Told> history, boolean sums, String penalty) {
        var told = new Told();
        history.accept(told);
        HouseMonth month = told.month();
        assertThat(month.steady().isPlain(month.facts().steady().row(ACCOUNT))).isEqualTo(sums);
        HouseBill bill = MonthlyBilling.bill(month);
        HouseBill steps = MonthlyBilling.bill(month.oneByOne());
        Kopecks closing = Objects.requireNonNull(bill.statements().get(ACCOUNT)).closing();
        Kopecks late = penalties(steps);
        if (sums) {
            long owed = told.obligations.stream()
                    .mapToLong(each -> each.amount().value())
                    .sum();
            long paid = told.payments.stream()
                    .mapToLong(each -> each.amount().value())
                    .sum();
            assertThat(late).hasToString(penalty);
            assertThat(closing).isEqualTo(Kopecks.of(owed - paid + 150000 + late.value()));
        }
        assertThat(closing)
                .isEqualTo(
                        Objects.requireNonNull(steps.statements().get(ACCOUNT)).closing());
        assertThat(bill.penalties()).isEqualTo(steps.penalties());
        assertThat(bill.allocations()).isEqualTo(steps.allocations());
        assertThat(bill.statements()).isEqualTo(steps.statements());
        assertThat(bill.debts()).isEqualTo(steps.debts());
    }

    private static Kopecks penalties(HouseBill bill) {
        return Kopecks.sum(bill.penalties().stream()
                .map(Penalty::line)
                .map(line -> line.amount())
                .toList());
    }
}
