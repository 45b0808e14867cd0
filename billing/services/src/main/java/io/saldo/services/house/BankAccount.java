package io.saldo.services.house;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import jakarta.validation.constraints.Pattern;

/** Where a party collects money. */
public record BankAccount(
        @Required @Pattern(regexp = "\\d{20}", message = "{io.saldo.services.digits20}")
        String account,

        @Required @Words(max = 160) String bankName,

        @Required @Pattern(regexp = "\\d{9}", message = "{io.saldo.services.digits9}")
        String bic,

        @Required @Pattern(regexp = "\\d{20}|0", message = "{io.saldo.services.digits20}")
        String correspondentAccount)
        implements Canonical {
    public BankAccount {
        account = Text.code(account);
        bankName = Text.code(bankName);
        bic = Text.code(bic);
        correspondentAccount = Text.code(correspondentAccount);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("bic", bic).field("correspondentAccount", correspondentAccount);
    }
}
