package io.saldo.memory;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows of both books: those of an organization, or those that one unit adds to them. */
final class Page {
    final ConcurrentNavigableMap<ShelfId, ShelfRows> shelves = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<HouseId, HouseRows> houses = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<AccountNumber, Row<HouseId>> numbers = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<Key, Row<Command>> commands = new ConcurrentSkipListMap<>();

    /** A row and the number of the merging that brought it; 0 while it is its unit's own. */
    record Row<T>(T value, long merged) {}

    /** Of a command, with an order. */
    record Key(String kind, String key) implements Comparable<Key> {
        static Key of(CommandKey command) {
            return new Key(command.kind(), command.key());
        }

        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? key.compareTo(other.key) : kinds;
        }
    }

    /** What a key was taken for, and what came of it. */
    record Command(Fingerprint content, String result) {}

    ShelfRows shelf(ShelfId shelf) {
        return shelves.computeIfAbsent(shelf, id -> new ShelfRows());
    }

    HouseRows house(HouseId house) {
        return houses.computeIfAbsent(house, id -> new HouseRows());
    }

    /** Takes over what a unit has added. */
    void merge(Page own, long number) {
        own.shelves.forEach((id, rows) -> shelf(id).merge(rows, number));
        own.houses.forEach((id, rows) -> house(id).merge(rows, number));
        own.numbers.forEach((account, row) -> numbers.put(account, new Row<>(row.value(), number)));
        own.commands.forEach((key, row) -> commands.put(key, new Row<>(row.value(), number)));
    }
}
