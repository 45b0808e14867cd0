package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.Money;
import io.saldo.billing.fixture.Shuffled;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Every kind of movement together: debts, payments, reversals, transfers, write-offs, corrections, refunds, court
 * costs, month after month.
 */
@Domain(Money.class)
@Domain(DomainContext.Global.class)
class MoneyLawsTest {
    private static final MovementBasis BASIS = new MovementBasis(new TextRef("order"), new TextRef("reason"), "user");

    /**
     * What is ordered on some day: money from one account and service to another, or what one account gets or loses.
     */
    private record Order(MovementKind kind, int day, int kopecks, boolean other, DebtKind debt) {
        MoneyOrder order(int number) {
            int sign = kind == MovementKind.WRITE_OFF ? -1 : 1;
            DebtKind of = kind == MovementKind.COURT_COST ? DebtKind.COURT_COST : debt;
            List<OrderLeg> legs = new ArrayList<>(List.of(leg("1001", "water", of, sign * kopecks)));
            if (kind == MovementKind.TRANSFER) {
                legs.add(leg(other ? "1002" : "1001", "heat", of, -kopecks));
            }
            return new MoneyOrder(
                    new FactId("order" + number),
                    kind,
                    Money.FIRST.first().plusDays(day),
                    CreditCause.OTHER,
                    legs,
                    BASIS);
        }

        private static OrderLeg leg(String account, String service, DebtKind debt, int kopecks) {
            return new OrderLeg(
                    new AccountNumber(account),
                    new DebtorId("debtor of " + account),
                    new OwedFor(new ServiceCode(service), new PartyId("creditor"), new PartyId("uk")),
                    debt,
                    Money.FIRST,
                    Kopecks.of(kopecks));
        }
    }

    private record Books(Money.Story story, List<Order> orders, List<Integer> taken) {
        List<PaymentReversal> reversals() {
            List<PaymentReversal> reversals = new ArrayList<>();
            for (int i = 0; i < taken.size() && i < story.payments().size(); i++) {
                Payment payment = story.payments().get(i);
                if (taken.get(i) > 0) {
                    reversals.add(new PaymentReversal(
                            new PaymentId("r" + i), payment.id(), payment.day().plusDays(taken.get(i)), BASIS));
                }
            }
            return reversals;
        }

        List<Obligation> obligations() {
            List<Obligation> all = new ArrayList<>(story.obligations());
            for (int i = 0; i < orders.size(); i++) {
                all.addAll(
                        orders.get(i).order(i).obligations(month -> month.next().first()));
            }
            return all;
        }

        List<Payment> payments() {
            List<Payment> all = new ArrayList<>(story.payments());
            for (int i = 0; i < orders.size(); i++) {
                all.addAll(orders.get(i).order(i).credits());
            }
            return all;
        }

        List<Allocation> allocations(int months) {
            List<Allocation> made = new ArrayList<>();
            for (int i = 0; i <= months; i++) {
                BillingPeriod period = Money.FIRST.plus(i);
                made.addAll(PaymentAllocation.allocate(
                        obligations().stream()
                                .filter(each -> each.posted().compareTo(period) <= 0)
                                .toList(),
                        payments().stream()
                                .filter(each -> each.booked().compareTo(period) <= 0)
                                .toList(),
                        made,
                        reversals().stream()
                                .filter(each -> each.booked().compareTo(period) <= 0)
                                .toList(),
                        List.of()));
            }
            return made;
        }

        SortedMap<AccountNumber, AccountStatement> statements(int month) {
            return AccountStatement.of(
                    Money.FIRST.plus(month), obligations(), payments(), allocations(month), reversals());
        }
    }

    @Provide
    Arbitrary<Books> books() {
        Arbitrary<Order> orders = Combinators.combine(
                        Arbitraries.of(
                                MovementKind.TRANSFER,
                                MovementKind.WRITE_OFF,
                                MovementKind.REFUND,
                                MovementKind.CORRECTION,
                                MovementKind.COURT_COST),
                        Arbitraries.integers().between(0, 119),
                        Arbitraries.integers().between(1, 200_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(DebtKind.PRINCIPAL, DebtKind.PRINCIPAL, DebtKind.PENALTY))
                .as(Order::new);
        return Combinators.combine(
                        Arbitraries.defaultFor(Money.Story.class),
                        orders.list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 70).list().ofMaxSize(4))
                .as(Books::new);
    }

    /**
     * Opening + every kind = closing, for each row; and over the house, for principal, penalty and court cost apart.
     */
    @Property
    void theKindsOfMovementAddUpToTheClosing(@ForAll("books") Books books, @ForAll @IntRange(max = 4) int month) {
        Map<DebtKind, MovementSums> house = new HashMap<>();
        books.statements(month).values().forEach(statement -> {
            for (Movement row : statement.rows()) {
                assertThat(row.closing())
                        .isEqualTo(row.opening()
                                .plus(row.charged())
                                .plus(row.recalculated())
                                .plus(row.moved())
                                .minus(row.paid())
                                .minus(row.offset()));
            }
            for (DebtKind kind : DebtKind.values()) {
                house.merge(kind, statement.sums(kind), MovementSums::plus);
            }
        });
        for (DebtKind kind : DebtKind.values()) {
            assertThat(house.getOrDefault(kind, MovementSums.NONE).closing()).isEqualTo(owed(books, kind, month));
        }
    }

