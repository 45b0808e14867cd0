package io.saldo.cabinet.link;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a link. */
public record LinkId(String value) {
    /** 32 lower-case hexadecimal digits. */
    public static final String FORM = "[0-9a-f]{32}";

    public LinkId {
        InvalidValueException.unless(value.matches(FORM), "link", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
