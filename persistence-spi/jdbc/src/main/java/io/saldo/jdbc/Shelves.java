package io.saldo.jdbc;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The shelves as one unit has them: which it holds, and up to where it sees each. */
final class Shelves {
    private static final String OF_ORGANIZATION = "";
    private static final String FIND = """
            select id, house, known_at from <s>.shelf
            where organization = :organization and house = any(:houses)
            """;

    private final Unit unit;
    private final Map<ShelfId, Optional<Sight>> sights = new HashMap<>();
    private @Nullable SortedMap<ShelfId, Known> open;

    /**
     * A shelf, as far as a unit sees it.
     *
     * @param id of its row
     * @param upTo nothing that became known later is seen
     */
    record Sight(int id, Instant upTo) {
        /** What is seen of what was known at a moment. */
        Known seen(Known moment) {
            var last = new Known(upTo, Long.MAX_VALUE);
            return moment.compareTo(last) < 0 ? moment : last;
        }
    }

    private record Row(int id, String house, Instant known) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt("id"), row.getString("house"), Columns.instant(row, "known_at"));
        }
    }

    Shelves(Unit unit) {
        this.unit = unit;
    }

    private static String house(ShelfId shelf) {
        HouseId house = shelf.house();
        return house == null ? OF_ORGANIZATION : house.value();
    }

    /** Empty where nobody has opened it yet. */
    Optional<Sight> sight(ShelfId shelf) {
        Optional<Sight> known = sights.get(shelf);
        if (known != null) {
            return known;
        }
        if (unit.isWriting()) {
            // another unit may make it meanwhile, and all that is kept is seen
            return Optional.ofNullable(rows(shelf).get(house(shelf)))
                    .map(row -> new Sight(row.id(), Known.LATEST.at()));
        }
        Map<String, Row> rows = rows(shelf, ShelfId.ORGANIZATION);
        for (ShelfId each : new ShelfId[] {shelf, ShelfId.ORGANIZATION}) {
            sights.putIfAbsent(
                    each, Optional.ofNullable(rows.get(house(each))).map(row -> new Sight(row.id(), row.known())));
        }
        return sights.getOrDefault(shelf, Optional.empty());
    }

    private Map<String, Row> rows(ShelfId... shelves) {
        var houses = new TreeSet<String>();
        for (ShelfId each : shelves) {
            houses.add(house(each));
        }
        Map<String, Row> rows = new HashMap<>();
        unit.query(FIND)
                .bind("organization", unit.organization())
                .bindArray("houses", String.class, houses)
                .map((row, context) -> Row.of(row))
                .forEach(row -> rows.put(row.house(), row));
        return rows;
    }

    SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        if (open != null) {
            throw new IllegalStateException("a unit takes its shelves once");
        }
        for (ShelfId each : shelves) {
            Exact.text("house", house(each));
        }
        Map<ShelfId, Row> held = new TreeMap<>();
        for (ShelfId each : new TreeSet<>(shelves)) {
            unit.hold(each.toString());
            held.put(each, unit.waiting(each.toString(), () -> held(each)));
        }
        var moments = new TreeMap<ShelfId, Known>();
        held.forEach((shelf, row) -> moments.put(shelf, next(shelf, row)));
        open = Collections.unmodifiableSortedMap(moments);
        return open;
    }

    /** The row, which this unit has until it ends. */
    private Row held(ShelfId shelf) {
        return locked(shelf)
                .or(() -> {
                    unit.update("""
                                    insert into <s>.shelf (organization, house, known_at)
                                    values (:organization, :house, :known) on conflict do nothing
                                    """)
                            .bind("organization", unit.organization())
                            .bind("house", house(shelf))
                            .bind("known", Columns.instant(Known.BEGINNING.at()))
                            .execute();
                    return locked(shelf);
                })
                .orElseThrow();
    }

    private Optional<Row> locked(ShelfId shelf) {
        return unit.query("""
                        select id, house, known_at from <s>.shelf
                        where organization = :organization and house = :house for update
                        """)
                .bind("organization", unit.organization())
                .bind("house", house(shelf))
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    /**
     * Later than the last moment given and than the clock, up to whose instants somebody may have asked. Where the
     * transaction sees an older row than the last one kept, the database refuses to change it. What another process
     * gave to a unit that failed is known to nobody here: the clock goes on meanwhile.
     */
    private Known next(ShelfId shelf, Row row) {
        Instant now = unit.book().options().clock().instant().truncatedTo(ChronoUnit.MICROS);
        Instant after =
                Columns.later(now, Columns.later(row.known(), unit.book().given(shelf)));
        Instant next = after.plus(1, ChronoUnit.MICROS);
        Exact.instant("clock", next);
        unit.update("update <s>.shelf set known_at = :known where id = :id")
                .bind("known", Columns.instant(next))
                .bind("id", row.id())
                .execute();
        unit.book().gives(shelf, next);
        sights.put(shelf, Optional.of(new Sight(row.id(), Known.LATEST.at())));
        return new Known(next, 0);
    }

    /** The moment that was given for a shelf. */
    Known opened(ShelfId shelf) {
        Known moment = open == null ? null : open.get(shelf);
        if (moment == null) {
            throw new IllegalStateException("the shelf is not open: " + shelf);
        }
        return moment;
    }

    /** A shelf that is open. */
    Sight held(ShelfId shelf, String use) {
        opened(shelf);
        return sight(shelf).orElseThrow(() -> new IllegalStateException(use + ": no row of " + shelf));
    }
}