    /** What is owed in the end: all debts, less all that was paid or taken off, more what was taken back. */
    private static Kopecks owed(Books books, DebtKind kind, int month) {
        BillingPeriod period = Money.FIRST.plus(month);
        Kopecks sum = Kopecks.ZERO;
        for (Obligation each : books.obligations()) {
            if (each.kind() == kind && each.posted().compareTo(period) <= 0) {
                sum = sum.plus(each.amount());
            }
        }
        Map<PaymentId, Payment> byId = new HashMap<>();
        for (Payment each : books.payments()) {
            byId.put(each.id(), each);
            if (each.kind() == kind && each.booked().compareTo(period) <= 0) {
                sum = sum.minus(each.amount());
            }
        }
        for (PaymentReversal each : books.reversals()) {
            Payment payment = byId.get(each.payment());
            if (payment != null && payment.kind() == kind && each.booked().compareTo(period) <= 0) {
                sum = sum.plus(payment.amount());
            }
        }
        return sum;
    }

    @Property
    void transfersAndSetOffsNetToZero(@ForAll("books") Books books, @ForAll @IntRange(max = 4) int month) {
        for (DebtKind kind : DebtKind.values()) {
            Kopecks transferred = Kopecks.ZERO;
            for (AccountStatement statement : books.statements(month).values()) {
                transferred = transferred.plus(statement.sums(kind).of(MovementKind.TRANSFER));
                for (PartyId payee : List.of(new PartyId("uk"), new PartyId("rso"))) {
                    assertThat(Kopecks.sum(statement.rows().stream()
                                    .filter(row ->
                                            row.kind() == kind && row.payee().equals(payee))
                                    .map(row -> row.sums().of(MovementKind.SET_OFF))
                                    .toList()))
                            .isEqualTo(Kopecks.ZERO);
                }
            }
            assertThat(transferred).isEqualTo(Kopecks.ZERO);
        }
    }

    @Property
    void aMonthOpensWhereTheOneBeforeClosed(@ForAll("books") Books books, @ForAll @IntRange(max = 3) int month) {
        assertThat(column(books.statements(month + 1), true)).isEqualTo(column(books.statements(month), false));
    }

    private static Map<String, Kopecks> column(SortedMap<AccountNumber, AccountStatement> statements, boolean opening) {
        Map<String, Kopecks> column = new TreeMap<>();
        statements.forEach((account, statement) -> statement.rows().forEach(row -> {
            Kopecks amount = opening ? row.opening() : row.closing();
            if (!amount.isZero()) {
                column.put(account + " " + row.payee() + " " + row.service() + " " + row.kind(), amount);
            }
        }));
        return column;
    }

    /** Of every debt at most all is paid and never less than nothing, whatever is taken back. */
    @Property
    void noDebtIsPaidBelowNothing(@ForAll("books") Books books, @ForAll @IntRange(max = 4) int month) {
        List<Allocation> made = books.allocations(month);
        Map<PaymentId, Kopecks> left = new HashMap<>();
        Map<PaymentId, PaymentId> taken = new HashMap<>();
        books.reversals().forEach(each -> taken.put(each.id(), each.payment()));
        for (Obligation debt : books.obligations()) {
            Kopecks paid = Kopecks.sum(made.stream()
                    .filter(each -> each.obligation().equals(debt.id()))
                    .map(Allocation::amount)
                    .toList());
            assertThat(paid).isBetween(Kopecks.ZERO, debt.amount());
        }
        books.payments().forEach(each -> left.put(each.id(), each.amount()));
        for (Allocation each : made) {
            left.computeIfPresent(
                    taken.getOrDefault(each.payment(), each.payment()), (id, rest) -> rest.minus(each.amount()));
        }
        assertThat(left.values()).allMatch(each -> each.signum() >= 0);
    }

    /** A payment and its reversal leave every balance as it was. */
    @Property
    void aPaymentAndItsReversalAreNothing(@ForAll Money.Story story, @ForAll @IntRange(min = 0, max = 20) int days) {
        LocalDate day = LocalDate.of(2026, 4, 5);
        Payment extra = Money.payment("x", "1001", "uk", DebtKind.PRINCIPAL, day, Kopecks.of(123_456), null);
        List<Payment> more = new ArrayList<>(story.payments());
        more.add(extra);
        PaymentReversal back = new PaymentReversal(new PaymentId("back"), extra.id(), day.plusDays(days), BASIS);
        List<Obligation> debts = story.obligations();
        BillingPeriod april = BillingPeriod.of(2026, 4);
        List<Payment> alone = story.payments().stream()
                .filter(each -> each.day().isBefore(day))
                .toList();
        more.removeIf(each -> !each.day().isBefore(day) && !each.equals(extra));
        List<Allocation> with = PaymentAllocation.allocate(debts, more, List.of(), List.of(back), List.of());
        List<Allocation> without = PaymentAllocation.allocate(debts, alone, List.of());
        assertThat(column(AccountStatement.of(april, debts, more, with, List.of(back)), false))
                .isEqualTo(column(AccountStatement.of(april, debts, alone, without), false));
    }

    @Property
    void theOrderOfTheListsMeansNothing(@ForAll("books") Books books, @ForAll Random random) {
        List<Allocation> made = PaymentAllocation.allocate(
                books.obligations(), books.payments(), List.of(), books.reversals(), List.of());
        assertThat(PaymentAllocation.allocate(
                        Shuffled.list(books.obligations(), random),
                        Shuffled.list(books.payments(), random),
                        List.of(),
                        Shuffled.list(books.reversals(), random),
                        List.of()))
                .isEqualTo(made);
    }
}
