package io.saldo.services.sheet;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;

/** Turnover sheets, read from closed months. Safe for use by many threads. */
public interface SheetService {

    /** Over the books of one organization. */
    static SheetService of(UnitOfWork<BillingStore> books) {
        return new SheetsOfBooks(books);
    }

    /**
     * Of one house, from one month to another, both included. Refused with NOT_CLOSED where one of them is not closed,
     * and with UNKNOWN_HOUSE where nothing is stated of the house.
     */
    Outcome<TurnoverSheet> ofHouse(HouseId house, BillingPeriod from, BillingPeriod to);

    /**
     * Of all houses. One house is read at a time, each at one moment of its own; those of which a month is not closed
     * are named and left out.
     */
    TurnoverSheet ofOrganization(BillingPeriod from, BillingPeriod to);
}
