package io.saldo.kernel.store;

/** A shelf is held by another unit for longer than this one may wait. Nothing was written: come again. */
public final class StoreBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreBusyException(String shelf, Throwable cause) {
        super(shelf + " is held by another unit for too long: nothing was written; try again", cause);
    }
}
