package io.saldo.spi.page;

import io.saldo.kernel.error.SaldoException;

/** A page or an entry of the dictionary that is cut, damaged, of an unknown form or of unknown types. */
public final class UnreadablePageException extends SaldoException {
    private static final long serialVersionUID = 1L;

    public UnreadablePageException(String message) {
        super(message);
    }

    public UnreadablePageException(String message, Throwable cause) {
        super(message, cause);
    }
}
