package io.saldo.billing.store;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;

/**
 * The decision that a month was closed by mistake.
 *
 * @param at when it was decided
 * @param author who decided, as the host calls them: no personal data
 * @param reason why, 1 to 1,000 characters
 */
public record Annulment(Instant at, String author, String reason) implements Canonical {
    private static final int LONGEST_REASON = 1_000;

    public Annulment {
        InvalidValueException.unless(
                !author.isBlank() && author.length() <= 100, "author", author, "1 to 100 characters");
        InvalidValueException.unless(
                !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "reason",
                reason,
                "1 to " + LONGEST_REASON + " characters");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("at", at).field("author", author).field("reason", reason);
    }
}
