package io.saldo.cabinet.staff;

import io.saldo.cabinet.user.Login;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Somebody begins to work here. Without a key: a login is taken once. */
public record AddStaffCommand(
        @NotNull(message = "{io.saldo.cabinet.login}")
        @Pattern(regexp = Login.FORM, message = "{io.saldo.cabinet.login}")
        String login,

        @NotNull(message = "{io.saldo.cabinet.staff-name}")
        @Pattern(regexp = StaffMember.NAME, message = "{io.saldo.cabinet.staff-name}")
        String name,

        @NotNull(message = "{io.saldo.cabinet.staff-role}") StaffRole role) {
    public AddStaffCommand {
        login = login == null ? login : login.strip();
        name = name == null ? name : name.strip();
    }
}
