package io.saldo.services.premises;

import io.saldo.billing.service.Refusal.Reason;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people live in premises and own them, from a day on.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES})
@InOrder
public record CountResidents(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Min(0) @Max(1000) int permanent,

        @Min(0) @Max(1000) int temporary,

        @Min(0) @Max(1000) int owners)
        implements Command, Dated {
    static final String KIND = "count-residents";

    public CountResidents {
        house = Text.code(house);
        premises = Text.code(premises);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("from", from)
                .field("last", last)
                .field("permanent", permanent)
                .field("temporary", temporary)
                .field("owners", owners);
    }
}
