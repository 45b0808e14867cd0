package io.saldo.services.house;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A service, under the name that residents read. Told again it takes the place of what was told before.
 *
 * @param house null where all houses of the organization share it
 */
@Refuses({Reason.UNKNOWN_HOUSE, Reason.EXISTS})
public record DescribeService(
        @Required @Valid Stamp stamp,

        @Code @Nullable String house,

        @Required @Code(max = 40) String service,

        @Required ServiceKind serviceKind,

        @Required @Words(max = 200) String name)
        implements Command {
    static final String KIND = "describe-service";

    public DescribeService {
        house = Text.optional(house);
        service = Text.code(service);
        name = Text.code(name);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("service", service).field("serviceKind", serviceKind);
    }
}
