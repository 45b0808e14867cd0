package io.saldo.resident.payment;

import io.saldo.kernel.store.UnitOfWork;
import java.util.Optional;
import java.util.function.Function;

/** Changes an order as it stands by then, again where somebody else came first. */
final class OrderSaving {
    private static final int TRIES = 50;

    private final UnitOfWork<OrderBooks> orders;

    OrderSaving(UnitOfWork<OrderBooks> orders) {
        this.orders = orders;
    }

    Optional<PaymentOrder> find(OrderId id) {
        return orders.read(store -> store.orders().find(id));
    }

    /**
     * The order after a change.
     *
     * @param change of the order as it stands: a unit anew, or empty to leave it as it is
     */
    PaymentOrder change(OrderId id, Function<PaymentOrder, Optional<OrderUnit>> change) {
        for (int i = 0; i < TRIES; i++) {
            PaymentOrder order = find(id).orElseThrow();
            Optional<OrderUnit> unit = change.apply(order);
            if (unit.isEmpty()) {
                return order;
            }
            PaymentOrder next = order.with(unit.get());
            if (orders.<Boolean>write(store -> store.orders().save(next))) {
                return next.withVersion(order.version() + 1);
            }
        }
        throw new IllegalStateException("order " + id + " is changed by others all the time: try again");
    }
}
