package io.saldo.services.agreement;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Which services premises have, from whom, and who collects.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface AgreementService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static AgreementService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new AgreementsOfBooks(new Desk(books, clock, validator));
    }

    /** Agrees a service for premises from a day on. */
    Outcome<Recorded> connect(ConnectService command);

    /** Ends a service of premises. What it charged stays. */
    Outcome<Recorded> disconnect(DisconnectService command);
}
