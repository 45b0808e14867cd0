package io.saldo.billing.service;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The register inside a unit of work of the caller, for what does more in one unit than state rows. The rows given in
 * one call are stated all of them or none: one that is wrong refuses the call, and nothing of it is written.
 */
public interface OpenRegister {

    /** Takes the shelves of houses, and that of their organization, until the unit ends. Called once a unit. */
    static OpenRegister open(BillingStore store, Collection<HouseId> houses) {
        return Shelving.open(store, houses);
    }

    /**
     * States rows by the shelf they are told for. Rows told of the organization may stand beside those of a house.
     *
     * @return what became of each; refused with the reason of the first wrong row, in order of shelves and ids
     */
    Outcome<Stating> state(SortedMap<ShelfId, BookBuilder> rows);

    /** States rows of one house, and of the organization where they are told so. */
    default Outcome<Stating> state(HouseId house, BookBuilder rows) {
        SortedMap<ShelfId, BookBuilder> one = new TreeMap<>();
        one.put(ShelfId.of(house), rows);
        return state(one);
    }
}
