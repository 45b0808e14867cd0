package io.saldo.billing.store;

import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What was decided: the closed months of houses. A month is sealed once, after the month before it, and then stands
 * (P-11); nothing of it can be changed through any port (P-12). The last one may be annulled as a whole: it stays to be
 * read, and counts no more.
 */
public interface Months {

    /**
     * Seals a month of a house whose shelf this unit has opened.
     *
     * @throws IllegalStateException where the shelf is not open
     */
    Sealing seal(SealedMonth month);

    /**
     * Annuls the last month that stands. The shelf of the house must be open.
     *
     * @return the manifest annulled; empty where {@code period} is not the last month that stands
     */
    Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision);

    /** The last month that stands. */
    Optional<Manifest> last(HouseId house);

    /** Every sealing of the house, annulled ones too, in the order in which they were made. */
    List<Seal> seals(HouseId house);

    /** Every sealing of one month of the house, annulled ones too, in the order in which they were made. */
    List<Seal> seals(HouseId house, BillingPeriod period);

    /** What the last month that stands handed on. */
    Optional<HandedOn> handedOn(HouseId house);

    /** A month that stands, as it was sealed. */
    Optional<SealedMonth> month(HouseId house, BillingPeriod period);

    /**
     * Months as they stand: each as it was sealed, with what later months that stand recalculated of it.
     *
     * @param open what this month and later ones recalculated is left out
     */
    SortedMap<BillingPeriod, ClosedMonth> standing(HouseId house, Set<BillingPeriod> periods, BillingPeriod open);

    /**
     * What months that stand posted to accounts.
     *
     * @param open what this month and later ones posted is left out
     */
    Map<AccountNumber, AccountRows> rows(HouseId house, Set<AccountNumber> accounts, BillingPeriod open);

    /** Posted lines of an account in months that stand, in order of their ids; nothing of its neighbours is read. */
    List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to);
}
