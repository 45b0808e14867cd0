package io.saldo.services.account;

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
import org.jspecify.annotations.Nullable;

/**
 * An account moves to premises of another house: it is closed on the day before, and one is opened there for the same
 * holder.
 *
 * @param day the first day in the other house
 * @param number of the account there; null where the rule gives one
 */
@Refuses({
    Reason.UNKNOWN_ACCOUNT,
    Reason.UNKNOWN_HOUSE,
    Reason.UNKNOWN_PREMISES,
    Reason.ACCOUNT_NOT_OPEN,
    Reason.EXISTS,
    Reason.NUMBER_OF_OTHER_HOUSE,
    Reason.NO_NUMBER_LEFT,
    Reason.SHARES_EXCEED
})
public record MoveAccount(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @CalendarDay LocalDate day,

        @Required @Code String toHouse,

        @Required @Code String toPremises,

        @AccountText @Nullable String number)
        implements Command {
    static final String KIND = "move-account";

    public MoveAccount {
        account = Text.account(account);
        toHouse = Text.code(toHouse);
        toPremises = Text.code(toPremises);
        number = number == null ? null : Text.account(number);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("day", day)
                .field("toHouse", toHouse)
                .field("toPremises", toPremises)
                .field("number", number);
    }
}
