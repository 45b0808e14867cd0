package io.saldo.services.meter;

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
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meter was verified: it may be billed by on these days.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_METER, Reason.METER_NOT_IN_USE})
@InOrder
public record VerifyMeter(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String meter,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Required @Words(max = 200) String certificate)
        implements Command, Dated {
    static final String KIND = "verify-meter";

    public VerifyMeter {
        house = Text.code(house);
        meter = Text.code(meter);
        certificate = Text.code(certificate);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("meter", meter)
                .field("from", from)
                .field("last", last)
                .field("certificate", certificate);
    }
}
