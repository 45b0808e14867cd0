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
 * @param anew those of the services that leave no remainder for another month, as heat: where the part of one account
 *     changes, everybody's does
 */
public record LateFact(
        FactId id, CauseKind kind, Set<AccountNumber> accounts, Set<ServiceCode> services, Set<ServiceCode> anew) {
    public LateFact {
        accounts = Set.copyOf(accounts);
        services = Set.copyOf(services);
        anew = Set.copyOf(anew);
    }

    /** About services that leave a remainder, or about all accounts. */
    public LateFact(FactId id, CauseKind kind, Set<AccountNumber> accounts, Set<ServiceCode> services) {
        this(id, kind, accounts, services, Set.of());
    }

    boolean concerns(ServiceCode service) {
        return services.isEmpty() || services.contains(service);
    }

    boolean touches(AccountNumber account) {
        return accounts.isEmpty() || accounts.contains(account);
    }

    boolean touches(AccountNumber account, ServiceCode service) {
        return (touches(account) && concerns(service)) || anew.contains(service);
    }
}
