package io.saldo.services.account;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;

/** Another holder, from a day on: what the account accrued before stays the debt of the one before. */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.ACCOUNT_NOT_OPEN})
public record ChangeHolder(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @CalendarDay LocalDate from,

        @Required @Valid Holder holder)
        implements Command {
    static final String KIND = "change-holder";

    public ChangeHolder {
        account = Text.account(account);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("from", from).object("holder", holder);
    }
}
