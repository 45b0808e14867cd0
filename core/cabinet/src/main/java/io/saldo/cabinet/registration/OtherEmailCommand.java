package io.saldo.cabinet.registration;

import io.saldo.cabinet.user.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** «Указать другую почту» on the page after registration; sending it twice comes to the same. */
public record OtherEmailCommand(
        @NotNull(message = "{io.saldo.cabinet.ticket}") String ticket,

        @NotNull(message = "{io.saldo.cabinet.email}")
        @Pattern(regexp = EmailAddress.FORM, message = "{io.saldo.cabinet.email}")
        String email) {
    public OtherEmailCommand {
        email = email == null ? email : email.strip();
    }

    @Override
    public String toString() {
        return "OtherEmailCommand";
    }
}
