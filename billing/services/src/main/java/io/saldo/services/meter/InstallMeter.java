package io.saldo.services.meter;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.Resource;
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

/** A meter in premises, in use from a day on, with what it showed on it. */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES, Reason.EXISTS})
public record InstallMeter(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required @Code String meter,

        @Required Resource resource,

        @Required @CalendarDay LocalDate from,

        @Valid @Nullable Passport passport,

        @Valid @Nullable Verified verified,

        @NotEmpty @Size(max = 5) Map<@Required Zone, @Required @Measured(zero = true) BigDecimal> readings)
        implements Command {
    static final String KIND = "install-meter";

    public InstallMeter {
        house = Text.code(house);
        premises = Text.code(premises);
        meter = Text.code(meter);
        readings = readings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("meter", meter)
                .field("resource", resource)
                .field("from", from)
                .object("passport", passport)
                .object("verified", verified)
                .map("readings", new TreeMap<>(readings));
    }
}
