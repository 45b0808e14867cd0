package io.saldo.resident.payment;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies an order to pay. */
public record OrderId(String value) {
    /** 32 lower-case hexadecimal digits. */
    public static final String FORM = "[0-9a-f]{32}";

    public OrderId {
        InvalidValueException.unless(value.matches(FORM), "order", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
