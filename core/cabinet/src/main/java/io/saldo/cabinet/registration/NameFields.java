package io.saldo.cabinet.registration;

import io.saldo.cabinet.user.PersonName;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person as typed.
 *
 * @param patronymic given, or {@code withoutPatronymic} ticked; not both
 */
public record NameFields(
        @NotNull(message = "{io.saldo.cabinet.surname}")
        @Pattern(regexp = PersonName.FORM, message = "{io.saldo.cabinet.surname}")
        String surname,

        @NotNull(message = "{io.saldo.cabinet.name}")
        @Pattern(regexp = PersonName.FORM, message = "{io.saldo.cabinet.name}")
        String name,

        @Pattern(regexp = PersonName.FORM, message = "{io.saldo.cabinet.patronymic}") @Nullable
        String patronymic,

        boolean withoutPatronymic) {
    public NameFields {
        surname = stripped(surname);
        name = stripped(name);
        patronymic = patronymic == null || patronymic.isBlank() ? null : patronymic.strip();
    }

    private static String stripped(String typed) {
        return typed == null ? typed : typed.strip();
    }

    /** Nothing is left out silently. */
    @AssertTrue(message = "{io.saldo.cabinet.patronymic}")
    public boolean isPatronymicTold() {
        return withoutPatronymic == (patronymic == null);
    }

    public PersonName personName() {
        return new PersonName(surname, name, patronymic);
    }

    @Override
    public String toString() {
        return "NameFields";
    }
}
