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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A meter is taken away, with what it showed last.
 *
 * @param last the last day it is in use
 */
@Refuses({
    Reason.UNKNOWN_HOUSE,
    Reason.UNKNOWN_METER,
    Reason.METER_NOT_IN_USE,
    Reason.READING_OUT_OF_ORDER,
    Reason.READ_BEFORE
})
public record RemoveMeter(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String meter,

        @Required @CalendarDay LocalDate last,

        @NotEmpty @Size(max = 5) Map<@Required Zone, @Required @Measured(zero = true) BigDecimal> readings)
        implements Command {
    static final String KIND = "remove-meter";

    public RemoveMeter {
        house = Text.code(house);
        meter = Text.code(meter);
        readings = readings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("meter", meter).field("last", last).map("readings", new TreeMap<>(readings));
    }
}
