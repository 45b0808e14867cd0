package io.saldo.memory;

import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows of both books: those of an organization, or those that one unit adds to them. */
final class Page {
    final ConcurrentNavigableMap<ShelfId, ShelfRows> shelves = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<HouseId, HouseRows> houses = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<AccountNumber, Row<HouseId>> numbers = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<Key, Row<Command>> commands = new ConcurrentSkipListMap<>();

    final ConcurrentNavigableMap<DebtorId, Row<MemoryPersons.Standing>> persons = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<TextRef, Row<MemoryPersons.Text>> texts = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<DocumentNumber, Row<IssuedDocument>> documents = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<DocumentNumber, Row<Withdrawal>> withdrawals = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<MemoryDocuments.Place, Row<IssuedDocument>> byAccount = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<MemoryDocuments.Place, Row<IssuedDocument>> byHouse = new ConcurrentSkipListMap<>();

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
        merge(own.numbers, numbers, number);
        merge(own.commands, commands, number);
        merge(own.persons, persons, number);
        merge(own.texts, texts, number);
        merge(own.documents, documents, number);
        merge(own.withdrawals, withdrawals, number);
        merge(own.byAccount, byAccount, number);
        merge(own.byHouse, byHouse, number);
    }

    private static <K, V> void merge(Map<K, Row<V>> own, Map<K, Row<V>> all, long number) {
        own.forEach((key, row) -> all.put(key, new Row<>(row.value(), number)));
    }
}
