package io.saldo.cabinet.user;

/** What became of saving a user; each is expected and leaves the unit usable (P-18). */
public enum Saved {
    SAVED,
    /** Another unit has saved or erased the user since it was read. */
    STALE,
    /** Another active user has this e-mail. */
    EMAIL_TAKEN
}
