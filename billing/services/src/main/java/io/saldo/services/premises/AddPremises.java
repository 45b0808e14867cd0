package io.saldo.services.premises;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Premises of a house, with their area.
 *
 * @param flat of a room of a communal flat, and only there
 * @param from since when the area holds
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.EXISTS, Reason.UNKNOWN_PREMISES})
public record AddPremises(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required PremisesKind purpose,

        @Code @Nullable String flat,

        @Required @CalendarDay LocalDate from,

        @Required @Measured(decimals = 4) BigDecimal area)
        implements Command {
    static final String KIND = "add-premises";

    public AddPremises {
        house = Text.code(house);
        premises = Text.code(premises);
        flat = Text.optional(flat);
    }

    @AssertTrue(message = "{io.saldo.services.flat}")
    boolean isFlatOfARoom() {
        return purpose == null || (purpose == PremisesKind.COMMUNAL_ROOM) == (flat != null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("purpose", purpose)
                .field("flat", flat)
                .field("from", from)
                .field("area", area);
    }
}
