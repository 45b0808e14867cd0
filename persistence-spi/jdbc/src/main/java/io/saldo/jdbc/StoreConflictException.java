package io.saldo.jdbc;

/**
 * The database could not put this transaction and another one in an order. It has to be rolled back and run again from
 * its beginning. Our own transactions do that themselves; in the host's the host does.
 */
public final class StoreConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreConflictException(Throwable cause) {
        super("the transaction met another one: roll it back and run it again", cause);
    }
}
