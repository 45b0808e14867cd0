package io.saldo.billing.store;

import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;

/** Where the books of organizations are kept: what a store gives a host. */
public interface BillingPersistence {

    /** The books of one organization, empty where nobody has written in them yet. */
    UnitOfWork<BillingStore> of(String organization);

    /** The messages of one organization that are to be delivered. */
    Deliveries deliveries(String organization);
}
