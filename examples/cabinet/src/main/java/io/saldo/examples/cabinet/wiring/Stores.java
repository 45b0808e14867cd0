package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.CabinetStore;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where things are kept.
 *
 * @param messages those that wait for a mailer
 */
public record Stores(
        UnitOfWork<CabinetStore> cabinet, UnitOfWork<BillingStore> billing, Supplier<List<Message>> messages) {}
