package io.saldo.cabinet.mailing;

import io.saldo.kernel.error.InvalidValueException;

/**
 * What has happened to an account.
 *
 * @param kind what a user wishes to be told of
 * @param name tells it from every other one of its kind and account: a number of a document, a month; 1 to 100
 *     characters, no personal data
 * @param about what the letter mentions (a month, a day, a sum); may be empty
 */
public record Occasion(WishKind kind, String name, String about) {
    public Occasion {
        InvalidValueException.unless(kind != WishKind.NO_PAPER, "kind", kind, "something that a letter tells of");
        InvalidValueException.unless(
                name.matches("[^\\p{Cntrl}\\ud800-\\udfff]{1,100}"), "occasion", name, "1 to 100 characters");
        InvalidValueException.unless(
                about.matches("[^\\p{Cntrl}\\ud800-\\udfff]{0,300}"), "about", about, "up to 300 characters");
    }
}
