package io.saldo.services.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;

/**
 * Who holds an account: the facts name the debtor alone, the name is kept apart, where it can be erased.
 *
 * @param debtor of the host, no personal data
 */
public record Holder(
        @Required @Code String debtor,

        @Required @Words(max = 300) String name) implements Canonical {
    public Holder {
        debtor = Text.code(debtor);
        name = Text.code(name);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("debtor", debtor);
    }
}
