package io.saldo.cabinet.profile;

import io.saldo.cabinet.password.Password;
import jakarta.validation.constraints.NotNull;

/** «Удалить кабинет»; asks for the password again. It needs no key: what is erased is not there to be erased again. */
public record EraseUserCommand(
        @NotNull(message = "{io.saldo.cabinet.password-again}")
        Password password) {}
