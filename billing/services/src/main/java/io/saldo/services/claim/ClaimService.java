package io.saldo.services.claim;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Debts claimed together: court orders, suits, agreements to pay by instalments, bankruptcies.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface ClaimService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static ClaimService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new ClaimsOfBooks(new Desk(books, clock, validator));
    }

    /** Claims debts of an account; a payment that names the claim goes to them alone. */
    Outcome<Recorded> open(OpenClaim command);

    /** Tells how a claim stands now. */
    Outcome<Recorded> end(EndClaim command);

    /** Makes a court cost a debt of the account. */
    Outcome<Recorded> award(AwardCourtCost command);
}
