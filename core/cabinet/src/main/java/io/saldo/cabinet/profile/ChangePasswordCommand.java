package io.saldo.cabinet.profile;

import io.saldo.cabinet.password.Password;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * «Сменить пароль».
 *
 * @param current compared as typed
 * @param endOthers «Завершить другие сеансы»
 */
public record ChangePasswordCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.password-again}")
        Password current,

        @NotNull(message = "{io.saldo.cabinet.password}") @Valid
        Password next,

        boolean endOthers) {}
