package io.saldo.billing.recalculation;

import io.saldo.billing.charge.CauseKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.FactId;
import java.util.Set;

/**
 * A fact about a closed month that became known after it was closed.
 *
 * @param accounts that it is about; empty for all
 * @param services that it is about; empty for all
 */
public record LateFact(FactId id, CauseKind kind, Set<AccountNumber> accounts, Set<ServiceCode> services) {
    public LateFact {
        accounts = Set.copyOf(accounts);
        services = Set.copyOf(services);
    }

    boolean concerns(ServiceCode service) {
        return services.isEmpty() || services.contains(service);
    }

    boolean touches(AccountNumber account) {
        return accounts.isEmpty() || accounts.contains(account);
    }

    boolean touches(AccountNumber account, ServiceCode service) {
        return touches(account) && concerns(service);
    }
}
