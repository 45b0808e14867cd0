package io.saldo.services.document;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.KeptDocument;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Payment documents. Whatever is stated, recalculated or erased after a document was issued, it is read again as it
 * was. Safe for use by many threads; a host may put a class of its own before it.
 */
public interface DocumentService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells when documents were issued
     * @param validator of the host
     * @param form in which contents are kept
     */
    static DocumentService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator, DocumentForm form) {
        return new DocumentsOfBooks(new Desk(books, clock, validator), clock, form);
    }

    /**
     * Issues the documents of a closed month that are not issued yet: those of every account, each under its number.
     * The subject of the result is how many were issued now, its facts are their numbers.
     */
    Outcome<Recorded> issue(IssueDocuments command);

    /** Withdraws a document; it stays to be read. */
    Outcome<Recorded> withdraw(WithdrawDocument command);

    /** Issues a document anew from its closed month. The subject of the result is the new number. */
    Outcome<Recorded> replace(ReplaceDocument command);

    /** A document as it was issued, and whether it holds; empty where none has the number. */
    Optional<KeptDocument> find(String number);

    /** Those of an account about months from one to another, by month, then number. */
    List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to);
}
