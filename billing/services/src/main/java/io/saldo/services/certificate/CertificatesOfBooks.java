package io.saldo.services.certificate;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.statement.Certificate;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues certificates. */
final class CertificatesOfBooks implements CertificateService {
    private static final String REPLACED = "Выдан взамен документа № ";

    private final Desk desk;
    private final CheckCode check;

    CertificatesOfBooks(Desk desk, CheckCode check) {
        this.desk = desk;
        this.check = check;
    }

    @Override
    public Outcome<Recorded> issue(IssueCertificate command) {
        return desk.ofAccount(command, command.account(), work -> {
            if (command.on().isAfter(work.today())) {
                return Work.refused(Reason.DAY_IN_FUTURE, command.on());
            }
            var account = new AccountNumber(command.account());
            String named = command.debtor();
            DebtorId debtor = named == null ? work.debtor(account, command.on()) : new DebtorId(named);
            if (named != null
                    && work.held(PremisesRow.Owes.class, account.value()).stream()
                            .noneMatch(each -> each.row().debtor().equals(debtor))) {
                return Work.refused(Reason.UNKNOWN_DEBTOR, named, account);
            }
            Optional<BillingPeriod> month = work.store().months().seals(work.house()).stream()
                    .filter(Seal::stands)
                    .map(each -> each.manifest().period())
                    .filter(each -> !each.last().isAfter(command.on()))
                    .max(BillingPeriod::compareTo);
            if (month.isEmpty()) {
                return Work.refused(Reason.NOT_CLOSED, BillingPeriod.containing(command.on()));
            }
            Outcome<Optional<KeptDocument>> before = replaced(work, command.replaces(), account);
            return before.then(old -> issue(work, command, debtor, month.get(), old));
        });
    }

    private static Outcome<Optional<KeptDocument>> replaced(Work work, @Nullable String number, AccountNumber account) {
        if (number == null) {
            return Outcome.done(Optional.empty());
        }
        Optional<KeptDocument> old = work.store()
                .documents()
                .find(new DocumentNumber(number))
                .filter(each -> each.document().account().equals(account))
                .filter(each -> each.document().form().equals(Certificate.FORM));
        if (old.isEmpty()) {
            return Work.refused(Reason.UNKNOWN_DOCUMENT, number);
        }
        return old.get().stands() ? Outcome.done(old) : Work.refused(Reason.DOCUMENT_WITHDRAWN, number);
    }

    private Outcome<Recorded> issue(
            Work work, IssueCertificate command, DebtorId debtor, BillingPeriod month, Optional<KeptDocument> old) {
        String number = number(work, command);
        Certificate composed = new Composing(work, command, debtor, month).certificate(number);
        if (old.isPresent()) {
            List<String> conclusions = new ArrayList<>(composed.conclusions());
            conclusions.add(REPLACED + old.get().document().number());
            composed = new Certificate(
                    composed.number(),
                    composed.issued(),
                    composed.title(),
                    composed.holder(),
                    composed.check(),
                    composed.facts(),
                    composed.tables(),
                    conclusions);
        }
        Certificate checked = composed.checkedBy(check.of(number, composed.write()));
        var document = new IssuedDocument(
                new DocumentNumber(number),
                command.which().code(),
                work.house(),
                new AccountNumber(command.account()),
                debtor,
                month,
                work.now().truncatedTo(ChronoUnit.MICROS),
                Certificate.FORM,
                checked.write());
        if (work.store().documents().issue(document) instanceof Issuing.OtherContent) {
            // numbers were looked up while the shelf of the house is held
            throw new IllegalStateException("issued meanwhile: " + number);
        }
        old.ifPresent(each -> withdraw(work, command, each, document.number()));
        return Outcome.done(new Recorded(number, List.of(), false));
    }

    private static void withdraw(Work work, IssueCertificate command, KeptDocument old, DocumentNumber by) {
        var decision = new Withdrawal(
                work.now().truncatedTo(ChronoUnit.MICROS), command.stamp().author(), "замена", by);
        Withdrawing withdrawing = work.store()
                .documents()
                .withdraw(old.document().house(), old.document().number(), decision);
        if (!(withdrawing instanceof Withdrawing.Withdrawn)) {
            throw new IllegalStateException(
                    "withdrawn meanwhile: " + old.document().number());
        }
    }

    /** The account, what it is and its day; those after the first of a day are counted. */
    private static String number(Work work, IssueCertificate command) {
        String base = command.account() + "-" + command.which().mark() + "-" + command.on();
        String number = base;
        for (int i = 2;
                work.store().documents().find(new DocumentNumber(number)).isPresent();
                i++) {
            number = base + "-" + i;
        }
        return number;
    }

    private Optional<KeptDocument> kept(String number) {
        boolean possible =
                !number.isBlank() && number.length() <= 60 && number.strip().equals(number);
        return possible
                ? desk.books()
                        .read(store -> store.documents().find(new DocumentNumber(number)))
                        .filter(each -> each.document().form().equals(Certificate.FORM))
                : Optional.empty();
    }

    @Override
    public Optional<Certificate> find(String number) {
        return kept(number).map(each -> Certificate.read(each.document().content()));
    }

    @Override
    public Optional<String> html(String number, String name) {
        return kept(number)
                .map(each -> CertificateHtml.of(Certificate.read(each.document().content()), name, each.withdrawal()));
    }
}
