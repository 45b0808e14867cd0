package io.saldo.billing.statement;

/** Into what documents an account's month is divided. Capital repair is always a document of each creditor. */
public enum DocumentSplit {
    /**
     * One main document with a block for each payee, as a settlement centre prints it (единый платёжный документ), and
     * one of penalties.
     */
    BY_PURPOSE,
    /** For each creditor a main document of its own, and one of its penalties. */
    BY_CREDITOR
}
