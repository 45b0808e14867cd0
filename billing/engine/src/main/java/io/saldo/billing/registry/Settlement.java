package io.saldo.billing.registry;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a payment that waited was settled: placed on an account, or returned to the payer.
 *
 * @param account it was placed on, where it is a payment under the same id; null where it was returned
 * @param day of the payment on the account, chosen by whoever placed it; or the day it was returned
 * @param document by which; null where it was placed without one
 * @param author who decided, as the host calls them: no personal data
 */
public record Settlement(
        @Nullable AccountNumber account,
        LocalDate day,
        @Nullable TextRef document,
        String author) implements Canonical {
    public Settlement {
        InvalidValueException.unless(
                account != null || document != null, "document", day, "given where a payment is returned");
        InvalidValueException.unless(
                !author.isBlank() && author.length() <= 100, "author", author, "1 to 100 characters");
    }

    public boolean isPlaced() {
        return account != null;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("day", day)
                .field("document", document)
                .field("author", author);
    }
}
