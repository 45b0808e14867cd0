package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class DocumentsTests extends Group {
    private static final HouseId H1 = Objects.requireNonNull(HOUSE.house());
    private static final HouseId H2 = Objects.requireNonNull(OTHER.house());
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);

    private static IssuedDocument document(String number, HouseId house, String account, String month, String content) {
        return new IssuedDocument(
                new DocumentNumber(number),
                "payment-document",
                house,
                new AccountNumber(account),
                new DebtorId("debtor of " + account),
                BillingPeriod.parse(month),
                Instant.parse("2026-11-01T09:30:00.123456Z"),
                "saldo-json/1",
                content);
    }

    private static Withdrawal because(String reason, @Nullable String replacedBy) {
        return new Withdrawal(
                Instant.parse("2026-11-10T12:00:00.000001Z"),
                "staff-7",
                reason,
                replacedBy == null ? null : new DocumentNumber(replacedBy));
    }

    private Issuing issue(IssuedDocument document) {
        return books().write(store -> {
            open(store, ShelfId.of(document.house()));
            return store.documents().issue(document);
        });
    }

    private Withdrawing withdraw(HouseId house, String number, Withdrawal decision) {
        return books().write(store -> {
            open(store, ShelfId.of(house));
            return store.documents().withdraw(house, new DocumentNumber(number), decision);
        });
    }

    private List<KeptDocument> of(String account, String from, String to) {
        return books().read(store ->
                store.documents().of(new AccountNumber(account), BillingPeriod.parse(from), BillingPeriod.parse(to)));
    }

    private Optional<KeptDocument> found(DocumentNumber number) {
        return books().read(store -> store.documents().find(number));
    }

    private long standing(HouseId house, BillingPeriod month) {
        return books().read(store -> store.documents().standing(house, month));
    }

    @Test
    @Clause({"P-3", "P-25"})
    void aDocumentComesBackAsItWasIssued() {
        var issued =
                document("10-1/ё", H1, "1001", "2026-10", "{\"сумма\":\"1.10\", \"text\":\"'\\\"\\n\\u20bd 😀\"}\n");
        assertThat(issue(issued)).isEqualTo(new Issuing.Issued());
        assertThat(found(issued.number())).contains(new KeptDocument(issued, null));
        assertThat(of("1001", "2026-10", "2026-10")).containsExactly(new KeptDocument(issued, null));
    }

    @Test
    @Clause({"P-18", "P-25"})
    void theSameDocumentAgainIsNothingAndAnotherOneUnderItsNumberIsRefused() {
        var issued = document("1", H1, "1001", "2026-10", "one");
        assertThat(issue(issued)).isEqualTo(new Issuing.Issued());
        assertThat(issue(issued)).isEqualTo(new Issuing.Repeated());
        assertThat(issue(document("1", H1, "1001", "2026-10", "two"))).isEqualTo(new Issuing.OtherContent(issued));
        assertThat(issue(document("1", H2, "2001", "2026-10", "one"))).isEqualTo(new Issuing.OtherContent(issued));
        assertThat(found(issued.number())).contains(new KeptDocument(issued, null));
    }

    @Test
    @Clause("P-25")
    void aDocumentIsWithdrawnOnceAndStaysToBeRead() {
        var first = document("1", H1, "1001", "2026-10", "one");
        var second = document("2", H1, "1001", "2026-10", "two");
        issue(first);
        issue(second);
        Withdrawal mistake = because("напечатан с ошибкой", "2");
        assertThat(withdraw(H1, "1", mistake)).isEqualTo(new Withdrawing.Withdrawn());
        assertThat(withdraw(H1, "1", because("again", null))).isEqualTo(new Withdrawing.Before(mistake));
        assertThat(of("1001", "2026-01", "2026-12"))
                .containsExactly(new KeptDocument(first, mistake), new KeptDocument(second, null));
        assertThat(issue(first)).isEqualTo(new Issuing.Repeated());
    }

    @Test
    @Clause({"P-18", "P-25"})
    void whatWasNotIssuedForTheHouseIsNotWithdrawn() {
        issue(document("1", H1, "1001", "2026-10", "one"));
        assertThat(withdraw(H1, "2", because("no such", null))).isEqualTo(new Withdrawing.Unknown());
        assertThat(withdraw(H2, "1", because("of another", null))).isEqualTo(new Withdrawing.Unknown());
        assertThat(of("1001", "2026-10", "2026-10"))
                .extracting(KeptDocument::stands)
                .containsExactly(true);
    }

    @Test
    @Clause("P-25")
    void thoseThatHoldAreCountedByHouseAndMonth() {
        issue(document("1", H1, "1001", "2026-10", ""));
        issue(document("2", H1, "1002", "2026-10", ""));
        issue(document("3", H1, "1001", "2026-09", ""));
        issue(document("4", H2, "2001", "2026-10", ""));
        withdraw(H1, "2", because("by mistake", null));
        assertThat(standing(H1, OCTOBER)).isEqualTo(1);
        assertThat(standing(H2, OCTOBER)).isEqualTo(1);
        assertThat(standing(H1, OCTOBER.next())).isZero();
    }

    @Test
    @Clause({"P-10", "P-25"})
    void theDocumentsOfAnAccountComeByMonthThenNumber() {
        Stream.of("b", "Б", "B", "а", "10", "9")
                .forEach(number -> issue(document(number, H1, "1001", "2026-10", number)));
        issue(document("z", H1, "1001", "2026-09", ""));
        issue(document("y", H1, "1001", "2026-12", ""));
        issue(document("x", H1, "1002", "2026-10", ""));
        assertThat(of("1001", "2026-09", "2026-11"))
                .extracting(each -> each.document().number().value())
                .containsExactly("z", "10", "9", "B", "b", "Б", "а");
        assertThat(of("1001", "2026-11", "2026-10")).isEmpty();
    }

    @Test
    @Clause({"P-1", "P-25"})
    void aDocumentOfAUnitThatFailsIsNone() {
        assertThatThrownBy(() -> books().write(store -> {
                    open(store, HOUSE);
                    store.documents().issue(document("1", H1, "1001", "2026-10", "lost"));
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        assertThat(of("1001", "2026-10", "2026-10")).isEmpty();
        assertThat(issue(document("1", H1, "1001", "2026-10", "kept"))).isEqualTo(new Issuing.Issued());
        assertThat(of("1001", "2026-10", "2026-10")).hasSize(1);
    }

    @Test
    @Clause({"P-4", "P-25"})
    void whatCannotBeKeptExactlyIsNotIssuedNorWithdrawn() {
        issue(document("1", H1, "1001", "2026-10", "one"));
        Stream.of("\0", "half \ud83d", "\udca9").forEach(text -> {
            assertThatThrownBy(() -> issue(document("2", H1, "1001", "2026-10", text)))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> withdraw(H1, "1", because("x" + text, null)))
                    .isInstanceOf(InvalidValueException.class);
        });
        var fine = new Withdrawal(Instant.parse("2026-11-10T12:00:00.000000001Z"), "staff-7", "why", null);
        assertThatThrownBy(() -> withdraw(H1, "1", fine)).isInstanceOf(InvalidValueException.class);
        assertThat(of("1001", "2026-10", "2026-10"))
                .extracting(KeptDocument::stands)
                .containsExactly(true);
    }

    @Test
    @Clause("P-25")
    void nothingIsIssuedOrWithdrawnWithoutItsShelf() {
        assertThatThrownBy(() ->
                        books().write(store -> store.documents().issue(document("1", H1, "1001", "2026-10", "one"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books().write(
                                store -> store.documents().withdraw(H1, new DocumentNumber("1"), because("why", null))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(of("1001", "2026-10", "2026-10")).isEmpty();
    }

    @Test
    @Clause({"P-17", "P-25"})
    void oneNumberOfTwoOrganizationsIsTwoDocuments() {
        var ours = document("1", H1, "1001", "2026-10", "ours");
        var theirs = document("1", H1, "1001", "2026-10", "theirs");
        assertThat(issue(ours)).isEqualTo(new Issuing.Issued());
        var other = store().persistence().of("other");
        assertThat(other.<Issuing>write(store -> {
                    open(store, HOUSE);
                    return store.documents().issue(theirs);
                }))
                .isEqualTo(new Issuing.Issued());
        assertThat(of("1001", "2026-10", "2026-10")).containsExactly(new KeptDocument(ours, null));
        assertThat(other.<Optional<KeptDocument>>read(store -> store.documents().find(ours.number())))
                .contains(new KeptDocument(theirs, null));
    }

    @Test
    @Clause({"P-19", "P-25"})
    void ofManyWhoIssueUnderOneNumberAtOnceOneDoes() {
        var issued = Together.on(8, i -> issue(document("1", i % 2 == 0 ? H1 : H2, "100" + i, "2026-10", "by " + i)));
        assertThat(issued.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(issued.stream().filter(each -> each.result() instanceof Issuing.Issued))
                .hasSize(1);
        assertThat(issued.stream().filter(each -> each.result() instanceof Issuing.OtherContent))
                .hasSize(7);
    }
}
