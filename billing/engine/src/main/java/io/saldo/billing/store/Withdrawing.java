package io.saldo.billing.store;

/** What became of a document that was to be withdrawn. An expected outcome: the unit stays usable (P-18). */
public sealed interface Withdrawing {
    /** It holds no more. */
    record Withdrawn() implements Withdrawing {}

    /** It was withdrawn before. That decision stays, whatever this one said. */
    record Before(Withdrawal standing) implements Withdrawing {}

    /** No such document of the house was issued. */
    record Unknown() implements Withdrawing {}
}
