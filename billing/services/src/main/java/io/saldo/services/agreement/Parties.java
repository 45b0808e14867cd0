package io.saldo.services.agreement;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;

/** Who performs a service, whom it is owed to, and whose bank account collects. */
public record Parties(
        @Required @Code String performer,

        @Required @Code String creditor,

        @Required @Code String payee) implements Canonical {
    public Parties {
        performer = Text.code(performer);
        creditor = Text.code(creditor);
        payee = Text.code(payee);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("performer", performer).field("creditor", creditor).field("payee", payee);
    }
}
