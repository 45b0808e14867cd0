package io.saldo.services.premises;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tariffs and norms are chosen by, all of it, from a day on.
 *
 * @param last the last day, included; null where no end is known
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES})
@InOrder
public record CharacterisePremises(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate last,

        @Size(max = 20) Map<@Required Attribute, @Required @Code String> attributes)
        implements Command, Dated {
    static final String KIND = "characterise-premises";

    public CharacterisePremises {
        house = Text.code(house);
        premises = Text.code(premises);
        attributes = attributes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
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
                .map("attributes", new TreeMap<>(attributes));
    }
}
