package io.saldo.services.benefit;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Dated;
import io.saldo.services.constraint.InOrder;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Roubles;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy to the family of an account, of so much a month, stated for information.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_ACCOUNT})
@InOrder
public record GrantSubsidy(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Required @Roubles MonetaryAmount amount,

        @Required @Words String document)
        implements Command, Dated {
    static final String KIND = "grant-subsidy";

    public GrantSubsidy {
        account = Text.account(account);
        document = Text.code(document);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("from", from).field("last", last).field("amount", Kopecks.from(amount));
    }
}
