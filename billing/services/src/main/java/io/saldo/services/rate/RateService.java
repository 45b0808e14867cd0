package io.saldo.services.rate;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Tariffs and norms. Those of a house hold before those of its organization.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface RateService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static RateService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new RatesOfBooks(new Desk(books, clock, validator));
    }

    /** A tariff for a key of attributes since a day. In ranges of the volume it is not told here. */
    Outcome<Recorded> set(SetTariff command);

    /** A monthly norm for a key of attributes since a day. */
    Outcome<Recorded> set(SetNorm command);
}
