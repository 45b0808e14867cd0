package io.saldo.services.registry;

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
 * A payment that waits is placed on an account.
 *
 * @param day of the payment on the account
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.NOT_UNIDENTIFIED, Reason.UNKNOWN_PARTY, Reason.DAY_IN_FUTURE})
public record PlacePayment(
        @Required @Valid Stamp stamp,

        @Required @Code(max = 100) String payment,

        @Required @AccountText String account,

        @Required @CalendarDay LocalDate day)
        implements Command {
    static final String KIND = "place-payment";

    public PlacePayment {
        payment = Text.code(payment);
        account = Text.account(account);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment).field("account", account).field("day", day);
    }
}
