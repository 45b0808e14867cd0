package io.saldo.billing.registry;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;

/**
 * A file of payments that was taken in.
 *
 * @param id unique in the organization, 1 to 60 characters
 * @param form in which form it was, as the library names it
 * @param received the day it was taken in
 * @param rows those that are payments
 * @param sum of them
 * @param file its bytes
 */
public record PaymentRegistry(String id, String form, LocalDate received, int rows, Kopecks sum, Fingerprint file)
        implements Canonical {
    public PaymentRegistry {
        InvalidValueException.unless(!id.isBlank() && id.length() <= 60, "registry", id, "1 to 60 characters");
        InvalidValueException.unless(rows >= 0, "rows", rows, "zero or more");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("form", form)
                .field("received", received)
                .field("rows", rows)
                .field("sum", sum)
                .field("file", file);
    }
}
