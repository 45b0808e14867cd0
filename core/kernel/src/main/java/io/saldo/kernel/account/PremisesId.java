package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies premises (помещение) inside a house, usually by the number on the door. */
public record PremisesId(String value) implements Comparable<PremisesId> {
    public PremisesId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "premises",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(PremisesId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
