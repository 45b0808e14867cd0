package io.saldo.billing.statement;

import static io.saldo.billing.fixture.SoldFlat.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.fixture.SoldFlat;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.Written;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whenever a flat is sold, told and paid for: each debtor's documents sum to their rows, and those of all debtors to
 * the statement.
 */
class DocumentDebtorsLawsTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2026, 1);
    private static final int MONTHS = 6;
    private static final Map<Function<Movement, Kopecks>, Function<DocumentTotals, Kopecks>> COLUMNS = Map.of(
            Movement::opening, DocumentTotals::opening,
            Movement::charged, DocumentTotals::charged,
            Movement::recalculated, DocumentTotals::recalculated,
            Movement::moved, DocumentTotals::moved,
            Movement::paid, DocumentTotals::paid,
            Movement::offset, DocumentTotals::offset,
            Movement::closing, DocumentTotals::closing);
    private static final DocumentDirectory DIRECTORY = Written.directory(
            Map.of(
                    TestHouse.code(ServiceKind.MAINTENANCE).value(),
                    ServiceKind.MAINTENANCE,
                    TestHouse.code(ServiceKind.CAPITAL_REPAIR).value(),
                    ServiceKind.CAPITAL_REPAIR),
            TestHouse.MANAGER.value());

    /** A month as billed, and the documents of the account in it. */
    private record Month(AccountStatement statement, List<Line> lines, List<PaymentDocument> documents) {}

    @Property(tries = 150)
    void eachDebtorsDocumentsSumToTheirRowsAndAllToTheStatement(
            @ForAll @IntRange(max = 170) int sold,
            @ForAll @IntRange(max = MONTHS - 1) int told,
            @ForAll @Size(max = 8) List<@IntRange(max = 179) Integer> paid,
            @ForAll DocumentSplit split) {
        for (Month month : months(sold, told, paid, split)) {
            COLUMNS.forEach((row, column) -> {
                assertThat(sum(month.documents, each -> column.apply(each.totals())))
                        .isEqualTo(month.statement.sum(null, row));
                for (DebtorId debtor : List.of(SoldFlat.FORMER, SoldFlat.NEXT)) {
                    assertThat(sum(of(month, debtor), each -> column.apply(each.totals())))
                            .isEqualTo(sum(
                                    month.statement.rows().stream()
                                            .filter(each -> each.debtor().equals(debtor))
                                            .toList(),
                                    row));
                }
            });
        }
    }

    @Property(tries = 150)
    void everyLineStandsInADocumentOfItsDebtorAndEveryDocumentHasANumberOfItsOwn(
            @ForAll @IntRange(max = 170) int sold,
            @ForAll @IntRange(max = MONTHS - 1) int told,
            @ForAll @Size(max = 8) List<@IntRange(max = 179) Integer> paid,
            @ForAll DocumentSplit split) {
        for (Month month : months(sold, told, paid, split)) {
            assertThat(month.documents).extracting(each -> each.head().number()).doesNotHaveDuplicates();
            for (DebtorId debtor : List.of(SoldFlat.FORMER, SoldFlat.NEXT)) {
                assertThat(sum(
                                of(month, debtor),
                                each -> sum(
                                        each.services(), row -> row.amounts().total())))
                        .isEqualTo(sum(
                                month.lines.stream()
                                        .filter(each -> each.id().debtor().equals(debtor))
                                        .toList(),
                                Line::amount));
            }
        }
    }

    private static List<PaymentDocument> of(Month month, DebtorId debtor) {
        return month.documents.stream()
                .filter(each -> each.head().payer().debtor().equals(debtor))
                .toList();
    }

    /** Sold on a day, told in a month: ahead, in time or late. Whoever owes on the day pays. */
    private static List<Month> months(int sold, int told, List<Integer> paid, DocumentSplit split) {
        var flat = new SoldFlat();
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            BillingPeriod period = FIRST.plus(i);
            if (i == told) {
                flat.sold(FIRST.first().plusDays(sold + 1L).toString());
            }
            for (int p = 0; p < paid.size(); p++) {
                var day = FIRST.first().plusDays(paid.get(p));
                if (period.contains(day)) {
                    flat.paid("p" + p, day.toString(), (173 + 211 * p) + "." + (10 + p));
                }
            }
            flat.close(period.toString());
            months.add(new Month(
                    flat.bill().statements().get(ACCOUNT),
                    flat.bill().recalculation().with(flat.bill().charges().lines()).stream()
                            .filter(each -> each.id().account().equals(ACCOUNT))
                            .toList(),
                    new PaymentDocumentComposer(flat.month(), flat.bill(), DIRECTORY)
                            .divided(split)
                            .compose(ACCOUNT)));
        }
        return months;
    }

    private static <T> Kopecks sum(Collection<T> list, Function<T, Kopecks> amount) {
        return Kopecks.sum(list.stream().map(amount).toList());
    }
}
