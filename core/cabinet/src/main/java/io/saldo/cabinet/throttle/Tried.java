package io.saldo.cabinet.throttle;

/** What is counted; each has a limit of its own. */
public enum Tried {
    /** Registrations from one address. */
    REGISTRATION_BY_ADDRESS,
    /** Sign-ins with one login or e-mail from one address. */
    SIGN_IN_BY_NAME_AND_ADDRESS,
    /**
     * Sign-ins with one login or e-mail from anywhere: high, since whoever knows a login could close it for its owner.
     */
    SIGN_IN_BY_NAME,
    /** Sign-ins from one address. */
    SIGN_IN_BY_ADDRESS,
    /** Sign-ins of staff with one login from one address. */
    STAFF_SIGN_IN_BY_NAME_AND_ADDRESS,
    /** Sign-ins of staff with one login from anywhere. */
    STAFF_SIGN_IN_BY_NAME,
    /** Passwords asked for again inside one cabinet. */
    PASSWORD_AGAIN,
    /** Letters to one e-mail asked for from one address. */
    LETTER_BY_EMAIL_AND_ADDRESS,
    /** Letters to one e-mail, whoever asks. */
    LETTER_BY_EMAIL,
    /** Letters asked for from one address. */
    LETTER_BY_ADDRESS,
    /** Different accounts that one user tries to add. */
    ACCOUNTS_BY_USER,
    /** Tries of one user with one account. */
    ACCOUNT_BY_USER,
    /** Tries to add accounts from one address. */
    ACCOUNTS_BY_ADDRESS,
    /** Sums tried with one account by anybody; closes the way by the sum and never the way by the code. */
    SUM_BY_ACCOUNT,
    /** Appeals of one user. */
    APPEAL_BY_USER,
    /** Requests for paid services of one user. */
    REQUEST_BY_USER
}
