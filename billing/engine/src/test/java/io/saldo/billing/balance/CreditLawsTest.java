package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.fixture.Credits;
import io.saldo.billing.fixture.Money;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Recalculations and benefits below zero among debts and payments: what they take off, and where the movement shows
 * them.
 */
@Domain(Credits.class)
@Domain(DomainContext.Global.class)
class CreditLawsTest {

    @Property
    void aCreditNeverPaysAnotherCreditorAccountOrPayee(@ForAll Money.Story story) {
        Map<ObligationId, Obligation> debts = byId(story);
        for (Payment credit : credits(story)) {
            for (Allocation each : of(allocate(story), credit)) {
                Obligation debt = Objects.requireNonNull(debts.get(each.obligation()));
                OwedFor credited = Objects.requireNonNull(credit.creditedFor());
                assertThat(debt.account()).isEqualTo(credit.account());
                assertThat(debt.owedFor().creditor()).isEqualTo(credited.creditor());
                assertThat(debt.owedFor().payee()).isEqualTo(credited.payee());
            }
        }
    }

    /** Of its own service nothing is left open where it takes off a debt for another one. */
    @Property
    void aCreditTakesOffItsOwnServiceFirst(@ForAll Money.Story story) {
        List<Allocation> made = allocate(story);
        Map<ObligationId, Obligation> debts = byId(story);
        for (Payment credit : credits(story)) {
            boolean others = of(made, credit).stream()
                    .anyMatch(each -> !Objects.requireNonNull(debts.get(each.obligation()))
                            .owedFor()
                            .equals(credit.creditedFor()));
            if (others) {
                assertThat(story.obligations())
                        .filteredOn(debt -> debt.account().equals(credit.account())
                                && debt.owedFor().equals(credit.creditedFor()))
                        .allMatch(debt -> sum(made, each -> each.obligation().equals(debt.id()))
                                .equals(debt.amount()));
            }
        }
    }

    /** What credits take off is what they would take off if nothing were paid. */
    @Property
    void creditsComeBeforePayments(@ForAll Money.Story story) {
        List<Payment> credits = credits(story);
        List<Allocation> alone = PaymentAllocation.allocate(story.obligations(), credits, List.of());
        assertThat(allocate(story).stream()
                        .filter(each ->
                                credits.stream().anyMatch(credit -> credit.id().equals(each.payment())))
                        .toList())
                .isEqualTo(alone);
    }

    @Property
    void theColumnsOfARowAddUpAndWhatIsSetOffSumsToNothing(
            @ForAll Money.Story story, @ForAll @IntRange(max = 3) int month) {
        for (AccountStatement statement : after(story, month).values()) {
            for (Movement row : statement.rows()) {
                assertThat(row.closing())
                        .isEqualTo(row.opening()
                                .plus(row.charged())
                                .plus(row.recalculated())
                                .plus(row.moved())
                                .minus(row.paid())
                                .minus(row.offset()));
            }
            assertThat(statement.sum(null, Movement::offset)).isEqualTo(Kopecks.ZERO);
            // among creditors that collect together a credit moves nothing: only money that was paid does
            assertThat(statement.rows().stream()
                            .filter(row -> row.creditor().value().equals("operator"))
                            .map(Movement::offset)
                            .reduce(Kopecks.ZERO, Kopecks::plus))
                    .isEqualTo(Kopecks.ZERO);
        }
    }

    /**
     * Closing = debts − credits − payments; charged and recalculated are the lines of the month, those about earlier
     * months and below zero apart.
     */
    @Property
    void theColumnsAreTheSumsOfTheirLines(@ForAll Money.Story story, @ForAll @IntRange(max = 3) int month) {
        BillingPeriod period = Money.FIRST.plus(month);
        after(story, month).forEach((account, statement) -> {
            Predicate<Obligation> own = debt -> debt.account().equals(account);
            Predicate<Payment> paid = payment -> payment.account().equals(account);
            Kopecks owed = debts(story, own.and(debt -> debt.posted().compareTo(period) <= 0));
            Kopecks taken = payments(story, paid.and(payment -> !payment.day().isAfter(period.last())));
            assertThat(statement.sum(null, Movement::closing)).isEqualTo(owed.minus(taken));
            assertThat(statement.sum(null, Movement::charged))
                    .isEqualTo(debts(
                            story,
                            own.and(debt -> debt.posted().equals(period)
                                    && debt.origin().equals(period))));
            assertThat(statement.sum(null, Movement::recalculated))
                    .isEqualTo(debts(
                                    story,
                                    own.and(debt -> debt.posted().equals(period)
                                            && debt.origin().compareTo(period) < 0))
                            .minus(payments(
                                    story,
                                    paid.and(each -> each.creditedFor() != null && period.contains(each.day())))));
            assertThat(statement.sum(null, Movement::paid))
                    .isEqualTo(payments(
                            story, paid.and(each -> each.creditedFor() == null && period.contains(each.day()))));
        });
    }

