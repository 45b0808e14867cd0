package io.saldo.resident.payment;

import io.saldo.kernel.error.InvalidValueException;

/** How a gateway calls a payment. */
public record GatewayPaymentId(String value) {
    public GatewayPaymentId {
        InvalidValueException.unless(
                value.matches("[\\x21-\\x7e]{1,100}"), "payment of a gateway", value, "1 to 100 printable characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
