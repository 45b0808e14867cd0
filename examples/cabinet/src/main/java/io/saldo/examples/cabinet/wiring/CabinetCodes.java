package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.CheckCode;
import io.saldo.cabinet.link.LinkRole;
import io.saldo.cabinet.link.LinkedAccount;

/** «Проверочный код для личного кабинета», printed on documents beside the account number. */
public final class CabinetCodes {
    private final AccountRegister register;
    private final Keys keys;

    CabinetCodes(AccountRegister register, Keys keys) {
        this.register = register;
        this.keys = keys;
    }

    /**
     * The code of the holder, as printed; empty for whoever proved the account by a sum or held it before: the code
     * would give them more than they have.
     */
    public String printedFor(LinkedAccount account) {
        if (account.role() != LinkRole.HOLDER) {
            return "";
        }
        return register.find(account.account())
                .map(found -> CheckCode.of(keys.codes(), account.account(), account.debtor(), found.edition())
                        .printed())
                .orElse("");
    }
}
