package io.saldo.cabinet.user;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a user; says nothing about the person and outlives the data. */
public record UserId(String value) implements Comparable<UserId> {
    public UserId {
        InvalidValueException.unless(value.matches("[0-9a-f]{32}"), "user", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
