package io.saldo.cabinet.profile;

import jakarta.validation.constraints.NotNull;

/** «Восстановление пароля»: login or e-mail. */
public record RequestResetCommand(
        @NotNull(message = "{io.saldo.cabinet.sign-in}") String name) {
    public RequestResetCommand {
        name = name == null ? name : name.strip();
    }

    @Override
    public String toString() {
        return "RequestResetCommand";
    }
}
