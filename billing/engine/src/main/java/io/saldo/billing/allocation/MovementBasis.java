package io.saldo.billing.allocation;

import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a movement of money rests on. All three may be missing where a file of before says nothing.
 *
 * @param document a bank registry, an order, a ruling of a court
 * @param reason why, as an accountant reads it
 * @param author who ordered or entered it: an identifier in the host's system, never a name; may be empty
 * @param entered the month in whose books it was entered, where that is later than its day: a payment the bank told of
 *     after its month was closed; null for the month of its day
 */
public record MovementBasis(
        @Nullable TextRef document,
        @Nullable TextRef reason,
        String author,
        @Nullable BillingPeriod entered) implements Canonical {
    public static final MovementBasis NONE = new MovementBasis(null, null, "");

    /** What was entered in the month of its day. */
    public MovementBasis(@Nullable TextRef document, @Nullable TextRef reason, String author) {
        this(document, reason, author, null);
    }

    /** The month in whose movement it stands. */
    BillingPeriod booked(LocalDate day) {
        BillingPeriod month = BillingPeriod.containing(day);
        return entered == null || entered.compareTo(month) < 0 ? month : entered;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("document", document)
                .field("reason", reason)
                .field("author", author)
                .field("entered", entered);
    }
}
