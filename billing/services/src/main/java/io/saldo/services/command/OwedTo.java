package io.saldo.services.command;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;

/** What money is owed for, and to whom. */
public record OwedTo(
        @Required @Code(max = 40) String service,

        @Required @Code String creditor,

        @Required @Code String payee) implements Canonical {
    public OwedTo {
        service = Text.code(service);
        creditor = Text.code(creditor);
        payee = Text.code(payee);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("service", service).field("creditor", creditor).field("payee", payee);
    }
}
