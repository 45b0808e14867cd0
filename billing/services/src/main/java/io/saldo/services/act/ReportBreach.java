package io.saldo.services.act;

import io.saldo.billing.quality.BreachKind;
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
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service was off, or not of the quality the law wants, for a time.
 *
 * @param measured what was measured, for a breach of such a kind
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.UNKNOWN_SERVICE, Reason.UNKNOWN_PREMISES})
public record ReportBreach(
        @Required @Valid Stamp stamp,

        @Required @Code String house,

        @Required @Code(max = 40) String service,

        @Required BreachKind breach,

        @Required @CalendarDay LocalDateTime since,

        @Required @CalendarDay LocalDateTime until,

        @Size(max = 1_000) Set<@Required @Code(max = 200) String> premises,

        @Digits(integer = 4, fraction = 2) @Nullable BigDecimal measured,

        @Required @Words String document)
        implements Command {
    static final String KIND = "report-breach";

    public ReportBreach {
        house = Text.code(house);
        service = Text.code(service);
        premises = premises == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(premises));
        document = Text.code(document);
    }

    @AssertTrue(message = "{io.saldo.services.order}")
    boolean isInOrder() {
        return since == null || until == null || since.isBefore(until);
    }

    @AssertTrue(message = "{io.saldo.services.measured-breach}")
    boolean isMeasuredWhereItMustBe() {
        return breach == null || !breach.isMeasured() || measured != null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("service", service)
                .field("breach", breach)
                .field("since", since)
                .field("until", until)
                .list("premises", new TreeSet<>(premises))
                .field("measured", measured);
    }
}
