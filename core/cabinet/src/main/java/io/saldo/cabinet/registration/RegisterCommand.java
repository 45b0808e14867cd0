package io.saldo.cabinet.registration;

import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * «Введите регистрационные данные»: all fields are mandatory.
 *
 * @param key of the wish, see {@link CommandKey}
 * @param consent the edition of the text that was agreed to; null where the box is not ticked
 */
public record RegisterCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.login}")
        @Pattern(regexp = Login.FORM, message = "{io.saldo.cabinet.login}")
        String login,

        @NotNull(message = "{io.saldo.cabinet.password}") @Valid
        Password password,

        @NotNull(message = "{io.saldo.cabinet.surname}") @Valid
        NameFields name,

        @NotNull(message = "{io.saldo.cabinet.email}")
        @Pattern(regexp = EmailAddress.FORM, message = "{io.saldo.cabinet.email}")
        String email,

        @NotNull(message = "{io.saldo.cabinet.phone}")
        @Pattern(regexp = Phone.FORM, message = "{io.saldo.cabinet.phone}")
        String phone,

        @NotNull(message = "{io.saldo.cabinet.consent}") String consent) {
    public RegisterCommand {
        login = stripped(login);
        email = stripped(email);
        phone = stripped(phone);
    }

    /** A telephone's keyboard likes to add a blank. */
    private static String stripped(String typed) {
        return typed == null ? typed : typed.strip();
    }

    Contacts contacts() {
        return new Contacts(name.personName(), new EmailAddress(email), Phone.of(phone));
    }

    @Override
    public String toString() {
        return "RegisterCommand " + key;
    }
}
