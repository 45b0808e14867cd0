package io.saldo.cabinet.profile;

import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.token.Token;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The page that a link of restoration opens.
 *
 * @param endSessions «Завершить другие сеансы», ticked unless somebody takes the tick away
 */
public record ResetPasswordCommand(
        @NotNull(message = "{io.saldo.cabinet.ticket}") Token token,

        @NotNull(message = "{io.saldo.cabinet.password}") @Valid
        Password next,

        boolean endSessions) {}
