package io.saldo.services.account;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountKind;
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
 * An account of premises, open from a day on.
 *
 * @param number null where the rule of the organization gives one
 * @param share of what the premises owe
 */
@Refuses({
    Reason.UNKNOWN_HOUSE,
    Reason.UNKNOWN_PREMISES,
    Reason.EXISTS,
    Reason.NUMBER_OF_OTHER_HOUSE,
    Reason.NO_NUMBER_LEFT,
    Reason.SHARES_EXCEED
})
public record OpenAccount(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @AccountText @Nullable String number,

        @Required AccountKind accountKind,

        @Required @CalendarDay LocalDate from,

        @Required @Valid Part share,

        @Required @Valid Holder holder)
        implements Command {
    static final String KIND = "open-account";

    public OpenAccount {
        house = Text.code(house);
        premises = Text.code(premises);
        number = number == null ? null : Text.account(number);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("number", number)
                .field("accountKind", accountKind)
                .field("from", from)
                .object("share", share)
                .object("holder", holder);
    }
}
