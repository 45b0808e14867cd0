package io.saldo.services.certificate;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.statement.Certificate;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;

/**
 * Documents about accounts besides payment documents. Whatever is stated, recalculated or erased after one was issued,
 * it is read again as it was; it is withdrawn like any document
 * ({@link io.saldo.services.document.DocumentService#withdraw}), or replaced by another one. Safe for use by many
 * threads; a host may put a class of its own before it.
 */
public interface CertificateService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells when documents are issued
     * @param validator of the host
     * @param check printed on them
     */
    static CertificateService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator, CheckCode check) {
        return new CertificatesOfBooks(new Desk(books, clock, validator), check);
    }

    /**
     * Issues a document by the months closed up to its day. The subject of the result is its number. A document that
     * replaces another one withdraws it, and each then names the other.
     */
    Outcome<Recorded> issue(IssueCertificate command);

    /** The content as it was issued; empty where no such document has the number. */
    Optional<Certificate> find(String number);

    /**
     * The page, ready to print: the same document and name give the same bytes. One that holds no more says so, and
     * which one holds in its place.
     *
     * @param number of the document
     * @param name of whom it is for; empty where nobody tells
     * @return empty where no such document has the number
     */
    Optional<String> html(String number, String name);
}
