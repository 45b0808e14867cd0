package io.saldo.services.correction;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Roubles;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.YearMonth;
import javax.money.MonetaryAmount;

/**
 * An amount charged once, in the bill of a month.
 *
 * @param posted in whose bill it stands
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_SERVICE})
public record ChargeOnce(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code(max = 40) String service,

        @Required @Roubles MonetaryAmount amount,

        @Required @CalendarDay YearMonth posted,

        @Required @Words String reason)
        implements Command {
    static final String KIND = "charge-once";

    public ChargeOnce {
        account = Text.account(account);
        service = Text.code(service);
        reason = Text.code(reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("service", service)
                .field("amount", Kopecks.from(amount))
                .field("posted", posted);
    }
}
