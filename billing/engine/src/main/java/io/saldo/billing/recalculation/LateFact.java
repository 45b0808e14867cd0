package io.saldo.billing.recalculation;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Nature;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.FactId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact about a closed month that became known after it was closed.
 *
 * @param nature of what it corrects
 * @param accounts that it is about; empty for all
 * @param services that it is about; empty for all
 * @param anew those of the services that leave no remainder for another month, as heat: where the part of one account
 *     changes, everybody's does
 */
public record LateFact(
        FactId id,
        CauseKind kind,
        Nature nature,
        Set<AccountNumber> accounts,
        Set<ServiceCode> services,
        Set<ServiceCode> anew)
        implements Canonical {
    public LateFact {
        // in order, so that what is written of it is always the same text
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        anew = Collections.unmodifiableSortedSet(new TreeSet<>(anew));
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

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("kind", kind)
                .field("nature", nature)
                .list("accounts", accounts)
                .list("services", services)
                .list("anew", anew);
    }
}
