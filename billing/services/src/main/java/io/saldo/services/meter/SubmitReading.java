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

/** What a meter showed on a day. */
@Refuses({
    Reason.UNKNOWN_HOUSE,
    Reason.UNKNOWN_METER,
    Reason.METER_NOT_IN_USE,
    Reason.DAY_IN_FUTURE,
    Reason.READ_BEFORE,
    Reason.READING_OUT_OF_ORDER,
    Reason.READING_UNLIKELY
})
public record SubmitReading(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String meter,

        @Required Zone zone,

        @Required @CalendarDay LocalDate day,

        @Required @Measured(zero = true) BigDecimal value,

        boolean confirmed)
        implements Command {
    static final String KIND = "submit-reading";

    public SubmitReading {
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
                .field("value", value)
                .field("confirmed", confirmed);
    }
}
