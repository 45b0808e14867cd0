package io.saldo.cabinet.user;

import io.saldo.kernel.error.InvalidValueException;

/**
 * The name a user signs in with: 3 to 40 Latin or Russian letters, digits, points, hyphens, underscores; the first a
 * letter or a digit.
 */
public record Login(String value) {
    public static final String FORM = "[A-Za-zА-Яа-яЁё0-9][A-Za-zА-Яа-яЁё0-9._-]{2,39}";

    public Login {
        InvalidValueException.unless(
                value.matches(FORM),
                "login",
                value,
                "3 to 40 Latin or Russian letters, digits, points, hyphens or underscores");
    }

    /**
     * One for all logins that look alike: {@code Ivan}, {@code ivan} and its copies with Russian letters or a digit
     * one.
     */
    public String key() {
        return LookAlikes.altogether(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
