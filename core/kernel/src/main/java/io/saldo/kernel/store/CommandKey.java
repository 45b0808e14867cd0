package io.saldo.kernel.store;

import io.saldo.kernel.error.InvalidValueException;

/**
 * A wish: the same key of the same kind is the same wish, for good. Unique in the book it is used in.
 *
 * @param kind which command, as the library names it
 * @param key whatever the host chose, best a random one: 1 to 100 printable characters of ASCII
 */
public record CommandKey(String kind, String key) {
    /** What a key looks like, for commands that carry one. */
    public static final String FORM = "[\\x21-\\x7e]{1,100}";

    public CommandKey {
        InvalidValueException.unless(
                kind.matches("[a-z][a-z-]{0,59}"), "kind", kind, "1 to 60 small Latin letters and hyphens");
        InvalidValueException.unless(
                key.matches(FORM), "key", key, "1 to 100 printable characters of ASCII, no blanks");
    }

    @Override
    public String toString() {
        return kind + "/" + key;
    }
}
