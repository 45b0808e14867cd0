package io.saldo.services.takeover;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Desk;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Takes houses over from another system. Safe for use by many threads; a host may put a class of its own before it.
 */
public interface TakeoverService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static TakeoverService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return new TakeoverOfBooks(new Desk(books, clock, validator), clock);
    }

    /**
     * Takes what another system knows of a house, in one unit: every row that is right, and says of each other one what
     * is wrong with it and what to do. The months billed by it are accepted as billed: a reading of ours settles
     * what it averaged, and no account waits for it.
     *
     * <p>The same rows may come again, mended: those that were taken are known. Once a month of the house is closed
     * here, only posted lines are taken. What was taken and has turned out wrong is corrected by the ordinary commands.
     */
    Outcome<TakeoverReport> take(TakeOverHouse command);

    /**
     * What another system posted for a month beside what is posted here, by account and service, with the reasons of
     * every difference. Of a month that is not closed, ours is its draft. The lines of the other system are those that
     * were taken ({@link OldRow.PostedLine}); refused with NOTHING_STANDS where none of the month was.
     */
    Outcome<Comparison> compare(HouseId house, BillingPeriod month);
}
