package io.saldo.services.correction;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * What staff put into balances and bills by documents. Words of reasons are kept where they can be erased.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface CorrectionService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static CorrectionService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new CorrectionsOfBooks(new Desk(books, clock, validator));
    }

    /** Changes what is owed, for principal. */
    Outcome<Recorded> correct(CorrectBalance command);

    /** Takes a debt off that nobody will collect. */
    Outcome<Recorded> writeOff(WriteOffDebt command);

    /** Puts an amount into the bill of a month. */
    Outcome<Recorded> charge(ChargeOnce command);

    /** Puts an amount about an earlier month into the bill of a month, as a recalculation. */
    Outcome<Recorded> recalculate(Recalculate command);
}
