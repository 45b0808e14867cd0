package io.saldo.cabinet.event;

/** What a journal tells. */
public enum EventKind {
    REGISTERED,
    ACTIVATED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** A session was ended from another one. */
    SESSION_ENDED,
    /** A token of a session came back after it had been replaced: somebody else has it. The session was ended. */
    TOKEN_REUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET_ASKED,
    PASSWORD_RESET,
    CONTACTS_CHANGED,
    EMAIL_CHANGE_ASKED,
    EMAIL_CHANGED,
    ACCOUNT_LINKED,
    ACCOUNT_NOT_PROVED,
    LINK_ENDED
}
