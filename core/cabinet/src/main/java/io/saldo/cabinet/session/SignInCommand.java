package io.saldo.cabinet.session;

import io.saldo.cabinet.password.Password;
import jakarta.validation.constraints.NotNull;

/**
 * «Вход».
 *
 * @param name login or e-mail, in any case
 * @param password compared as typed; any text may be tried
 * @param remember «Не выходить на этом устройстве»
 */
public record SignInCommand(
        @NotNull(message = "{io.saldo.cabinet.sign-in}") String name,
        @NotNull(message = "{io.saldo.cabinet.sign-in}") Password password,
        boolean remember) {
    public SignInCommand {
        name = name == null ? name : name.strip();
    }

    @Override
    public String toString() {
        return "SignInCommand";
    }
}
