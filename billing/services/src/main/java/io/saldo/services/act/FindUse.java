package io.saldo.services.act;

import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.Resource;
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
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resource was used without leave.
 *
 * @param since null where nobody knows
 * @param ended the first day without it; null while it goes on
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES})
public record FindUse(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required Resource resource,

        @Required UnauthorisedUse.Kind useKind,

        @CalendarDay @Nullable LocalDate since,

        @Required @CalendarDay LocalDate found,

        @CalendarDay @Nullable LocalDate ended,

        @Required @Words String act)
        implements Command {
    static final String KIND = "find-use";

    public FindUse {
        house = Text.code(house);
        premises = Text.code(premises);
        act = Text.code(act);
    }

    @AssertTrue(message = "{io.saldo.services.order}")
    boolean isInOrder() {
        return found == null || ((since == null || !since.isAfter(found)) && (ended == null || !ended.isBefore(found)));
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
                .field("useKind", useKind)
                .field("since", since)
                .field("found", found)
                .field("ended", ended);
    }
}
