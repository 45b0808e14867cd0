package io.saldo.cabinet.staff;

import io.saldo.cabinet.password.Password;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A member of staff chooses a password.
 *
 * @param current as typed
 * @param next at least eight characters
 */
public record ChooseStaffPasswordCommand(
        @NotNull(message = "{io.saldo.cabinet.password-again}")
        Password current,

        @Valid @NotNull(message = "{io.saldo.cabinet.password}")
        Password next) {}
