package io.saldo.cabinet.token;

import io.saldo.kernel.error.InvalidValueException;

/** All that is kept of a token: its SHA-256, 64 lower-case hexadecimal digits. */
public record TokenHash(String hex) {
    public TokenHash {
        InvalidValueException.unless(
                hex.matches("[0-9a-f]{64}"), "token hash", hex.length(), "64 lower-case hexadecimal digits");
    }
}
