package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.fixture.Money;
import io.saldo.billing.fixture.Shuffled;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Money.class)
@Domain(DomainContext.Global.class)
class MovementLawsTest {
    private static final BillingPeriod JANUARY = BillingPeriod.of(2026, 1);

    @Property
    void theColumnsOfARowAddUpToItsClosing(@ForAll Money.Story story, @ForAll @IntRange(max = 3) int month) {
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
            assertThat(statement.rows()).doesNotHaveDuplicates();
            assertThat(statement.sum(null, Movement::offset)).isEqualTo(Kopecks.ZERO);
            for (PartyId payee : List.of(new PartyId("uk"), new PartyId("rso"))) {
                assertThat(statement.sum(payee, Movement::offset)).isEqualTo(Kopecks.ZERO);
            }
        }
    }

    /**
     * What an account owes in the end is all its debts up to the month less all its payments up to the month's last
     * day.
     */
    @Property
    void anAccountClosesAtItsDebtsLessItsPayments(@ForAll Money.Story story, @ForAll @IntRange(max = 3) int month) {
        BillingPeriod period = JANUARY.plus(month);
        SortedMap<AccountNumber, AccountStatement> statements = after(story, month);
        for (AccountNumber account : List.of(new AccountNumber("1001"), new AccountNumber("1002"))) {
            Kopecks owed = sum(story.obligations().stream()
                    .filter(each ->
                            each.account().equals(account) && each.origin().compareTo(period) <= 0)
                    .map(Obligation::amount)
                    .toList());
            Kopecks charged = sum(story.obligations().stream()
                    .filter(each ->
                            each.account().equals(account) && each.origin().equals(period))
                    .map(Obligation::amount)
                    .toList());
            Kopecks paid = sum(story.payments().stream()
                    .filter(each ->
                            each.account().equals(account) && !each.day().isAfter(period.last()))
                    .map(each -> each.amount())
                    .toList());
            Kopecks paidNow = sum(story.payments().stream()
                    .filter(each -> each.account().equals(account) && period.contains(each.day()))
                    .map(each -> each.amount())
                    .toList());
            AccountStatement statement = statements.get(account);
            if (statement == null) {
                assertThat(owed.plus(paid)).isEqualTo(Kopecks.ZERO);
                continue;
            }
            assertThat(statement.account()).isEqualTo(account);
            assertThat(statement.period()).isEqualTo(period);
            assertThat(statement.sum(null, Movement::closing)).isEqualTo(owed.minus(paid));
            assertThat(statement.sum(null, Movement::charged)).isEqualTo(charged);
            assertThat(statement.sum(null, Movement::paid)).isEqualTo(paidNow);
        }
    }

    /** Row by row: where a month ends, the next begins. */
    @Property
    void aMonthOpensWhereTheOneBeforeClosed(@ForAll Money.Story story, @ForAll @IntRange(max = 2) int month) {
        Map<String, Kopecks> closing = column(after(story, month), true);
        Map<String, Kopecks> opening = column(after(story, month + 1), false);
        assertThat(opening).isEqualTo(closing);
    }

    @Property
    void theOrderOfTheListsMeansNothing(@ForAll Money.Story story, @ForAll Random random) {
        List<Allocation> made = Money.allocations(story, 3);
        BillingPeriod period = JANUARY.plus(3);
        assertThat(AccountStatement.of(
                        period,
                        Shuffled.list(story.obligations(), random),
                        Shuffled.list(story.payments(), random),
                        Shuffled.list(made, random)))
                .isEqualTo(AccountStatement.of(period, story.obligations(), story.payments(), made));
    }

    private static Map<String, Kopecks> column(SortedMap<AccountNumber, AccountStatement> statements, boolean closing) {
        Map<String, Kopecks> column = new TreeMap<>();
        statements.forEach((account, statement) -> statement.rows().forEach(row -> {
            Kopecks amount = closing ? row.closing() : row.opening();
            if (!amount.isZero()) {
                column.put(
                        account + " " + row.payee() + " " + row.creditor() + " " + row.service() + " " + row.kind(),
                        amount);
            }
        }));
        return column;
    }

    /** The statements of a month, every month up to it having been billed in its turn. */
    private static SortedMap<AccountNumber, AccountStatement> after(Money.Story story, int month) {
        return AccountStatement.of(
                JANUARY.plus(month), story.obligations(), story.payments(), Money.allocations(story, month));
    }

    private static Kopecks sum(List<Kopecks> amounts) {
        return Kopecks.sum(amounts);
    }
}
