package io.saldo.cabinet.profile;

import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A new e-mail; asks for the password again. */
public record ChangeEmailCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.password-again}")
        Password password,

        @NotNull(message = "{io.saldo.cabinet.email}")
        @Pattern(regexp = EmailAddress.FORM, message = "{io.saldo.cabinet.email}")
        String email) {
    public ChangeEmailCommand {
        email = email == null ? email : email.strip();
    }

    @Override
    public String toString() {
        return "ChangeEmailCommand " + key;
    }
}
