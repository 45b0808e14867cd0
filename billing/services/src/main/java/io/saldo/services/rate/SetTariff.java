package io.saldo.services.rate;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.selection.Attribute;
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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tariff, from a day on; the one of the same key before ends there.
 *
 * @param house null where all houses of the organization have it
 * @param last the last day, included; null where no end is known
 * @param source the act that sets it
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_SERVICE, Reason.WRONG_UNIT})
@InOrder
public record SetTariff(
        @Required @Valid Stamp stamp,

        @Code @Nullable String house,

        @Required @Code(max = 40) String service,

        @Size(max = 20) Map<@Required Attribute, @Required @Code String> key,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Required @Valid Price price,

        @Required @Words(max = 300) String source)
        implements Command, Dated {
    static final String KIND = "set-tariff";

    public SetTariff {
        house = Text.optional(house);
        service = Text.code(service);
        key = key == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(key));
        source = Text.code(source);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("service", service)
                .map("key", new TreeMap<>(key))
                .field("from", from)
                .field("last", last)
                .object("price", price)
                .field("source", source);
    }
}
