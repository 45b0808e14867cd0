package io.saldo.cabinet.session;

import io.saldo.kernel.error.InvalidValueException;

/** Names a session in lists; opens nothing. */
public record SessionId(String value) {
    public SessionId {
        InvalidValueException.unless(
                value.matches("[0-9a-f]{32}"), "session", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
