package io.saldo.services.registry;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A file of payments to be taken in.
 *
 * @param registry its id in the organization: the number of the bank's order, the name of the file
 * @param payee whose bank account received the money, where a row names nobody else
 * @param rows how many payments an accompanying document names; null where none does
 * @param total their sum by that document; null where none does
 */
@Refuses({Reason.FILE_UNREADABLE, Reason.FILE_TOTALS_DIFFER, Reason.EXISTS})
public record TakeRegistry(
        @Required @Valid Stamp stamp,

        @Required @Code String registry,

        @Required RegistryForm form,

        @Required @Code String payee,

        @PositiveOrZero @Nullable Integer rows,

        @Nullable Kopecks total,

        @Required FileContent file)
        implements Command {
    static final String KIND = "take-registry";

    public TakeRegistry {
        registry = Text.code(registry);
        payee = Text.code(payee);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("registry", registry)
                .field("form", form)
                .field("payee", payee)
                .field("rows", rows)
                .field("total", total)
                .field("file", file.fingerprint());
    }
}
