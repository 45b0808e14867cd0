package io.saldo.services.correction;

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
import java.time.YearMonth;
import javax.money.MonetaryAmount;

/**
 * The balance of an account is corrected by a document.
 *
 * @param about the month it is about
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_SERVICE, Reason.UNKNOWN_PARTY})
public record CorrectBalance(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Valid OwedTo owed,

        @Required @Roubles MonetaryAmount amount,

        boolean lowers,

        @Required @CalendarDay YearMonth about,

        @Required @CalendarDay LocalDate day,

        @Required @Words String document,

        @Required @Words String reason)
        implements Command {
    static final String KIND = "correct-balance";

    public CorrectBalance {
        account = Text.account(account);
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
                .field("amount", Kopecks.from(amount))
                .field("lowers", lowers)
                .field("about", about)
                .field("day", day);
    }
}
