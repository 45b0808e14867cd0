package io.saldo.metering.meter;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a meter inside a house, usually by its factory number. */
public record MeterId(String value) implements Comparable<MeterId> {
    public MeterId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "meter",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(MeterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