    @Property
    void aMonthOpensRowByRowWhereTheOneBeforeClosed(@ForAll Money.Story story, @ForAll @IntRange(max = 2) int month) {
        assertThat(column(after(story, month + 1), Movement::opening))
                .isEqualTo(column(after(story, month), Movement::closing));
    }

    /**
     * A row below zero is a credit or an advance; where its creditor is owed elsewhere by the account it has been used
     * up.
     */
    @Property
    void noCreditWaitsWhileItsCreditorIsOwed(@ForAll Money.Story story) {
        List<Allocation> made = allocate(story);
        for (Payment credit : credits(story)) {
            OwedFor credited = Objects.requireNonNull(credit.creditedFor());
            boolean left = sum(made, each -> each.payment().equals(credit.id())).compareTo(credit.amount()) < 0;
            if (left) {
                assertThat(story.obligations())
                        .filteredOn(debt -> debt.account().equals(credit.account())
                                && debt.owedFor().creditor().equals(credited.creditor()))
                        .allMatch(debt -> sum(made, each -> each.obligation().equals(debt.id()))
                                .equals(debt.amount()));
            }
        }
    }

    private static Map<String, Kopecks> column(
            SortedMap<AccountNumber, AccountStatement> statements, Function<Movement, Kopecks> column) {
        Map<String, Kopecks> amounts = new TreeMap<>();
        statements.forEach((account, statement) -> statement.rows().stream()
                .filter(row -> !column.apply(row).isZero())
                .forEach(row -> amounts.put(
                        account + " " + row.service() + " " + row.creditor() + " " + row.payee(), column.apply(row))));
        return amounts;
    }

    /** The statements of a month, every month up to it having been billed in its turn. */
    private static SortedMap<AccountNumber, AccountStatement> after(Money.Story story, int month) {
        List<Allocation> made = new ArrayList<>();
        for (int i = 0; i <= month; i++) {
            BillingPeriod period = Money.FIRST.plus(i);
            made.addAll(PaymentAllocation.allocate(
                    story.obligations().stream()
                            .filter(each -> each.posted().compareTo(period) <= 0)
                            .toList(),
                    story.payments().stream()
                            .filter(each -> !each.day().isAfter(period.last()))
                            .toList(),
                    made));
        }
        return AccountStatement.of(Money.FIRST.plus(month), story.obligations(), story.payments(), made);
    }

    private static List<Allocation> allocate(Money.Story story) {
        return PaymentAllocation.allocate(story.obligations(), story.payments(), List.of());
    }

    private static List<Payment> credits(Money.Story story) {
        return story.payments().stream()
                .filter(each -> each.creditedFor() != null)
                .toList();
    }

    private static List<Allocation> of(List<Allocation> made, Payment payment) {
        return made.stream().filter(each -> each.payment().equals(payment.id())).toList();
    }

    private static Map<ObligationId, Obligation> byId(Money.Story story) {
        return story.obligations().stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    private static Kopecks debts(Money.Story story, Predicate<Obligation> which) {
        return Kopecks.sum(story.obligations().stream()
                .filter(which)
                .map(Obligation::amount)
                .toList());
    }

    private static Kopecks payments(Money.Story story, Predicate<Payment> which) {
        return Kopecks.sum(
                story.payments().stream().filter(which).map(Payment::amount).toList());
    }

    private static Kopecks sum(List<Allocation> made, Predicate<Allocation> which) {
        return Kopecks.sum(made.stream().filter(which).map(Allocation::amount).toList());
    }
}
