package io.saldo.billing.store;

/** What became of a document that was to be issued. An expected outcome: the unit stays usable (P-18). */
public sealed interface Issuing {
    /** It is issued now. */
    record Issued() implements Issuing {}

    /** It was issued before, the same in everything. */
    record Repeated() implements Issuing {}

    /** Under its number another document was issued, which stays. */
    record OtherContent(IssuedDocument standing) implements Issuing {}
}
