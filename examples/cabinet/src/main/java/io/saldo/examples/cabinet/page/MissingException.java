package io.saldo.examples.cabinet.page;

/** There is no such page, or none for this user: which of the two is not told. */
public final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MissingException() {
        super("missing", null, false, false);
    }
}
