package io.saldo.services.payment;

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
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * A payment is taken back as a whole: it never was, or the bank recalled it.
 *
 * @param day the last day on which the debt counts as paid
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_PAYMENT, Reason.PAYMENT_TAKEN_BACK})
public record ReversePayment(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code(max = 100) String payment,

        @Required @CalendarDay LocalDate day,

        @Required @Words String reason)
        implements Command {
    static final String KIND = "reverse-payment";

    public ReversePayment {
        account = Text.account(account);
        payment = Text.code(payment);
        reason = Text.code(reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("payment", payment).field("day", day);
    }
}
