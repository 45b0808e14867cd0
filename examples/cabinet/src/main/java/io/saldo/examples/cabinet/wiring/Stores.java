package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.CabinetStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;

/**
 * Where things are kept.
 *
 * @param letters those that wait to be sent
 */
public record Stores(UnitOfWork<CabinetStore> cabinet, UnitOfWork<BillingStore> billing, Deliveries letters) {}
