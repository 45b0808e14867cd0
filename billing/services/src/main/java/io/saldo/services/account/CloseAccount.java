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

/**
 * An account is closed: it takes no part in what its premises owe any more. Its debts stay, and are paid as before.
 *
 * @param last the last day it is open
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.ACCOUNT_NOT_OPEN})
public record CloseAccount(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @CalendarDay LocalDate last) implements Command {
    static final String KIND = "close-account";

    public CloseAccount {
        account = Text.account(account);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("last", last);
    }
}
