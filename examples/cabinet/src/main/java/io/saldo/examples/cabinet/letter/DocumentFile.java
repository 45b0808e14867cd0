package io.saldo.examples.cabinet.letter;

import io.saldo.billing.document.PaymentDocumentPdf;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OfficeAccess;
import io.saldo.cabinet.mailing.MailingLetter;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The PDF that goes with a letter about a document. Without the check code: letters are passed on. */
@Component
final class DocumentFile {
    private final Resident resident;
    private final PaymentDocumentPdf pdf;

    DocumentFile(Resident resident, PaymentDocumentPdf pdf) {
        this.resident = resident;
        this.pdf = pdf;
    }

    /** That a letter may be written was asked when it was: the wish, the link and the user stand. */
    private record Writer() implements OfficeAccess.Standing {
        @Override
        public Outcome<?> in(LinkBooks books) {
            return Outcome.done(this);
        }
    }

    /** A file of a letter. */
    record Enclosed(String name, ByteArrayResource content) {}

    /** Empty for a letter about something else. */
    Optional<Enclosed> of(MailingLetter letter) {
        if (letter.occasion().kind() != WishKind.DOCUMENTS) {
            return Optional.empty();
        }
        BillingPeriod month = BillingPeriod.parse(letter.occasion().name());
        LinkedAccount account = OfficeAccess.open(letter.account(), letter.debtor(), new Writer());
        List<PaymentDocument> documents =
                resident.charges().documents(account, month).result().orElse(List.of());
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Enclosed("document-" + month + ".pdf", new ByteArrayResource(pdf.render(documents, ""))));
    }
}
