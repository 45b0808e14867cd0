package io.saldo.cabinet.appeal;

/** Where an appeal stands, by the last entry of its thread. */
public enum AppealState {
    /** It has a number and a deadline, and waits for somebody of the organization. */
    REGISTERED,
    /** Somebody works on it. */
    IN_WORK,
    /** It is answered; the resident may go on. */
    ANSWERED,
    /** Nobody goes on. */
    CLOSED;

    /** Whether the organization owes an answer. */
    public boolean waits() {
        return this == REGISTERED || this == IN_WORK;
    }
}
