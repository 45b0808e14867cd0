package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.BillingPeriod;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses tariffs and norms, once for a service and class of premises: premises of the same attributes share what was
 * chosen. Lives as long as a month is charged; not thread-safe.
 */
public final class RateBinder {
    private final BillingPeriod period;
    private final Map<ServiceCode, ServiceRates> services = new HashMap<>();

    public RateBinder(BillingPeriod period) {
        this.period = period;
    }

    /** The tariffs and norms of a service for premises. */
    public Rates bind(ServiceMonth service, PremisesMonth premises) {
        return services.computeIfAbsent(service.service().code(), code -> new ServiceRates(service, period))
                .of(premises);
    }
}
