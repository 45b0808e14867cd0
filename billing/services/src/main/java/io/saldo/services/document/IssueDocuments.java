package io.saldo.services.document;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import java.time.YearMonth;

/** The payment documents of a house for a closed month. */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.NOT_CLOSED, Reason.DOCUMENT_NUMBER_USED})
public record IssueDocuments(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @CalendarDay YearMonth month) implements Command {
    static final String KIND = "issue-documents";

    public IssueDocuments {
        house = Text.code(house);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("month", month);
    }
}
