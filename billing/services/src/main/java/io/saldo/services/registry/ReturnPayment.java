package io.saldo.services.registry;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;

/** A payment that waits went back to whoever paid it. */
@Refuses({Reason.NOT_UNIDENTIFIED})
public record ReturnPayment(
        @Required @Valid Stamp stamp,

        @Required @Code(max = 100) String payment,

        @Required @CalendarDay LocalDate day,

        @Required @Words String document)
        implements Command {
    static final String KIND = "return-payment";

    public ReturnPayment {
        payment = Text.code(payment);
        document = Text.code(document);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment).field("day", day);
    }
}
