package io.saldo.services.takeover;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What another system knows of a house is taken over.
 *
 * @param first the first month that is billed here
 * @param rows each is checked by itself, and answered in the report: one that is wrong refuses no other
 */
@Refuses(Reason.UNKNOWN_HOUSE)
public record TakeOverHouse(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @CalendarDay YearMonth first,

        @Size(max = 1_000_000) List<@Required OldRow> rows)
        implements Command {
    static final String KIND = "take-over-house";

    public TakeOverHouse {
        house = Text.code(house);
        rows = rows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rows));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("first", first).array("rows", rows);
    }
}
