package io.saldo.billing.benefit;

import io.saldo.kernel.error.InvalidValueException;

/** Stands for a citizen who has a benefit; says nothing about the person. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "person",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
