package io.saldo.services.registry;

import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;

/**
 * Files of payments, and the payments of them that nobody could place. Safe for use by many threads; a host may put a
 * class of its own before it.
 */
public interface RegistryService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static RegistryService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new RegistriesOfBooks(new Desk(books, clock, validator));
    }

    /**
     * Takes a file in, in one unit: each row is placed on its account, or waits as an unidentified payment with its
     * reason and its row, or is refused as unreadable. A file whose own totals are not those of its rows is refused as
     * a whole. The same file again, or rows of it in another one, change nothing and are told as known before.
     */
    Outcome<RegistryReport> take(TakeRegistry command);

    /** Payments that wait to be placed or returned, in order of their days. */
    List<UnidentifiedPayment> waiting();

    /** All that ever waited, as it stands now, in order of days: placed and returned ones too. */
    List<UnidentifiedPayment> all();

    /** Places a payment on an account, on a day that whoever places it answers for. It keeps its id. */
    Outcome<Recorded> place(PlacePayment command);

    /** Tells that a payment went back to whoever paid it. */
    Outcome<Recorded> giveBack(ReturnPayment command);
}
