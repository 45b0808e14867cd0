package io.saldo.cabinet.mailing;

/** What a user may wish for an account. */
public enum WishKind {
    /** The payment document by e-mail when it is issued. */
    DOCUMENTS,
    /** «Бумажный документ не нужен»: told to the organization, not a letter. */
    NO_PAPER,
    /** That readings are taken from now on. */
    READINGS,
    /** That the verification of a meter runs out. */
    VERIFICATION,
    /** That something is overdue. */
    DEBTS
}
