package io.saldo.services.certificate;

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
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A document about an account.
 *
 * @param on the day it is as of: today or one before
 * @param from the first month of an extract; null for a year
 * @param debtor whose debt it is about; null for the holder on that day
 * @param unified the unified number of the account (ЕЛС) to be printed; null for none
 * @param replaces the number of the document that holds no more; null for none
 */
@Refuses({
    Reason.UNKNOWN_ACCOUNT,
    Reason.DAY_IN_FUTURE,
    Reason.NOT_CLOSED,
    Reason.UNKNOWN_DEBTOR,
    Reason.UNKNOWN_DOCUMENT,
    Reason.DOCUMENT_WITHDRAWN
})
public record IssueCertificate(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required CertificateKind which,

        @Required @CalendarDay LocalDate on,

        @CalendarDay @Nullable YearMonth from,

        @Code @Nullable String debtor,

        @Code(max = 60) @Nullable String unified,

        @Code(max = 60) @Nullable String replaces)
        implements Command {
    static final String KIND = "issue-certificate";

    public IssueCertificate {
        account = Text.account(account);
        debtor = Text.optional(debtor);
        unified = Text.optional(unified);
        replaces = Text.optional(replaces);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("which", which)
                .field("on", on)
                .field("from", from)
                .field("debtor", debtor)
                .field("unified", unified)
                .field("replaces", replaces);
    }
}
