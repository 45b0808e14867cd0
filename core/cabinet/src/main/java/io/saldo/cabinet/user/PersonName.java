package io.saldo.cabinet.user;

import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person.
 *
 * @param patronymic null for whoever has none
 */
public record PersonName(
        String surname, String name, @Nullable String patronymic) {
    /** Letters with their marks, joined by single blanks, hyphens, apostrophes or points: 1 to 60 characters. */
    public static final String FORM = "(?=.{1,60}$)\\p{L}[\\p{L}\\p{M}]*([ .'’-]{1,2}\\p{L}[\\p{L}\\p{M}]*)*\\.?";

    public PersonName {
        unlessName("surname", surname);
        unlessName("name", name);
        if (patronymic != null) {
            unlessName("patronymic", patronymic);
        }
    }

    private static void unlessName(String field, String value) {
        InvalidValueException.unless(value.matches(FORM), field, value.length() + " characters", "1 to 60 letters");
    }

    /** Enough for a neighbour to know somebody by: {@code Анна И.}. */
    public String masked() {
        return name + " " + surname.substring(0, surname.offsetByCodePoints(0, 1)) + ".";
    }

    /** How a letter begins: {@code Анна Петровна}. */
    public String address() {
        return patronymic == null ? name : name + " " + patronymic;
    }

    @Override
    public String toString() {
        return masked();
    }
}
