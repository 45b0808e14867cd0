package io.saldo.services.correction;

import io.saldo.billing.charge.Nature;
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
import jakarta.validation.constraints.AssertTrue;
import java.time.YearMonth;
import javax.money.MonetaryAmount;

/**
 * A recalculation by a document: an amount about a month billed before.
 *
 * @param posted in whose bill it stands
 * @param about before it
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_SERVICE, Reason.NOTHING_STANDS})
public record Recalculate(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code(max = 40) String service,

        @Required @Roubles MonetaryAmount amount,

        boolean lowers,

        @Required @CalendarDay YearMonth posted,

        @Required @CalendarDay YearMonth about,

        @Required Nature nature,

        @Required @Words String reason)
        implements Command {
    static final String KIND = "recalculate";

    public Recalculate {
        account = Text.account(account);
        service = Text.code(service);
        reason = Text.code(reason);
    }

    @AssertTrue(message = "{io.saldo.services.about}")
    boolean isAboutAnEarlierMonth() {
        return posted == null || about == null || about.isBefore(posted) || (lowers && about.equals(posted));
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
                .field("lowers", lowers)
                .field("posted", posted)
                .field("about", about)
                .field("nature", nature);
    }
}
