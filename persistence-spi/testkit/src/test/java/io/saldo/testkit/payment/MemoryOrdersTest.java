package io.saldo.testkit.payment;

import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.memory.MemoryOrders;
import io.saldo.resident.payment.OrderBooks;

/** The store in memory keeps the contract. */
class MemoryOrdersTest extends OrderStoreContract {
    @Override
    protected UnitOfWork<OrderBooks> open() {
        return new MemoryOrders();
    }
}
