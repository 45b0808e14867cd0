package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.error.InvalidValueException;
import org.springframework.stereotype.Component;

/** Opens the account of an address for the user of the request. */
@Component
public final class Visit {
    private final Cabinet cabinet;
    private final CabinetProperties settings;

    Visit(Cabinet cabinet, CabinetProperties settings) {
        this.cabinet = cabinet;
        this.settings = settings;
    }

    public AccountRef ref(String account) {
        try {
            return new AccountRef(settings.organizationId(), new AccountNumber(account));
        } catch (InvalidValueException e) {
            throw new MissingException();
        }
    }

    LinkedAccount account(SignedInUser user, String account) {
        return Answers.or404(cabinet.links().open(user, ref(account)));
    }
}
