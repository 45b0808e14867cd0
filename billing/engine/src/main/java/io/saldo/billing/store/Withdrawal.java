package io.saldo.billing.store;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a document holds no more.
 *
 * @param at when it was decided, to the microsecond
 * @param author who decided, as the host calls them: no personal data
 * @param reason why, 1 to 1,000 characters
 * @param replacedBy the document issued in its place; null where there is none
 */
public record Withdrawal(
        Instant at, String author, String reason, @Nullable DocumentNumber replacedBy) implements Canonical {
    private static final int LONGEST_REASON = 1_000;

    public Withdrawal {
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
        if (replacedBy != null) {
            out.field("replacedBy", replacedBy.value());
        }
    }
}
