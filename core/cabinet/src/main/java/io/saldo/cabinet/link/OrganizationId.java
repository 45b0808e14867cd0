package io.saldo.cabinet.link;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies an organization whose books a host keeps. */
public record OrganizationId(String value) implements Comparable<OrganizationId> {
    /** 1 to 60 Latin letters, digits, points, hyphens, underscores. */
    public static final String FORM = "[A-Za-z0-9._-]{1,60}";

    public OrganizationId {
        InvalidValueException.unless(
                value.matches(FORM),
                "organization",
                value,
                "1 to 60 Latin letters, digits, points, hyphens, underscores");
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
