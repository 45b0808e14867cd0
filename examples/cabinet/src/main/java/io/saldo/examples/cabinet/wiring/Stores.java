package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.CabinetStore;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.OrderBooks;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where things are kept.
 *
 * @param orders to pay online
 * @param messages those that wait for a mailer
 */
public record Stores(
        UnitOfWork<CabinetStore> cabinet, UnitOfWork<BillingStore> billing, UnitOfWork<OrderBooks> orders, Supplier<List<Message>> messages) {}
