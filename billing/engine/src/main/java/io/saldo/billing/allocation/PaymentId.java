package io.saldo.billing.allocation;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a payment: the id of the fact that states it. */
public record PaymentId(String value) implements Comparable<PaymentId> {
    public PaymentId {
        InvalidValueException.unless(!value.isBlank(), "payment id", value, "not blank");
    }

    @Override
    public int compareTo(PaymentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
