package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * What a movement of money rests on. All three may be empty where a file of before says nothing.
 *
 * @param document the document: a bank registry, an order, a ruling of a court
 * @param reason why, in words an accountant reads
 * @param author who ordered or entered it: an identifier in the host's system, never a name
 */
public record MovementBasis(String document, String reason, String author) implements Canonical {
    public static final MovementBasis NONE = new MovementBasis("", "", "");

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("document", document).field("reason", reason).field("author", author);
    }
}
