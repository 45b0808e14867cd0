package io.saldo.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.Money;
import io.saldo.billing.fixture.Written;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Not a kopeck of a statement is lost or shown twice in the set of its documents, whatever is owed, paid, prepaid and
 * divided.
 */
@Domain(Money.class)
@Domain(DomainContext.Global.class)
class DocumentSetLawsTest {
    private static final Map<Function<Movement, Kopecks>, Function<DocumentTotals, Kopecks>> COLUMNS = Map.of(
            Movement::opening, DocumentTotals::opening,
            Movement::charged, DocumentTotals::charged,
            Movement::recalculated, DocumentTotals::recalculated,
            Movement::paid, DocumentTotals::paid,
            Movement::offset, DocumentTotals::offset,
            Movement::closing, DocumentTotals::closing);
    private static final DocumentDirectory DIRECTORY = Written.directory(
            Map.of("water", ServiceKind.COLD_WATER, "heat", ServiceKind.HEATING, "waste", ServiceKind.CAPITAL_REPAIR),
            "creditor",
            "uk",
            "rso");

    @Property
    void theDocumentsOfASetSumToTheStatementInEveryColumn(
            @ForAll Money.Story story, @ForAll @IntRange(max = 3) int month, @ForAll DocumentSplit split) {
        sets(story, month, split)
                .forEach((statement, set) -> COLUMNS.forEach((row, column) -> {
                    assertThat(sum(set, document -> column.apply(document.totals())))
                            .isEqualTo(statement.sum(null, row));
                    for (PartyId payee : List.of(new PartyId("uk"), new PartyId("rso"))) {
                        assertThat(sum(set, document -> ofPayee(document, payee, column)))
                                .isEqualTo(statement.sum(payee, row));
                    }
                }));
    }

    @Property
    void thePayeesOfADocumentSumToIt(
            @ForAll Money.Story story, @ForAll @IntRange(max = 3) int month, @ForAll DocumentSplit split) {
        sets(story, month, split)
                .values()
                .forEach(set -> set.forEach(document -> COLUMNS.values().forEach(column -> {
                    assertThat(sum(document.payees(), part -> column.apply(part.totals())))
                            .isEqualTo(column.apply(document.totals()));
                    if (document.head().purpose() == DocumentPurpose.PENALTIES) {
                        assertThat(sum(document.debts(), debt -> column.apply(debt.totals())))
                                .isEqualTo(column.apply(document.totals()));
                    }
                })));
    }

    @Property
    void aDocumentHoldsNothingButItsPurpose(
            @ForAll Money.Story story, @ForAll @IntRange(max = 3) int month, @ForAll DocumentSplit split) {
        Predicate<Movement> penalty = row -> row.kind() != DebtKind.PRINCIPAL;
        Predicate<Movement> repair = row -> !penalty.test(row)
                && row.service() != null
                && row.service().value().equals("waste");
        sets(story, month, split).forEach((statement, set) -> {
            assertThat(closing(set, DocumentPurpose.PENALTIES)).isEqualTo(closing(statement, penalty));
            assertThat(charged(set, DocumentPurpose.CAPITAL_REPAIR)).isEqualTo(charged(statement, repair));
            assertThat(charged(set, DocumentPurpose.MAIN))
                    .isEqualTo(charged(statement, penalty.or(repair).negate()));
        });
    }

    @Property
    void theDocumentsOfASetHaveNumbersOfTheirOwnAndComeByPurpose(
            @ForAll Money.Story story, @ForAll @IntRange(max = 3) int month, @ForAll DocumentSplit split) {
        sets(story, month, split).values().forEach(set -> {
            assertThat(set).extracting(each -> each.head().number()).doesNotHaveDuplicates();
            assertThat(set).extracting(each -> each.head().purpose()).isSorted();
            assertThat(set).isNotEmpty();
        });
    }

    /** An account whose money only passed through has no rows and no documents. */
    private static Map<AccountStatement, List<PaymentDocument>> sets(
            Money.Story story, int month, DocumentSplit split) {
        BillingPeriod period = Money.FIRST.plus(month);
        var allocations = Money.allocations(story, month);
        SortedMap<AccountNumber, AccountStatement> statements =
                AccountStatement.of(period, story.obligations(), story.payments(), allocations);
        HouseMonth open = new HouseMonth(
                Written.facts(period),
                Moment.LATEST,
                null,
                Reopening.NOTHING,
                MoneyFacts.of(story.obligations(), story.payments(), allocations),
                List.of(),
                FederalLaw.workingDays(),
                PenaltyTerms.DEFAULT);
        var composer = new PaymentDocumentComposer(open, Written.bill(period, List.of(), statements), DIRECTORY)
                .divided(split);
        Map<AccountStatement, List<PaymentDocument>> sets = new LinkedHashMap<>();
        statements.forEach((account, statement) -> {
            if (!statement.rows().isEmpty()) {
                sets.put(statement, composer.compose(account));
            }
        });
        return sets;
    }

    private static Kopecks ofPayee(PaymentDocument document, PartyId payee, Function<DocumentTotals, Kopecks> column) {
        return sum(
                document.payees().stream()
                        .filter(part -> part.payee().id().equals(payee))
                        .toList(),
                part -> column.apply(part.totals()));
    }

    private static Kopecks closing(List<PaymentDocument> set, DocumentPurpose purpose) {
        return sum(of(set, purpose), document -> document.totals().closing());
    }

    private static Kopecks charged(List<PaymentDocument> set, DocumentPurpose purpose) {
        return sum(of(set, purpose), document -> document.totals().charged());
    }

    private static List<PaymentDocument> of(List<PaymentDocument> set, DocumentPurpose purpose) {
        return set.stream().filter(each -> each.head().purpose() == purpose).toList();
    }

    private static Kopecks closing(AccountStatement statement, Predicate<Movement> which) {
        return sum(statement.rows().stream().filter(which).toList(), Movement::closing);
    }

    private static Kopecks charged(AccountStatement statement, Predicate<Movement> which) {
        return sum(statement.rows().stream().filter(which).toList(), Movement::charged);
    }

    private static <T> Kopecks sum(List<T> list, Function<T, Kopecks> amount) {
        return Kopecks.sum(list.stream().map(amount).toList());
    }
}
