package io.saldo.services.agreement;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Dated;
import io.saldo.services.constraint.InOrder;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service agreed for premises, from a day on; what was agreed of it before ends there.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES, Reason.UNKNOWN_SERVICE, Reason.UNKNOWN_PARTY})
@InOrder
public record ConnectService(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required @Code(max = 40) String service,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Required @Valid Parties parties,

        @Required Billing billing)
        implements Command, Dated {
    static final String KIND = "connect-service";

    public ConnectService {
        house = Text.code(house);
        premises = Text.code(premises);
        service = Text.code(service);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("service", service)
                .field("from", from)
                .field("last", last)
                .object("parties", parties)
                .field("billing", billing);
    }
}
