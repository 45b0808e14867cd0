package io.saldo.kernel.store;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of an organization: that of one of its houses, or its own, with what its houses share. Facts of one shelf
 * follow one another; those of two have no order. Several are taken in the order of these ids, the organization's last.
 *
 * @param house null for the organization's own
 */
public record ShelfId(@Nullable HouseId house) implements Comparable<ShelfId> {
    public static final ShelfId ORGANIZATION = new ShelfId(null);

    public static ShelfId of(HouseId house) {
        return new ShelfId(house);
    }

    public Shelf shelf() {
        return house == null ? Shelf.ORGANIZATION : Shelf.HOUSE;
    }

    @Override
    public int compareTo(ShelfId other) {
        HouseId others = other.house;
        if (house == null || others == null) {
            return Boolean.compare(house == null, others == null);
        }
        return house.compareTo(others);
    }

    @Override
    public String toString() {
        return house == null ? "organization" : "house " + house;
    }
}
