package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a house (дом) for its organization. */
public record HouseId(String value) implements Comparable<HouseId> {
    public HouseId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "house",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(HouseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
