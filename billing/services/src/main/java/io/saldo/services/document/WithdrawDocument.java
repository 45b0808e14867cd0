package io.saldo.services.document;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;

/** A document holds no more. */
@Refuses({Reason.UNKNOWN_DOCUMENT, Reason.DOCUMENT_WITHDRAWN})
public record WithdrawDocument(
        @Required @Valid Stamp stamp,

        @Required @Code String number,

        @Required @Words(max = 1_000) String reason) implements Command {
    static final String KIND = "withdraw-document";

    public WithdrawDocument {
        number = Text.code(number);
        reason = Text.code(reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("number", number);
    }
}
