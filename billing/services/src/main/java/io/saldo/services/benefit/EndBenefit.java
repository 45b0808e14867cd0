package io.saldo.services.benefit;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The benefits of a citizen on an account end.
 *
 * @param last the last day they hold
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.NOTHING_STANDS})
public record EndBenefit(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code String person,

        @Required @CalendarDay LocalDate last)
        implements Command {
    static final String KIND = "end-benefit";

    public EndBenefit {
        account = Text.account(account);
        person = Text.code(person);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("person", person).field("last", last);
    }
}
