package io.saldo.services.document;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues documents. They are composed outside the unit that keeps them: a closed month does not change. */
final class DocumentsOfBooks implements DocumentService {
    private static final String KIND = "payment-document";
    /** Before the number of a replacement: {@code 1001-2026-09-r2}. */
    private static final String AGAIN = "-r";
    /** So that a replacement has a number, too. */
    private static final int LONGEST = 50;

    private final Desk desk;
    private final Composition composition;
    private final DocumentForm form;

    DocumentsOfBooks(Desk desk, Clock clock, DocumentForm form) {
        this.desk = desk;
        this.composition = new Composition(desk.books(), clock);
        this.form = form;
    }

    @Override
    public Outcome<Recorded> issue(IssueDocuments command) {
        Optional<Refusal> invalid = desk.invalid(command);
        if (invalid.isPresent()) {
            return new Outcome.Refused<>(invalid.get());
        }
        var house = new HouseId(command.house());
        var month = new BillingPeriod(command.month());
        Outcome<List<PaymentDocument>> composed = isStated(house)
                ? composition.of(house, month, null)
                : Outcome.refused(Reason.UNKNOWN_HOUSE, command.house());
        return desk.inHouse(command, command.house(), work -> composed.then(documents -> issue(work, documents)));
    }

    private boolean isStated(HouseId house) {
        return desk.books()
                .read(store -> store.statements().last(ShelfId.of(house)).isPresent());
    }

    private Outcome<Recorded> issue(Work work, List<PaymentDocument> documents) {
        List<IssuedDocument> news = new ArrayList<>();
        for (PaymentDocument each : documents) {
            Optional<KeptDocument> last = last(work.store(), base(each));
            IssuedDocument made = made(work, each, last.isEmpty() ? base(each) : next(last.get(), each));
            if (last.isEmpty() || !last.get().stands()) {
                news.add(made);
            } else if (!said(last.get().document(), each)) {
                return Work.refused(
                        Reason.DOCUMENT_NUMBER_USED, last.get().document().number());
            }
        }
        for (IssuedDocument each : news) {
            keep(work.store().documents(), each);
        }
        return Outcome.done(new Recorded(
                String.valueOf(news.size()),
                news.stream().map(each -> each.number().value()).toList(),
                false));
    }

    /** Whether an issued document says what its month says now. */
    private boolean said(IssuedDocument issued, PaymentDocument document) {
        PaymentDocument same = numbered(document, issued.number().value());
        return issued.form().equals(form.name()) && issued.content().equals(form.write(same, form.check(same)));
    }

    /** The number it is composed with; one too long to be printed is cut, and told apart by its fingerprint. */
    private static String base(PaymentDocument document) {
        String number = document.head().number();
        return number.length() <= LONGEST
                ? number
                : number.substring(0, LONGEST - 13)
                        + "~"
                        + Fingerprint.of(out -> out.field("number", number))
                                .hex()
                                .substring(0, 12);
    }

    private static void keep(Documents documents, IssuedDocument document) {
        if (documents.issue(document) instanceof Issuing.OtherContent) {
            // numbers were looked up while the shelf of the house is held
            throw new IllegalStateException("issued meanwhile: " + document.number());
        }
    }

