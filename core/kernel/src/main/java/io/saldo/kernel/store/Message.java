package io.saldo.kernel.store;

import io.saldo.kernel.error.InvalidValueException;

/**
 * What others are to be told.
 *
 * @param id derived from what happened ({@code month-closed/h-8/2026-10}), so that a reader can drop what it has seen;
 *     1 to 200 characters
 * @param kind what it is, for the reader to choose by
 * @param about the subject; messages about one subject arrive in their order
 * @param body what is told, in a form that its kind says
 */
public record Message(String id, String kind, String about, String body) {
    private static final int LONGEST_BODY = 100_000;

    public Message {
        InvalidValueException.unless(
                !id.isBlank() && id.length() <= 200, "message", id, "an identifier of 1 to 200 characters");
        InvalidValueException.unless(
                kind.matches("[a-z][a-z-]{0,59}"), "kind", kind, "1 to 60 small Latin letters and hyphens");
        InvalidValueException.unless(
                !about.isBlank() && about.length() <= 200, "about", about, "a subject of 1 to 200 characters");
        InvalidValueException.unless(
                body.length() <= LONGEST_BODY,
                "body of " + id,
                body.length(),
                "at most " + LONGEST_BODY + " characters");
    }
}
