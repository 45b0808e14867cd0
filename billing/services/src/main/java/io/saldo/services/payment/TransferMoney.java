package io.saldo.services.payment;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.services.command.Command;
import io.saldo.services.command.OwedTo;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Roubles;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * Money is moved to another account, service or creditor of the same house: the one owes more, the other less.
 *
 * @param account from which it is taken
 * @param toAccount whose debt goes down
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_SERVICE, Reason.UNKNOWN_PARTY})
public record TransferMoney(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Valid OwedTo owed,

        @Required @AccountText String toAccount,

        @Required @Valid OwedTo toOwed,

        @Required @Roubles MonetaryAmount amount,

        @Required @CalendarDay LocalDate day,

        @Required @Words String document,

        @Required @Words String reason)
        implements Command {
    static final String KIND = "transfer-money";

    public TransferMoney {
        account = Text.account(account);
        toAccount = Text.account(toAccount);
        document = Text.code(document);
        reason = Text.code(reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .object("owed", owed)
                .field("toAccount", toAccount)
                .object("toOwed", toOwed)
                .field("amount", Kopecks.from(amount))
                .field("day", day);
    }
}
