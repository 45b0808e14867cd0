package io.saldo.billing.statement;

import static io.saldo.billing.fixture.SoldFlat.ACCOUNT;
import static io.saldo.billing.fixture.SoldFlat.FORMER;
import static io.saldo.billing.fixture.SoldFlat.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.SoldFlat;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.Written;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A flat changes hands: what each of its debtors is asked for. 1000.00 of maintenance and 700.00 of capital repair a
 * month.
 */
class DocumentDebtorsTest {
    private static final DocumentDirectory SERVICES = Written.directory(
            Map.of(
                    TestHouse.code(ServiceKind.MAINTENANCE).value(),
                    ServiceKind.MAINTENANCE,
                    TestHouse.code(ServiceKind.CAPITAL_REPAIR).value(),
                    ServiceKind.CAPITAL_REPAIR),
            TestHouse.MANAGER.value());

    private static List<PaymentDocument> documents(SoldFlat flat, Map<DebtorId, String> names) {
        var directory = new DocumentDirectory(
                "a street, 1",
                Map.of(),
                SERVICES.parties(),
                SERVICES.services(),
                Map.of(ACCOUNT, "the payer of now"),
                names,
                Map.of(),
                Map.of());
        return new PaymentDocumentComposer(flat.month(), flat.bill(), directory).compose(ACCOUNT);
    }

    private static List<PaymentDocument> documents(SoldFlat flat) {
        return documents(flat, Map.of(FORMER, "A. Seller", NEXT, "B. Buyer"));
    }

    /** Number, payer; opening, charged, recalculated, moved, paid, closing; what to pay. */
    private static String row(PaymentDocument document) {
        DocumentTotals totals = document.totals();
        return String.join(
                " | ",
                document.head().number(),
                document.head().payer().name(),
                String.join(
                        " ",
                        totals.opening().toString(),
                        totals.charged().toString(),
                        totals.recalculated().toString(),
                        totals.moved().toString(),
                        totals.paid().toString(),
                        totals.closing().toString()),
                document.toPay().toString());
    }

    /**
     * August is owed by the seller; capital repair of it passes with the flat (ст. 158 ч. 3). The buyer's 250.00 came
     * to the payee of both and paid the oldest debt, what passed.
     */
    @Test
    void eachIsAskedForTheirOwnDebtAndCapitalRepairPasses() {
        var flat = new SoldFlat().sold("2026-09-01").close("2026-08", "2026-08");
        flat.paid("p", "2026-09-20", "250.00").close("2026-09");
        assertThat(documents(flat).stream().map(DocumentDebtorsTest::row))
                .containsExactly(
                        "1001-2026-09 | B. Buyer | 0.00 1000.00 0.00 0.00 250.00 1000.00 | 1000.00",
                        "1001-2026-09-KR-manager | B. Buyer | 0.00 700.00 0.00 700.00 0.00 1150.00 | 1150.00",
                        "1001-2026-09/d-1 | A. Seller | 1000.00 0.00 0.00 0.00 0.00 1000.00 | 1000.00",
                        "1001-2026-09/d-1/KR-manager | A. Seller | 700.00 0.00 0.00 -700.00 0.00 0.00 | 0.00");
    }

    /** Sold on 1 August, told in September: August passes whole, July stays but for capital repair. */
    @Test
    void aSaleToldLatePassesWhatLaterDaysAccrued() {
        var flat = new SoldFlat().close("2026-07", "2026-08").sold("2026-08-01");
        flat.close("2026-09");
        assertThat(documents(flat).stream()
                        .filter(each -> each.head().purpose() != DocumentPurpose.PENALTIES)
                        .map(DocumentDebtorsTest::row))
                .containsExactly(
                        "1001-2026-09 | B. Buyer | 0.00 1000.00 0.00 1000.00 0.00 2000.00 | 2000.00",
                        "1001-2026-09-KR-manager | B. Buyer | 0.00 700.00 0.00 1400.00 0.00 2100.00 | 2100.00",
                        "1001-2026-09/d-1 | A. Seller | 2000.00 0.00 0.00 -1000.00 0.00 1000.00 | 1000.00",
                        "1001-2026-09/d-1/KR-manager | A. Seller | 1400.00 0.00 0.00 -1400.00 0.00 0.00 | 0.00");
    }

    @Test
    void whatPassedIsToldToBoth() {
        var flat = new SoldFlat().sold("2026-09-01").close("2026-08", "2026-09");
        String repair = "service " + TestHouse.code(ServiceKind.CAPITAL_REPAIR);
        assertThat(documents(flat).stream().map(PaymentDocument::notes))
                .containsExactly(
                        List.of(),
                        List.of(new DocumentNote(DocumentNote.Kind.DEBT_TAKEN_OVER, repair)),
                        List.of(),
                        List.of(new DocumentNote(DocumentNote.Kind.DEBT_PASSED_ON, repair)));
    }

    @Test
    void aFormerDebtorSeesNothingOfWhoeverLivesThereNow() {
        var flat = new SoldFlat().sold("2026-09-01").close("2026-08", "2026-09");
        assertThat(documents(flat, Map.of()).stream()
                        .map(each -> each.head().payer().name()))
                .containsExactly("the payer of now", "the payer of now", "", "");
        PaymentDocument former = documents(flat).get(2);
        assertThat(former.head().payer())
                .isEqualTo(new DocumentPayer(FORMER, "A. Seller", true, LocalDate.of(2026, 8, 31)));
        assertThat(former.head().premises()).isEqualTo(new DocumentPremises("a street, 1, 1", null, 0, 0, 0));
        assertThat(former.services()).isEmpty();
        assertThat(former.reference()).isEqualTo(DocumentReference.NONE);
    }

    /**
     * 3000.00 paid ahead by the seller: 1700.00 for August, the rest waits for them and pays nothing of the buyer's.
     */
    @Test
    void moneyPaidAheadStaysWithWhoeverPaidIt() {
        var flat = new SoldFlat().sold("2026-09-01").paid("p", "2026-08-20", "3000.00");
        flat.close("2026-08", "2026-09");
        assertThat(documents(flat).stream().map(DocumentDebtorsTest::row))
                .containsExactly(
                        "1001-2026-09 | B. Buyer | 0.00 1000.00 0.00 0.00 0.00 1000.00 | 1000.00",
                        "1001-2026-09-KR-manager | B. Buyer | 0.00 700.00 0.00 0.00 0.00 700.00 | 700.00",
                        "1001-2026-09/d-1 | A. Seller | -1300.00 0.00 0.00 0.00 0.00 -1300.00 | 0.00");
    }

    @Test
    void theLastPaymentIsThatOfTheDebtor() {
        var flat = new SoldFlat().sold("2026-09-16").close("2026-08", "2026-08");
        flat.paid("seller", "2026-09-10", "100.00")
                .paid("buyer", "2026-09-20", "50.00")
                .close("2026-09");
        assertThat(documents(flat).stream()
                        .filter(each -> each.head().purpose() == DocumentPurpose.MAIN)
                        .map(each -> each.head().payer().debtor() + " "
                                + each.payees().get(0).totals().lastPayment()))
                .containsExactly("d-2 2026-09-20", "d-1 2026-09-10");
    }

    @Test
    void whoeverHasNothingLeftGetsNoDocument() {
        var flat = new SoldFlat().sold("2026-09-01").paid("p", "2026-08-20", "1700.00");
        flat.close("2026-08", "2026-09");
        assertThat(documents(flat))
                .extracting(each -> each.head().payer().debtor())
                .containsOnly(NEXT);
    }
}
