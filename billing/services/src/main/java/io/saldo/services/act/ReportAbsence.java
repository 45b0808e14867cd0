package io.saldo.services.act;

import io.saldo.billing.absence.AbsenceGround;
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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some people were away from premises for a time, and apply for a recalculation.
 *
 * @param leaving the day of leaving, which is not a day of absence
 * @param returned the day of return, which is not one either; null while nobody has said that they are back
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_PREMISES, Reason.ABSENCE_TOO_SHORT, Reason.ABSENCE_TOO_LATE})
public record ReportAbsence(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code String premises,

        @Min(1) @Max(1000) int persons,

        @Required @CalendarDay LocalDate leaving,

        @CalendarDay @Nullable LocalDate returned,

        @Required @CalendarDay LocalDate applied,

        @Required AbsenceGround ground,

        @Required @Words String document)
        implements Command {
    static final String KIND = "report-absence";

    public ReportAbsence {
        house = Text.code(house);
        premises = Text.code(premises);
        document = Text.code(document);
    }

    @AssertTrue(message = "{io.saldo.services.order}")
    boolean isReturnedAfterLeaving() {
        return leaving == null || returned == null || !returned.isBefore(leaving);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("premises", premises)
                .field("persons", persons)
                .field("leaving", leaving)
                .field("returned", returned)
                .field("applied", applied)
                .field("ground", ground);
    }
}
