package io.saldo.services.act;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A check found a meter sound, but another reading than was billed by. */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES, Reason.DAY_IN_FUTURE})
public record CheckMeter(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required Resource resource,

        @Required @CalendarDay LocalDate day,

        @Required @Measured BigDecimal difference,

        boolean billedTooMuch,

        @Required @Words String act)
        implements Command {
    static final String KIND = "check-meter";

    public CheckMeter {
        house = Text.code(house);
        premises = Text.code(premises);
        act = Text.code(act);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("resource", resource)
                .field("day", day)
                .field("difference", difference)
                .field("billedTooMuch", billedTooMuch);
    }
}
