package io.saldo.services.claim;

import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;

/** How a claim stands now: fulfilled, broken, withdrawn, or standing again. */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_CLAIM})
public record EndClaim(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code String number,

        @Required ClaimState state)
        implements Command {
    static final String KIND = "end-claim";

    public EndClaim {
        account = Text.account(account);
        number = Text.code(number);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("number", number).field("state", state);
    }
}
