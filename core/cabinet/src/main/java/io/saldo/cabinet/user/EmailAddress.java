package io.saldo.cabinet.user;

import io.saldo.kernel.error.InvalidValueException;

/** An address of e-mail, as plain as people have them: at most 254 characters, no quotes, no comments, no line ends. */
public record EmailAddress(String value) {
    public static final String FORM =
            "(?=.{5,254}$)[\\p{L}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{Nd}]([\\p{L}\\p{Nd}-]{0,61}[\\p{L}\\p{Nd}])?\\.)+[\\p{L}][\\p{L}\\p{Nd}-]{0,61}[\\p{L}\\p{Nd}]";

    public EmailAddress {
        InvalidValueException.unless(
                value.matches(FORM),
                "e-mail",
                masked(value),
                "an address like ivanova@mail.ru, at most 254 characters");
    }

    /** One for all spellings in another case or another alphabet. */
    public String key() {
        return LookAlikes.acrossAlphabets(value);
    }

    public String beforeAt() {
        return value.substring(0, value.indexOf('@'));
    }

    /** Enough for its owner to know it by: {@code ma…@mail.ru}. */
    public String masked() {
        return masked(value);
    }

    private static String masked(String value) {
        int at = value.lastIndexOf('@');
        return at < 0 ? "…" : value.substring(0, Math.min(at, at <= 2 ? 1 : 2)) + "…" + value.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}
