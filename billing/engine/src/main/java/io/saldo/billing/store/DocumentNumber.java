package io.saldo.billing.store;

import io.saldo.kernel.error.InvalidValueException;

/** The number of an issued document, one of its organization, as it is printed on it. */
public record DocumentNumber(String value) implements Comparable<DocumentNumber> {
    private static final int LONGEST = 60;

    public DocumentNumber {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= LONGEST && value.strip().equals(value),
                "number of a document",
                value,
                "1 to " + LONGEST + " characters, no blanks around them");
    }

    @Override
    public int compareTo(DocumentNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
