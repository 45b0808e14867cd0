package io.saldo.cabinet.staff;

import io.saldo.cabinet.password.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * «Вход для сотрудников».
 *
 * @param password as typed; compared, and so of any form
 * @param code of the authenticator; empty where the host asks for none
 */
public record StaffSignInCommand(
        @NotNull(message = "{io.saldo.cabinet.sign-in}")
        @Size(min = 1, max = 254, message = "{io.saldo.cabinet.sign-in}")
        String login,

        @NotNull(message = "{io.saldo.cabinet.sign-in}") Password password,

        @NotNull(message = "{io.saldo.cabinet.time-code}") @Size(max = 20, message = "{io.saldo.cabinet.time-code}")
        String code) {
    public StaffSignInCommand {
        login = login == null ? login : login.strip();
        code = code == null ? code : code.strip();
    }

    @Override
    public String toString() {
        return "StaffSignInCommand";
    }
}
