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
import io.saldo.services.constraint.Dated;
import io.saldo.services.constraint.InOrder;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The performer was not let in to check the meters of a resource: from the day of the act to the day of the check.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES})
@InOrder
public record RefuseAccess(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required Resource resource,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        boolean repeated,

        @Required @Words String act)
        implements Command, Dated {
    static final String KIND = "refuse-access";

    public RefuseAccess {
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
                .field("from", from)
                .field("last", last)
                .field("repeated", repeated);
    }
}
