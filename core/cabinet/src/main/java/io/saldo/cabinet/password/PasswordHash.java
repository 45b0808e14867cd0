package io.saldo.cabinet.password;

import io.saldo.kernel.error.InvalidValueException;

/** What is kept of a password, in the form of its hasher: 1 to 500 characters. It never shows itself. */
public record PasswordHash(String text) {
    public PasswordHash {
        InvalidValueException.unless(
                !text.isBlank() && text.length() <= 500, "password hash", text.length(), "1 to 500 characters");
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
