package io.saldo.cabinet.profile;

import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** «Данные (изменить)»: the name and the telephone. */
public record ChangeContactsCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.surname}") @Valid
        NameFields name,

        @NotNull(message = "{io.saldo.cabinet.phone}")
        @Pattern(regexp = Phone.FORM, message = "{io.saldo.cabinet.phone}")
        String phone) {
    public ChangeContactsCommand {
        phone = phone == null ? phone : phone.strip();
    }

    @Override
    public String toString() {
        return "ChangeContactsCommand " + key;
    }
}
