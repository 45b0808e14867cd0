package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/**
 * Stands for a text about somebody's matter: a reason, or a document. Never the text itself, which may name people, nor
 * anything it could be guessed from: facts and their fingerprints are kept for ever, while the host keeps the text
 * where it can be erased and joins it where something is composed for people.
 *
 * @param value the key of the text in the host's own table
 */
public record TextRef(String value) implements Comparable<TextRef> {
    private static final int LONGEST = 100;

    public TextRef {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= LONGEST && value.strip().equals(value),
                "reference to a text",
                value,
                "1 to " + LONGEST + " characters, no blanks around them");
    }

    @Override
    public int compareTo(TextRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
