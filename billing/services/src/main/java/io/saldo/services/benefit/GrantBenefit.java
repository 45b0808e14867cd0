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
import io.saldo.services.constraint.Dated;
import io.saldo.services.constraint.InOrder;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A benefit of a citizen, as a discount in the bill of an account.
 *
 * @param person of the host, no personal data
 * @param service null for all that the account is charged for
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_SERVICE})
@InOrder
public record GrantBenefit(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code String person,

        @Code(max = 40) @Nullable String service,

        @Required @Measured(decimals = 4) BigDecimal percent,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Required @Words String category,

        @Required @Words String document)
        implements Command, Dated {
    static final String KIND = "grant-benefit";

    public GrantBenefit {
        account = Text.account(account);
        person = Text.code(person);
        service = Text.optional(service);
        category = Text.code(category);
        document = Text.code(document);
    }

    @AssertTrue(message = "{io.saldo.services.percent}")
    boolean isPercentOfTheWhole() {
        return percent == null || percent.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("person", person)
                .field("service", service)
                .field("percent", percent)
                .field("from", from)
                .field("last", last);
    }
}
