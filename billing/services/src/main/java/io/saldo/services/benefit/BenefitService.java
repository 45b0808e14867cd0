package io.saldo.services.benefit;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Benefits given as discounts in bills, and subsidies stated for information.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface BenefitService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static BenefitService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new BenefitsOfBooks(new Desk(books, clock, validator));
    }

    /** A benefit since a day. The same person may have several. */
    Outcome<Recorded> grant(GrantBenefit command);

    /** Ends all benefits of a person on an account. */
    Outcome<Recorded> end(EndBenefit command);

    /** A subsidy of so much a month. */
    Outcome<Recorded> grant(GrantSubsidy command);
}
