package io.saldo.resident.payment;

import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.ResidentBooks;
import java.time.Duration;

/**
 * What online payment is made of.
 *
 * @param orders where orders are kept
 * @param door to the accounts of residents
 * @param cabinet for whether a session still stands
 * @param organizations whose books are told of payments
 * @param expires how long after it was begun a payment that nobody has paid is taken for given up
 */
public record PaymentSetup(
        UnitOfWork<OrderBooks> orders,
        UnitOfWork<? extends LinkBooks> cabinet,
        Door door,
        ResidentBooks organizations,
        Gateways gateways,
        CabinetEnvironment environment,
        Duration expires) {}
