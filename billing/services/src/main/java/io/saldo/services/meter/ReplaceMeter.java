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
import org.jspecify.annotations.Nullable;

/**
 * A meter is taken away and another one begins on the same day in its place.
 *
 * @param day the first day of the next one
 */
@Refuses({
    Reason.UNKNOWN_HOUSE,
    Reason.UNKNOWN_METER,
    Reason.METER_NOT_IN_USE,
    Reason.EXISTS,
    Reason.READING_OUT_OF_ORDER,
    Reason.READ_BEFORE
})
public record ReplaceMeter(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String meter,

        @Required @CalendarDay LocalDate day,

        @NotEmpty @Size(max = 5) Map<@Required Zone, @Required @Measured(zero = true) BigDecimal> readings,

        @Required @Code String next,

        @Valid @Nullable Passport passport,

        @Valid @Nullable Verified verified,

        @NotEmpty @Size(max = 5) Map<@Required Zone, @Required @Measured(zero = true) BigDecimal> nextReadings)
        implements Command {
    static final String KIND = "replace-meter";

    public ReplaceMeter {
        house = Text.code(house);
        meter = Text.code(meter);
        readings = readings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        next = Text.code(next);
        nextReadings = nextReadings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(nextReadings));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("meter", meter)
                .field("day", day)
                .map("readings", new TreeMap<>(readings))
                .field("next", next)
                .object("passport", passport)
                .object("verified", verified)
                .map("nextReadings", new TreeMap<>(nextReadings));
    }
}
