package io.saldo.services.act;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Absences, inspections of premises, and breaches of quality: what their acts and applications say.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface ActService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static ActService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new ActsOfBooks(new Desk(books, clock, validator));
    }

    /** An absence that gives the right to a recalculation by the federal law of its day, or is refused. */
    Outcome<Recorded> report(ReportAbsence command);

    /** That nobody was let in to check meters. */
    Outcome<Recorded> report(RefuseAccess command);

    /** That a check found another reading than was billed by. */
    Outcome<Recorded> report(CheckMeter command);

    /** That a resource was used without leave. */
    Outcome<Recorded> report(FindUse command);

    /** That a service was off or poor; of the whole house where no premises are named. */
    Outcome<Recorded> report(ReportBreach command);
}
