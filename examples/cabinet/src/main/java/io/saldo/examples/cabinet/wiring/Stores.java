package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.CabinetStore;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.OrderBooks;

/**
 * Where things are kept.
 *
 * @param orders to pay online
 * @param letters those that wait to be sent
 */
public record Stores(
        UnitOfWork<CabinetStore> cabinet,
        UnitOfWork<BillingStore> billing,
        UnitOfWork<OrderBooks> orders,
        Deliveries letters) {}
