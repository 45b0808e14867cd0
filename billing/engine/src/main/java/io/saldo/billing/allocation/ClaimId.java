package io.saldo.billing.allocation;

import io.saldo.kernel.error.InvalidValueException;

/** The number of a claim, which payments name: of a case, a court order, an agreement. */
public record ClaimId(String value) implements Comparable<ClaimId> {
    public ClaimId {
        InvalidValueException.unless(!value.isBlank(), "claim number", value, "not blank");
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
