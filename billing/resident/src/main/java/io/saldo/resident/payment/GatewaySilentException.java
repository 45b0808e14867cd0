package io.saldo.resident.payment;

import io.saldo.kernel.error.SaldoException;

/** A gateway that does not answer, or answers what it may not. Whether it did what it was asked for is not known. */
public final class GatewaySilentException extends SaldoException {
    private static final long serialVersionUID = 1L;

    public GatewaySilentException(String message) {
        super(message);
    }

    public GatewaySilentException(String message, Throwable cause) {
        super(message, cause);
    }
}
