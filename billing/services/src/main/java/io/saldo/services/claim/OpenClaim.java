package io.saldo.services.claim;

import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Debts of an account claimed together.
 *
 * @param penaltiesUntil the last day on which penalties accrue; null where they go on
 * @param instalments for an agreement to pay by instalments, and only there
 */
@Refuses({Reason.UNKNOWN_ACCOUNT, Reason.EXISTS, Reason.UNKNOWN_DEBT})
public record OpenClaim(
        @Required @Valid Stamp stamp,

        @Required @AccountText String account,

        @Required @Code String number,

        @Required ClaimForm form,

        @Required @CalendarDay LocalDate from,

        @CalendarDay @Nullable LocalDate penaltiesUntil,

        @NotEmpty @Size(max = 1_000) Set<@Required @Code(max = 200) String> debts,

        @Size(max = 500) List<@Required @Valid Instalment> instalments,

        @Words @Nullable String document)
        implements Command {
    static final String KIND = "open-claim";

    public OpenClaim {
        account = Text.account(account);
        number = Text.code(number);
        debts = debts == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(debts));
        instalments = instalments == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(instalments));
        document = Text.optional(document);
    }

    @AssertTrue(message = "{io.saldo.services.instalments}")
    boolean isPaidByInstalments() {
        return form == null || (form == ClaimForm.INSTALMENT) == !instalments.isEmpty();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("number", number)
                .field("form", form)
                .field("from", from)
                .field("penaltiesUntil", penaltiesUntil)
                .list("debts", new TreeSet<>(debts))
                .array("instalments", instalments);
    }
}
