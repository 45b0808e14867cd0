package io.saldo.cabinet.request;

import io.saldo.kernel.error.InvalidValueException;

/** Identifies a request for a paid service. */
public record RequestId(String value) {
    /** 32 lower-case hexadecimal digits. */
    public static final String FORM = "[0-9a-f]{32}";

    public RequestId {
        InvalidValueException.unless(value.matches(FORM), "request", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
