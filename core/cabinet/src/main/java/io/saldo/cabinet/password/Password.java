package io.saldo.cabinet.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A password as typed; it never shows itself. A new one has 8 to 256 characters, which is checked where it is chosen;
 * one that is only compared may be any text.
 */
public record Password(
        @NotNull(message = "{io.saldo.cabinet.password}")
        @Size(min = 8, max = 256, message = "{io.saldo.cabinet.password}")
        String text) {

    @Override
    public String toString() {
        return "Password";
    }
}
