package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a file of an appeal. */
public record AttachmentId(String value) {
    /** 32 lower-case hexadecimal digits. */
    public static final String FORM = "[0-9a-f]{32}";

    public AttachmentId {
        InvalidValueException.unless(value.matches(FORM), "file", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
