package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.CheckCode;
import io.saldo.cabinet.link.LinkRole;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.kernel.account.DebtorId;
import java.util.Optional;

/** «Проверочный код для личного кабинета», printed on documents beside the account number. */
public final class CabinetCodes {
    private final Stores stores;
    private final AccountRegister register;
    private final Keys keys;

    CabinetCodes(Stores stores, AccountRegister register, Keys keys) {
        this.stores = stores;
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
        return printed(account.account(), account.debtor());
    }

    /** The code of a debtor as it is printed from now on. */
    public String printed(AccountRef account, DebtorId debtor) {
        return code(account, debtor).map(CheckCode::printed).orElse("");
    }

    private Optional<CheckCode> code(AccountRef account, DebtorId debtor) {
        int renewed =
                stores.cabinet().<Integer>read(store -> store.codeEditions().of(account));
        return register.find(account)
                .map(found -> CheckCode.of(keys.codes(), account, debtor, found.edition() + renewed));
    }
}
