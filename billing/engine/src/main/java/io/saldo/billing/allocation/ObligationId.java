package io.saldo.billing.allocation;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies an obligation: the id of the line that made it, or of the opening row. */
public record ObligationId(String value) implements Comparable<ObligationId> {
    public ObligationId {
        InvalidValueException.unless(!value.isBlank(), "obligation id", value, "not blank");
    }

    @Override
    public int compareTo(ObligationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
