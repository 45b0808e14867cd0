package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a party (организация) for its organization. */
public record PartyId(String value) implements Comparable<PartyId> {
    public PartyId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "party",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
