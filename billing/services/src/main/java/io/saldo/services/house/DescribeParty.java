package io.saldo.services.house;

import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import io.saldo.services.command.Stamp;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A party, with what documents print of it. Told again it takes the place of what was told before.
 *
 * @param house null where all houses of the organization share it
 */
@Refuses({Reason.UNKNOWN_HOUSE})
public record DescribeParty(
        @Required @Valid Stamp stamp,

        @Code @Nullable String house,

        @Required @Code String party,

        @Required PartyRole role,

        @Required @Words(max = 300) String name,

        @Required @Pattern(regexp = "\\d{10}|\\d{12}", message = "{io.saldo.services.inn}")
        String inn,

        @Pattern(regexp = "[0-9A-Z]{9}", message = "{io.saldo.services.kpp}") @Nullable
        String kpp,

        @Words(max = 300) @Nullable String contacts,

        @Required @Valid BankAccount bank)
        implements Command {
    static final String KIND = "describe-party";

    public DescribeParty {
        house = Text.optional(house);
        party = Text.code(party);
        name = Text.code(name);
        inn = Text.code(inn);
        kpp = Text.optional(kpp);
        contacts = Text.optional(contacts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("party", party)
                .field("role", role)
                .field("inn", inn)
                .field("kpp", kpp)
                .field("contacts", contacts)
                .object("bank", bank);
    }
}
