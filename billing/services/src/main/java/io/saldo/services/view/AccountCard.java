package io.saldo.services.view;

import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account on a day.
 *
 * @param open the days on which it is open
 * @param holder who owes what it accrues on the day
 * @param name of the holder; empty where nobody is kept, or who it was is erased
 * @param areas of its premises, as far as they are told
 * @param closed the last closed month; null where none is
 * @param owed what stood at its end, by creditor; below zero what is held
 */
public record AccountCard(
        AccountNumber account,
        AccountKind kind,
        HouseId house,
        DateRange open,
        DebtorId holder,
        String name,
        SortedMap<PremisesId, Quantity> areas,
        @Nullable BillingPeriod closed,
        SortedMap<PartyId, Kopecks> owed) {
    public AccountCard {
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
        owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
    }

    public SortedSet<PremisesId> premises() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(areas.keySet()));
    }
}
