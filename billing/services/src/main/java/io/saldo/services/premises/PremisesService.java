package io.saldo.services.premises;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * The premises of houses. What is told since a day ends what was told before it; the months it reaches are
 * recalculated.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface PremisesService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static PremisesService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new PremisesOfBooks(new Desk(books, clock, validator));
    }

    /** Premises of a house, a room of a communal flat beside its flat. */
    Outcome<Recorded> add(AddPremises command);

    /** The area since a day. */
    Outcome<Recorded> measure(MeasurePremises command);

    /** Who lives there and how many own it, since a day: numbers, nobody by name. */
    Outcome<Recorded> count(CountResidents command);

    /** All that tariffs and norms are chosen by, since a day; what is not told any more is gone. */
    Outcome<Recorded> characterise(CharacterisePremises command);
}
