package io.saldo.resident.payment;

import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.memory.MemoryOrders;

/** The store in memory keeps the contract. */
class MemoryOrdersTest extends OrderStoreContract {
    @Override
    protected UnitOfWork<OrderBooks> open() {
        return new MemoryOrders();
    }
}
