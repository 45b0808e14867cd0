package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;

/**
 * Names a fact for good on its shelf: a correction names it, and every derivation that used it names it.
 *
 * @param value 1 to 100 characters, unique on the shelf
 * @param shelf a house and its organization may use one value for different facts
 */
public record FactId(String value, Shelf shelf) implements Comparable<FactId> {
    private static final String ORGANIZATION = "organization:";

    public FactId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 100 && !value.startsWith(ORGANIZATION),
                "fact id",
                value,
                "1 to 100 characters, not blank, not beginning with " + ORGANIZATION);
    }

    /** A fact of the house. */
    public FactId(String value) {
        this(value, Shelf.HOUSE);
    }

    /** A fact that the organization states for its houses. */
    public static FactId ofOrganization(String value) {
        return new FactId(value, Shelf.ORGANIZATION);
    }

    /** The text that {@link #toString} writes. */
    public static FactId parse(String text) {
        return text.startsWith(ORGANIZATION) ? ofOrganization(text.substring(ORGANIZATION.length())) : new FactId(text);
    }

    @Override
    public int compareTo(FactId other) {
        int values = value.compareTo(other.value);
        return values == 0 ? shelf.compareTo(other.shelf) : values;
    }

    @Override
    public String toString() {
        return switch (shelf) {
            case HOUSE -> value;
            case ORGANIZATION -> ORGANIZATION + value;
        };
    }
}
