package io.saldo.jdbc.payment;

import io.saldo.jdbc.H2Store;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.OrderBooks;
import io.saldo.testkit.payment.OrderStoreContract;
import java.util.UUID;

/** H2 in memory keeps the contract of orders. */
class H2OrdersTest extends OrderStoreContract {
    @Override
    protected UnitOfWork<OrderBooks> open() {
        return JdbcOrders.of(
                H2Store.h2("mem:" + UUID.randomUUID() + H2Store.MODE + ";DB_CLOSE_DELAY=-1"), JdbcOptions.DEFAULT);
    }
}
