package io.saldo.services.meter;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.metering.meter.Zone;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A reading that was told wrong, told right. */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_METER, Reason.NOTHING_STANDS, Reason.READING_OUT_OF_ORDER})
public record CorrectReading(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String meter,

        @Required Zone zone,

        @Required @CalendarDay LocalDate day,

        @Required @Measured(zero = true) BigDecimal value)
        implements Command {
    static final String KIND = "correct-reading";

    public CorrectReading {
        house = Text.code(house);
        meter = Text.code(meter);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("meter", meter)
                .field("zone", zone)
                .field("day", day)
                .field("value", value);
    }
}
