package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies an appeal. */
public record AppealId(String value) {
    /** 32 lower-case hexadecimal digits. */
    public static final String FORM = "[0-9a-f]{32}";

    public AppealId {
        InvalidValueException.unless(value.matches(FORM), "appeal", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
