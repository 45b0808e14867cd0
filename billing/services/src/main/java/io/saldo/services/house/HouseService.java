package io.saldo.services.house;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * The houses of an organization, and what they share: parties and services.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface HouseService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static HouseService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new HousesOfBooks(new Desk(books, clock, validator));
    }

    /** A house that the organization begins to manage. It has no premises yet. */
    Outcome<Recorded> add(AddHouse command);

    /** A party of one house or of all, with what documents print of it. */
    Outcome<Recorded> describe(DescribeParty command);

    /** A service of one house or of all. Whether premises have it is told by agreements. */
    Outcome<Recorded> define(DescribeService command);
}
