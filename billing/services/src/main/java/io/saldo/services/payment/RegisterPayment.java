package io.saldo.services.payment;

import io.saldo.billing.allocation.DebtKind;
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
import java.time.LocalDate;
import java.time.YearMonth;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in for an account.
 *
 * @param debt principal, penalty or court cost
 * @param month that the payer named
 * @param claim that the payer named
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_PARTY, Reason.UNKNOWN_CLAIM, Reason.DAY_IN_FUTURE})
public record RegisterPayment(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code String payee,

        @Required @CalendarDay LocalDate day,

        @Required @Roubles MonetaryAmount amount,

        @Required DebtKind debt,

        @CalendarDay @Nullable YearMonth month,

        @Code @Nullable String claim,

        @Words @Nullable String document)
        implements Command {
    static final String KIND = "register-payment";

    public RegisterPayment {
        account = Text.account(account);
        payee = Text.code(payee);
        claim = Text.optional(claim);
        document = Text.optional(document);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("payee", payee)
                .field("day", day)
                .field("amount", Kopecks.from(amount))
                .field("debt", debt)
                .field("month", month)
                .field("claim", claim);
    }
}