    /** The document of a number that was issued last, with its replacements. */
    private static Optional<KeptDocument> last(BillingStore store, String number) {
        Optional<KeptDocument> last = store.documents().find(new DocumentNumber(number));
        for (int i = 2; last.isPresent(); i++) {
            Optional<KeptDocument> next = store.documents().find(new DocumentNumber(number + AGAIN + i));
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static String next(KeptDocument last, PaymentDocument document) {
        String base = base(document);
        String number = last.document().number().value();
        int times = number.equals(base) ? 1 : Integer.parseInt(number.substring(base.length() + AGAIN.length()));
        return base + AGAIN + (times + 1);
    }

    private IssuedDocument made(Work work, PaymentDocument composed, String number) {
        PaymentDocument document = numbered(composed, number);
        DocumentHead head = document.head();
        return new IssuedDocument(
                new DocumentNumber(number),
                KIND,
                work.house(),
                head.account(),
                head.payer().debtor(),
                head.period(),
                work.now().truncatedTo(ChronoUnit.MICROS),
                form.name(),
                form.write(document, form.check(document)));
    }

    private static PaymentDocument numbered(PaymentDocument each, String number) {
        DocumentHead head = each.head();
        return new PaymentDocument(
                new DocumentHead(
                        number,
                        head.purpose(),
                        head.account(),
                        head.identifiers(),
                        head.period(),
                        head.payer(),
                        head.premises(),
                        head.due(),
                        head.countedUntil()),
                each.services(),
                each.debts(),
                each.voluntary(),
                each.totals(),
                each.payees(),
                each.reference(),
                each.recalculations(),
                each.notes());
    }

    private static Outcome<List<HouseId>> house(BillingStore store, String number) {
        return found(store, number)
                .then(kept -> Outcome.done(List.of(kept.document().house())));
    }

    private static Outcome<KeptDocument> found(BillingStore store, String number) {
        return store.documents()
                .find(new DocumentNumber(number))
                .<Outcome<KeptDocument>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.UNKNOWN_DOCUMENT, number));
    }

    private static Outcome<KeptDocument> standing(BillingStore store, String number) {
        return found(store, number)
                .then(kept -> kept.stands() ? Outcome.done(kept) : Outcome.refused(Reason.DOCUMENT_WITHDRAWN, number));
    }

    @Override
    public Outcome<Recorded> withdraw(WithdrawDocument command) {
        return desk.checked(
                command,
                store -> house(store, command.number()),
                work -> standing(work.store(), command.number())
                        .then(kept -> withdraw(work, kept, command.stamp().author(), command.reason(), null)));
    }

    private static Outcome<Recorded> withdraw(
            Work work, KeptDocument kept, String author, String reason, @Nullable DocumentNumber by) {
        DocumentNumber number = kept.document().number();
        var decision = new Withdrawal(work.now().truncatedTo(ChronoUnit.MICROS), author, reason, by);
        Withdrawing withdrawing =
                work.store().documents().withdraw(kept.document().house(), number, decision);
        if (!(withdrawing instanceof Withdrawing.Withdrawn)) {
            throw new IllegalStateException("withdrawn meanwhile: " + number);
        }
        return Outcome.done(new Recorded(by == null ? number.value() : by.value(), List.of(), false));
    }

    @Override
    public Outcome<Recorded> replace(ReplaceDocument command) {
        Optional<Refusal> invalid = desk.invalid(command);
        if (invalid.isPresent()) {
            return new Outcome.Refused<>(invalid.get());
        }
        Outcome<List<PaymentDocument>> composed = find(command.number())
                .map(KeptDocument::document)
                .map(each -> composition.of(each.house(), each.period(), each.account()))
                .orElseGet(() -> Outcome.refused(Reason.UNKNOWN_DOCUMENT, command.number()));
        return desk.checked(
                command,
                store -> house(store, command.number()),
                work -> standing(work.store(), command.number())
                        .then(kept -> composed.then(documents -> replace(work, command, kept, documents))));
    }

    private Outcome<Recorded> replace(
            Work work, ReplaceDocument command, KeptDocument kept, List<PaymentDocument> documents) {
        String number = kept.document().number().value();
        Optional<PaymentDocument> same = documents.stream()
                .filter(each -> number.equals(base(each)) || number.startsWith(base(each) + AGAIN))
                .findFirst();
        if (same.isEmpty()) {
            return Work.refused(Reason.UNKNOWN_DOCUMENT, number);
        }
        IssuedDocument next = made(work, same.get(), next(kept, same.get()));
        keep(work.store().documents(), next);
        return withdraw(work, kept, command.stamp().author(), command.reason(), next.number());
    }

    @Override
    public Optional<KeptDocument> find(String number) {
        boolean possible =
                !number.isBlank() && number.length() <= 60 && number.strip().equals(number);
        return possible
                ? desk.books().read(store -> store.documents().find(new DocumentNumber(number)))
                : Optional.empty();
    }

    @Override
    public List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return desk.books().read(store -> store.documents().of(account, from, to));
    }
}
