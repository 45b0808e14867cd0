package io.saldo.cabinet.letter;

import io.saldo.cabinet.user.EmailAddress;

/**
 * A letter as it is sent: plain text.
 *
 * @param id of its message, for a mailer that sends each once
 */
public record Letter(String id, EmailAddress to, String subject, String text) {

    /** Shows nothing of what stands in it. */
    @Override
    public String toString() {
        return "Letter " + id;
    }
}
