package io.saldo.cabinet.user;

/** What a link of a letter is for. */
public enum Purpose {
    /** Confirms an e-mail and opens the cabinet. */
    ACTIVATION,
    /** «Это не я»: frees the login of a registration at once. */
    DISOWN,
    PASSWORD_RESET,
    /** Confirms the new e-mail of a cabinet. */
    EMAIL_CHANGE,
    /** «Это не я» at the old address: the e-mail is not changed. */
    EMAIL_KEEP
}
