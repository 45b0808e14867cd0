package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Manifest;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Command;
import io.saldo.services.command.Recorded;
import io.saldo.services.document.DocumentService;
import io.saldo.services.document.IssueDocuments;
import io.saldo.services.document.ReplaceDocument;
import io.saldo.services.sheet.Turnover;
import io.saldo.services.sheet.TurnoverSheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class IssuingTests extends Group {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final HouseId HOUSE = new HouseId(ServedHouse.HOUSE);

    private ServedHouse house() {
        return new ServedHouse(store()).begin();
    }

    /** All that commands can do to the house, and two more closed months. */
    private static void live(ServedHouse house, Class<?>... without) {
        var deeds = new Deeds();
        for (Command each : new SampleCommands(house).all()) {
            if (!List.of(without).contains(each.getClass())) {
                deeds.perform(house.services, each);
            }
        }
        house.clock.set(LocalDate.of(2026, 12, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int month = 1; month <= 2; month++) {
            house.billing
                    .close(HOUSE, ServedHouse.MONTH.plus(month), new CommandKey("close", "month-" + month))
                    .orElseThrow();
        }
    }

    @Test
    @Clause("P-25")
    void aDocumentIsReadAgainAsItWasWhateverCameAfter() {
        var house = house();
        DocumentService documents = house.services.documents(new TextForm());
        Recorded issued = documents
                .issue(new IssueDocuments(house.stamp(), ServedHouse.HOUSE, SEPTEMBER))
                .orElseThrow();
        assertThat(issued.facts()).containsExactly("1001-2026-09", "1002-2026-09");
        KeptDocument before = documents.find("1001-2026-09").orElseThrow();
        // 50 m² × 20.00
        assertThat(before.document().content()).contains("1000.00").doesNotContain("Иванова");
        // issued again by another command: there is nothing new
        assertThat(documents
                        .issue(new IssueDocuments(house.stamp(), ServedHouse.HOUSE, SEPTEMBER))
                        .orElseThrow()
                        .subject())
                .isEqualTo("0");
        assertThat(house.billing
                        .annul(HOUSE, ServedHouse.MONTH, "staff-7", "closed too early", new CommandKey("annul", "1"))
                        .why())
                .map(Refusal::reason)
                .contains(Refusal.Reason.DOCUMENTS_STAND);
        live(house, IssueDocuments.class, ReplaceDocument.class);
        assertThat(documents.find("1001-2026-09")).contains(before);
        assertThat(documents.of(new AccountNumber("1001"), ServedHouse.MONTH, ServedHouse.MONTH))
                .contains(before);
    }

    @Test
    @Clause("P-25")
    void aReplacedDocumentAndItsReplacementNameEachOther() {
        var house = house();
        DocumentService documents = house.services.documents(new TextForm());
        documents
                .issue(new IssueDocuments(house.stamp(), ServedHouse.HOUSE, SEPTEMBER))
                .orElseThrow();
        String content = documents.find("1001-2026-09").orElseThrow().document().content();
        Recorded replaced = documents
                .replace(new ReplaceDocument(house.stamp(), "1001-2026-09", "ошибка в адресе"))
                .orElseThrow();
        assertThat(replaced.subject()).isEqualTo("1001-2026-09-r2");
        KeptDocument old = documents.find("1001-2026-09").orElseThrow();
        assertThat(old.document().content()).isEqualTo(content);
        assertThat(old.withdrawal())
                .satisfies(each -> assertThat(each.replacedBy()).hasToString("1001-2026-09-r2"));
        KeptDocument next = documents.find("1001-2026-09-r2").orElseThrow();
        assertThat(next.stands()).isTrue();
        assertThat(next.document().content()).contains("number=1001-2026-09-r2").isNotEqualTo(content);
        assertThat(documents
                        .replace(new ReplaceDocument(house.stamp(), "1001-2026-09-r2", "ещё раз"))
                        .orElseThrow()
                        .subject())
                .isEqualTo("1001-2026-09-r3");
    }

    /** A sheet is the sum of its accounts' movements, and of the manifests. */
    @Test
    @Clause("P-3")
    void aSheetIsTheSumOfTheMovementsAndOfTheManifests() {
        var house = house();
        live(house);
        BillingPeriod from = ServedHouse.MONTH;
        BillingPeriod to = from.plus(2);
        TurnoverSheet sheet = house.services.sheets().ofHouse(HOUSE, from, to).orElseThrow();
        List<HouseBill> bills = Stream.of(0, 1, 2)
                .map(month -> house.billing.reprint(HOUSE, from.plus(month)).orElseThrow())
                .toList();
        Turnover total = sheet.total();
        assertThat(total.sum()).isEqualTo(total.closing());
        sheet.rows().values().forEach(row -> assertThat(row.sum()).isEqualTo(row.closing()));
        assertThat(total.opening()).isEqualTo(Kopecks.ZERO);
        assertThat(total.closing())
                .isEqualTo(Kopecks.sum(bills.get(2).statements().values().stream()
                        .map(AccountStatement::closing)
                        .toList()));
        Kopecks lines = house.books.read(store -> Kopecks.sum(Stream.of(0, 1, 2)
                .map(month -> store.months().month(HOUSE, from.plus(month)).orElseThrow())
                .map(month -> lines(month.manifest()))
                .toList()));
        // what documents correct is no line: 50.00 taken off the balance
        assertThat(total.charged()
                        .plus(total.recalculated())
                        .plus(Kopecks.parse("50.00"))
                        .plus(total.penalties())
                        .minus(total.benefits()))
                .isEqualTo(lines);
        for (int month = 0; month < 3; month++) {
            BillingPeriod one = from.plus(month);
            Turnover each = house.services
                    .sheets()
                    .ofHouse(HOUSE, one, one)
                    .orElseThrow()
                    .total();
            assertThat(each.closing())
                    .isEqualTo(Kopecks.sum(bills.get(month).statements().values().stream()
                            .map(AccountStatement::closing)
                            .toList()));
        }
        assertThat(sheet.csv().lines().toList())
                .hasSize(sheet.rows().size() + 2)
                .last()
                .asString()
                .startsWith("=;;;0.00;")
                .endsWith(";" + total.closing());
        TurnoverSheet all = house.services.sheets().ofOrganization(from, from);
        assertThat(all.houses()).containsExactly(HOUSE);
        assertThat(all.missing()).hasToString("[h-2, h-3]");
        assertThat(house.services
                        .sheets()
                        .ofHouse(new HouseId(ServedHouse.OTHER), from, to)
                        .why())
                .map(Refusal::reason)
                .contains(Refusal.Reason.NOT_CLOSED);
    }

    private static Kopecks lines(Manifest manifest) {
        return manifest.totals().getOrDefault("lines", Kopecks.ZERO);
    }
}
