package io.saldo.cabinet.mailing;

import io.saldo.cabinet.user.EmailAddress;
import java.time.Instant;

/**
 * An address takes no letters.
 *
 * @param reason as the mail server said it, one line
 */
public record Bounce(EmailAddress email, Instant at, String reason) {
    private static final int LONGEST = 300;

    public Bounce {
        String plain = reason.replaceAll("\\p{Cntrl}|[\\ud800-\\udfff]", " ").strip();
        reason = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Shows nothing of whom it is about. */
    @Override
    public String toString() {
        return "Bounce " + at;
    }
}
