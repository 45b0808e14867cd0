package io.saldo.services.payment;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Payments one by one, and what becomes of them.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface PaymentService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static PaymentService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new PaymentsOfBooks(new Desk(books, clock, validator));
    }

    /** Money that a payee received for an account. The subject of the result is the id of the payment. */
    Outcome<Recorded> register(RegisterPayment command);

    /** Takes a payment back as a whole; what it paid is owed again. */
    Outcome<Recorded> reverse(ReversePayment command);

    /** Pays out an overpayment: the account holds so much less. */
    Outcome<Recorded> refund(RefundMoney command);

    /** Moves money between accounts, services or creditors of one house. */
    Outcome<Recorded> transfer(TransferMoney command);
}
