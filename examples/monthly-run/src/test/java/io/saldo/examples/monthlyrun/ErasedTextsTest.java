package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.billing.statement.RecalculationRow;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts hold references; the words of a cell stand in the directory alone, and erasing them changes nothing but words.
 */
class ErasedTextsTest {
    private static final ObjectMapper JSON = SaldoJson.mapper();

    @ParameterizedTest
    @CsvSource({"large, 2026-10", "year, 2026-02", "invoiced, 2026-10"})
    void noFactHoldsTheWordsOfACell(String name, String month) throws IOException {
        HouseFolder house = read(name, month);
        String stated = JSON.writeValueAsString(house.book());
        Map<TextRef, String> texts = house.directory().texts();
        assertThat(texts).isNotEmpty();
        assertThat(texts.values()).allSatisfy(words -> assertThat(stated).doesNotContain(words));
        assertThat(texts.keySet()).allSatisfy(each -> assertThat(stated).contains(each.value()));
    }

    /** The bill is made of facts alone, and is the same with or without a directory: here are its documents. */
    @ParameterizedTest
    @CsvSource({"large, 2026-10", "invoiced, 2026-10"})
    void erasingAllTextsChangesNothingButWords(String name, String month) {
        HouseFolder house = read(name, month);
        HouseMonth bound = house.bind(BillingPeriod.parse(month));
        List<PaymentDocument> told = documents(bound, house.directory());
        List<PaymentDocument> erased = documents(bound, erased(house.directory()));
        assertThat(erased.stream().map(ErasedTextsTest::blank))
                .containsExactlyElementsOf(
                        told.stream().map(ErasedTextsTest::blank).toList());
        assertThat(reasons(told)).isNotEmpty();
        assertThat(reasons(erased))
                .hasSameSizeAs(reasons(told))
                .doesNotContainAnyElementsOf(reasons(told))
                .allMatch(reason ->
                        house.directory().texts().keySet().stream().anyMatch(each -> reason.contains(each.value())));
    }

    private static HouseFolder read(String name, String month) {
        return HouseFolder.read(Path.of("houses", name), BillingPeriod.parse(month));
    }

    private static DocumentDirectory erased(DocumentDirectory of) {
        return new DocumentDirectory(
                of.houseAddress(),
                of.premises(),
                of.parties(),
                of.services(),
                of.payers(),
                of.debtors(),
                of.identifiers(),
                Map.of());
    }

    private static List<PaymentDocument> documents(HouseMonth month, DocumentDirectory directory) {
        var composer = new PaymentDocumentComposer(month, MonthlyBilling.bill(month), directory);
        return composer.accounts().stream()
                .flatMap(each -> composer.compose(each).stream())
                .toList();
    }

    private static List<String> reasons(List<PaymentDocument> documents) {
        return documents.stream()
                .flatMap(each -> each.recalculations().stream())
                .map(RecalculationRow::reason)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static PaymentDocument blank(PaymentDocument of) {
        return new PaymentDocument(
                of.head(),
                of.services(),
                of.debts(),
                of.voluntary(),
                of.totals(),
                of.payees(),
                of.reference(),
                of.recalculations().stream()
                        .map(row -> new RecalculationRow(
                                row.service(), row.about(), row.kind(), row.cause(), "", row.amount()))
                        .toList(),
                of.notes());
    }
}
