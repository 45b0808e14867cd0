package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;

/** Names a fact inside a house, for good: a correction names it, and every derivation that used it names it. */
public record FactId(String value) implements Comparable<FactId> {
    public FactId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 100, "fact id", value, "1 to 100 characters, not blank");
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
