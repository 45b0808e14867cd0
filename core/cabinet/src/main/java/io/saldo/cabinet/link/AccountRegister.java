package io.saldo.cabinet.link;

import io.saldo.kernel.time.BillingPeriod;
import java.util.Optional;

/**
 * What the organizations know about their accounts. Asked inside units; answers from the same moment where the store
 * can.
 */
public interface AccountRegister {

    /** Empty for an organization or a number that does not exist. */
    Optional<RegisteredAccount> find(AccountRef account);

    /** The document of a month as it stands, empty where none was issued. */
    Optional<MonthTotal> total(AccountRef account, BillingPeriod month);
}
