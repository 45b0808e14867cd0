package io.saldo.services.document;

import io.saldo.billing.statement.PaymentDocument;

/** How the content of documents is written down, so that a later version can read it. */
public interface DocumentForm {
    /** Which form it is, the same for good: 1 to 60 characters. */
    String name();

    /**
     * The check that is printed on a document, by which its holder proves to have it; empty where there is none.
     *
     * @param document as it will be kept
     */
    String check(PaymentDocument document);

    /**
     * The content: the same document and check give the same text.
     *
     * @return at most 1,000,000 characters
     */
    String write(PaymentDocument document, String check);
}
