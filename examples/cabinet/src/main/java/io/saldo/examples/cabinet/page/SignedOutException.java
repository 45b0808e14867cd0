package io.saldo.examples.cabinet.page;

/** The session ended while its request was under way. */
public final class SignedOutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SignedOutException() {
        super("signed out", null, false, false);
    }
}
