package io.saldo.services.agreement;

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
import java.time.LocalDate;

/**
 * A service agreed for premises ends.
 *
 * @param last the last day it is agreed
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.NOTHING_STANDS})
public record DisconnectService(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required @Code(max = 40) String service,

        @Required @CalendarDay LocalDate last)
        implements Command {
    static final String KIND = "disconnect-service";

    public DisconnectService {
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
                .field("last", last);
    }
}
