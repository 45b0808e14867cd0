package io.saldo.billing.rule;

import io.saldo.billing.charge.ChargeRule;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Edition;
import java.util.Set;

/** What every rule of one clause is: an edition and the services it is for. */
abstract class ClauseRule implements ChargeRule {
    private final Edition edition;
    private final Set<ServiceKind> services;

    ClauseRule(Edition edition, ServiceKind... services) {
        this.edition = edition;
        this.services = Set.of(services);
    }

    @Override
    public final Edition edition() {
        return edition;
    }

    @Override
    public final Set<ServiceKind> services() {
        return services;
    }
}
