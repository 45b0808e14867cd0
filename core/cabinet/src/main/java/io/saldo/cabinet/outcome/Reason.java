package io.saldo.cabinet.outcome;

/** Why a command is refused. A closed list: a page can have an answer to each. */
public enum Reason {
    /** Fields that break their constraints; the faults say which. */
    INVALID,
    /** The key of the command was used for something else. */
    KEY_USED,
    /** Too many tries; the detail is the moment from which one may try again. */
    TOO_MANY_TRIES,
    /** The same thing was changed at the same moment by somebody else. */
    CHANGED_MEANWHILE,
    /** The login, or one that looks like it, is taken or held. */
    LOGIN_TAKEN,
    /** One of the commonest passwords. */
    PASSWORD_COMMON,
    /** A password made of what anybody knows about this person or this cabinet. */
    PASSWORD_OBVIOUS,
    /** The text of the consent is not the one in force any more. */
    CONSENT_CHANGED,
    /** A link of a letter that is unknown, used, replaced or too old: which of these is not told. */
    LINK_SPENT,
    /** Told only to whoever opened a letter sent to that very address. */
    EMAIL_HAS_CABINET,
    /** Login, e-mail or password do not fit: which of these is not told. */
    SIGN_IN_FAILED,
    /** No such session, ended or too old. */
    SESSION_ENDED,
    /** The password that a sensitive step asks for again is wrong. */
    PASSWORD_WRONG,
    /**
     * An account number and its proof that do not fit: no account, wrong code, wrong sum, a way that is closed. Which
     * is not told.
     */
    ACCOUNT_NOT_PROVED,
    /** The check digit of the code shows a slip of the pen; no try is counted. */
    CODE_MISTYPED,
    /** This user has the account already. */
    ALREADY_LINKED,
    /** What does not exist and what is not this user's are the same. */
    NOT_FOUND,
    /** The role in which the account is linked does not allow it. */
    NOT_ALLOWED,
    /** More files than are taken; the detail is how many are. */
    FILES_TOO_MANY,
    /** A file that is too large; the details are its name and how many megabytes it may have. */
    FILE_TOO_LARGE,
    /** A file of a kind that is not taken, by its content; the detail is its name. */
    FILE_KIND,
    /** What stands as it does allows no such step: it is closed, or not agreed yet. */
    OUT_OF_TURN,
    /** Nothing that could be paid is chosen. */
    NOTHING_CHOSEN,
    /** The bank does not answer. Nothing was written off. */
    GATEWAY_SILENT
}
