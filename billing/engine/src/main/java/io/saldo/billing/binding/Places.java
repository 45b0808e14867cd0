package io.saldo.billing.binding;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of a house belong, and whose accounts they are about.
 *
 * @param accounts by premises; those of a communal flat that is told as premises of its own are those of its rooms, and
 *     a fact about one room is about all of them, because the rooms share what the flat gets
 */
record Places(Map<PremisesId, Set<AccountNumber>> accounts) {
    static Places of(HouseBook book) {
        Map<PremisesId, Set<AccountNumber>> flats = new HashMap<>();
        for (PremisesBook each : book.premises()) {
            flats.put(each.premises().id(), new TreeSet<>(each.accounts()));
        }
        for (PremisesBook each : book.premises()) {
            PremisesId flat = each.premises().flat();
            if (flat != null && flats.containsKey(flat)) {
                Set<AccountNumber> whole = flats.getOrDefault(flat, new TreeSet<>());
                whole.addAll(each.accounts());
                flats.put(each.premises().id(), whole);
            }
        }
        return new Places(flats);
    }

    /** The accounts that premises are of, now or at another time. */
    Set<AccountNumber> accountsOf(PremisesId premises) {
        return accounts.getOrDefault(premises, Set.of());
    }

    /**
     * The place of a fact.
     *
     * @param premises null for a fact about the house
     */
    Place of(@Nullable PremisesId premises) {
        if (premises == null) {
            return Place.HOUSE;
        }
        return accountsOf(premises).isEmpty() ? Place.OTHERS : Place.OURS;
    }

    Place of(Meter meter) {
        return of(premises(meter));
    }

    /** The premises a meter stands in; null for one of the house. */
    static @Nullable PremisesId premises(Meter meter) {
        return meter.place() instanceof MeterPlace.InPremises in ? in.premises() : null;
    }
}
