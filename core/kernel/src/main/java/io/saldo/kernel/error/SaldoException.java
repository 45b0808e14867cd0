package io.saldo.kernel.error;

/** The root of everything Saldo throws. The message says what is wrong, of what, and what to do about it. */
public class SaldoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SaldoException(String message) {
        super(message);
    }

    public SaldoException(String message, Throwable cause) {
        super(message, cause);
    }
}
