package io.saldo.services.house;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A house that the organization begins to manage.
 *
 * @param region by which tariffs and norms of a region are chosen
 * @param basis the contract or decision
 */
@Refuses({Reason.EXISTS})
public record AddHouse(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Words(max = 300) String address,

        @Code @Nullable String region,

        @Required ZoneId zone,

        @Required @CalendarDay LocalDate from,

        @Required @Words(max = 300) String basis)
        implements Command {
    static final String KIND = "add-house";

    public AddHouse {
        house = Text.code(house);
        address = Text.code(address);
        region = Text.optional(region);
        basis = Text.code(basis);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("address", address)
                .field("region", region)
                .field("zone", zone)
                .field("from", from)
                .field("basis", basis);
    }
}
