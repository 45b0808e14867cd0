package io.saldo.billing.service;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Clock;
import java.util.List;

/**
 * The monthly bills of the houses of an organization: what most hosts need of Saldo. Facts are stated through
 * {@link Register}.
 *
 * <p>A month is read at one moment, calculated outside any unit of work, and closed by one short write, which keeps it
 * whole or not at all. Facts that came in between stand as late facts of the next month.
 */
public interface SaldoBilling {

    /**
     * Over the books, late facts recalculated by the default policy.
     *
     * @param books of one organization
     * @param clock tells when decisions were made
     */
    static SaldoBilling of(UnitOfWork<BillingStore> books, Clock clock) {
        return of(books, clock, RecalculationPolicy.DEFAULT);
    }

    static SaldoBilling of(UnitOfWork<BillingStore> books, Clock clock, RecalculationPolicy policy) {
        return new BillingOfHouses(books, clock, policy);
    }

    /**
     * The month as it would be closed by all that is known now. The first month of the books is any; after it only the
     * one after the last closed month.
     */
    Outcome<Draft> draft(HouseId house, BillingPeriod month);

    /** Closes the month by all that is known now. The same key again changes nothing and gives the first result. */
    Outcome<Closed> close(HouseId house, BillingPeriod month, CommandKey key);

    /**
     * The short write alone, for a host that puts it into a transaction of its own. Refused where another month was
     * closed since the draft was made.
     */
    Outcome<Closed> close(Draft draft, CommandKey key);

    /** A closed month as it was closed, whatever was recalculated since. */
    Outcome<HouseBill> reprint(HouseId house, BillingPeriod month);

    /**
     * A month with the facts its bill was made from: a closed one as it was closed, any other as it would be
     * closed now.
     * Documents and comparisons are made of it.
     */
    Outcome<Draft> month(HouseId house, BillingPeriod month);

    /** Calculates a closed month again from what is kept, and compares. */
    Outcome<Verdict> verify(HouseId house, BillingPeriod month);

    /** Every closed month that stands, the oldest first. */
    List<Verdict> verifyAll(HouseId house);

    /** What was parked or withheld in a closed month and is not charged yet. Nothing is forgotten. */
    List<Withheld> waiting(HouseId house);

    /** A posted line with its explanation. */
    Outcome<Line> explain(LineId line);

    /** Why the bill of an account in one month differs from that in another; a month not closed yet is drafted. */
    Outcome<BillComparison> why(HouseId house, AccountNumber account, BillingPeriod before, BillingPeriod after);

    /**
     * Annuls the last closed month as a whole, because it was closed by mistake. It stays to be read and counts no
     * more; the month is closed again by what is known then.
     *
     * @param author who decided, as the host calls them: no personal data
     */
    Outcome<Manifest> annul(HouseId house, BillingPeriod month, String author, String reason, CommandKey key);
}
