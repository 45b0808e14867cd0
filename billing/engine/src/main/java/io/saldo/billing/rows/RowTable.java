package io.saldo.billing.rows;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All rows told of a house with their headers completed: the ids, moments and corrections found out by the rules. */
final class RowTable {
    private static final int LONGEST_ID = 100;

    private final ZoneId zone;
    private final Map<FactId, Told> byId = new LinkedHashMap<>();
    private final Map<FactId, Told.Settled> settled = new LinkedHashMap<>();
    private final List<BookFault> faults = new ArrayList<>();
    /** Rows of one kind about one thing. */
    private final Map<Class<?>, Map<Object, List<Told.Settled>>> rows = new HashMap<>();

    RowTable(List<Told> told) {
        this.zone = told.stream()
                .filter(each -> each.row() instanceof HouseRow.TheHouse)
                .findFirst()
                .map(each -> ((HouseRow.TheHouse) Objects.requireNonNull(each.row())).zone())
                .orElse(ZoneOffset.UTC);
        name(told);
        byId.keySet().forEach(id -> settle(id, new HashSet<>()));
        settled.values()
                .forEach(each -> rows.computeIfAbsent(each.row().getClass(), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(group(each.row(), each.id().shelf()), about -> new ArrayList<>())
                        .add(each));
    }

    /** What is wrong with the headers. */
    List<BookFault> faults() {
        return faults;
    }

    Set<FactId> ids() {
        return byId.keySet();
    }

    /** Every row as told, wrong ones too, in order of ids. */
    List<Told.Named> told() {
        return byId.entrySet().stream()
                .map(each -> new Told.Named(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Told.Named::id))
                .toList();
    }

    Collection<Told.Settled> all() {
        return settled.values();
    }

    /** The rows that hold by all that is known: neither replaced nor withdrawn. */
    List<Told.Settled> live() {
        List<Told.Settled> live = new ArrayList<>();
        rows.values().forEach(kind -> kind.values().forEach(each -> live.addAll(live(each))));
        return live;
    }

    private static List<Told.Settled> live(List<Told.Settled> about) {
        Map<FactId, Told.Settled> byId = new HashMap<>();
        about.forEach(each -> byId.put(each.id(), each));
        return Timeline.of(about.stream()
                        .map(each -> each.fact(Row.class, row -> row))
                        .toList())
                .live()
                .stream()
                .map(fact -> Objects.requireNonNull(byId.get(fact.id())))
                .toList();
    }

    /** The timeline of one kind about one thing. */
    <R extends Row, T> Timeline<T> timeline(Class<R> kind, Object about, Function<R, T> value) {
        return Timeline.of(rows.getOrDefault(kind, Map.of()).getOrDefault(about, List.of()).stream()
                .map(each -> each.fact(kind, value))
                .toList());
    }

    /** The timeline of one kind about one thing, each value made with its days. */
    <R extends Row, T> Timeline<T> dated(Class<R> kind, Object about, BiFunction<R, DateRange, T> value) {
        return Timeline.of(rows.getOrDefault(kind, Map.of()).getOrDefault(about, List.of()).stream()
                .map(each -> each.fact(kind, row -> value.apply(row, each.days())))
                .toList());
    }

    /** Every timeline of a kind, each with a row told of its thing, in order of the names; those of the house first. */
    <R extends Row, T> List<Rows<R, T>> timelines(Class<R> kind, Function<R, T> value) {
        return rows.getOrDefault(kind, Map.of()).values().stream()
                .map(about -> new Rows<>(
                        kind.cast(about.get(0).row()),
                        Timeline.of(about.stream()
                                .map(each -> each.fact(kind, value))
                                .toList())))
                .sorted(Comparator.comparing(
                                (Rows<R, T> each) -> thing(each.row().about()))
                        .thenComparing(each -> each.timeline().shelf()))
                .toList();
    }

    /** A timeline, and a row of it. */
    record Rows<R extends Row, T>(R row, Timeline<T> timeline) {}

    /** The descriptions told of things, each thing's apart. */
    List<List<Told.Settled>> descriptions() {
        return rows.values().stream()
                .flatMap(kind -> kind.values().stream())
                .filter(about -> about.get(0).row().isDescription())
                .toList();
    }

    /** The one timeline of a kind of money. */
    <R extends MoneyRow, T> Timeline<T> money(Class<R> kind, Function<R, T> value) {
        return timeline(kind, "money", value);
    }

    /** The things of which a kind of rows tells, each by one row told of it, in order of their names. */
    <R extends Row> List<R> things(Class<R> kind) {
        return rows.getOrDefault(kind, Map.of()).values().stream()
                .map(about -> kind.cast(about.get(0).row()))
                .sorted(Comparator.comparing(row -> thing(row.about())))
                .toList();
    }

    /** What holds of a kind by all that is known, in order of the names. */
    <R extends Row> List<Held<R>> held(Class<R> kind) {
        List<Held<R>> held = new ArrayList<>();
        rows.getOrDefault(kind, Map.of())
                .values()
                .forEach(about -> live(about)
                        .forEach(each -> held.add(new Held<>(kind.cast(each.row()), each.days(), each.id()))));
        held.sort(Comparator.comparing(each -> thing(each.row().about())));
        return held;
    }

    /** A row that holds. */
    record Held<R extends Row>(R row, DateRange days, FactId id) {}

    private void name(List<Told> told) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Told each : told) {
            FactId id = id(each, numbers);
            Told before = byId.putIfAbsent(id, each);
            // what is told twice in the same words is told once
            if (before != null && !before.equals(each)) {
                faults.add(new BookFault(
                        id, "id", id.value(), "two rows of one id say different things: give each its own"));
            }
        }
    }

    private static FactId id(Told told, Map<String, Integer> numbers) {
        FactId given = told.header().id();
        Row row = told.row();
        String own = row == null ? null : row.ownId();
        if (given != null) {
            return given;
        }
        Shelf shelf = told.header().shelf();
        if (own != null && told.header().replaces() == null && own.length() <= LONGEST_ID) {
            return new FactId(own, shelf);
        }
        String key = row == null
                ? "withdrawal:" + told.header().replaces()
                : row.code()
                        + ":"
                        + thing(row.about())
                        + ":"
                        + Objects.requireNonNull(told.days()).from();
        String end = ":" + numbers.merge(shelf + key, 1, Integer::sum);
        // a name too long is told apart by its hash
        String hash = "~" + Integer.toHexString(key.hashCode());
        return new FactId(
                key.length() + end.length() <= LONGEST_ID
                        ? key + end
                        : key.substring(0, LONGEST_ID - end.length() - hash.length()) + hash + end,
                shelf);
    }

    private static String thing(Object about) {
        return about instanceof List<?> parts
                ? String.join("/", parts.stream().map(RowTable::thing).toList())
                : about.toString();
    }

    /** Completes a row after what it corrects; null where that cannot be done. */
    private Told.@Nullable Settled settle(FactId id, Set<FactId> chain) {
        Told.Settled done = settled.get(id);
        if (done != null || !byId.containsKey(id)) {
            return done;
        }
        Told told = Objects.requireNonNull(byId.get(id));
        FactId replaces = told.header().replaces();
        Told.Settled corrected = null;
        if (replaces != null) {
            corrected = chain.add(id) ? settle(replaces, chain) : null;
            if (corrected == null) {
                return refuse(id, "replaces", replaces, "no row of this id: tell it, or name the row that is meant");
            }
        }
        Row row = told.row() == null && corrected != null ? corrected.row() : told.row();
        DateRange days = told.days() == null && corrected != null ? corrected.days() : told.days();
        if (row == null || days == null) {
            return null;
        }
        if (corrected != null && !isAlike(row, corrected.row())) {
            return refuse(
                    id, "replaces", corrected.id(), "a row of the same kind about the same thing: withdraw it instead");
        }
        Known known = known(told, days, corrected);
        if (corrected != null && known.compareTo(corrected.known()) <= 0) {
            return refuse(id, "known", known, "after " + corrected.known() + ", when the corrected row became known");
        }
        var made = new Told.Settled(id, told, days, known, replaces, row);
        settled.put(id, made);
        return made;
    }

    private static boolean isAlike(Row row, Row corrected) {
        return row.getClass() == corrected.getClass() && group(row, Shelf.HOUSE).equals(group(corrected, Shelf.HOUSE));
    }

    /** Money of the house is one timeline a kind, whatever account it is of; what each shelf tells stands apart. */
    private static Object group(Row row, Shelf shelf) {
        Object about = row instanceof MoneyRow && !row.isDescription() ? "money" : row.about();
        return switch (shelf) {
            case HOUSE -> about;
            case ORGANIZATION -> List.of(shelf, about);
        };
    }

    private Told.@Nullable Settled refuse(FactId id, String reference, Object value, String remedy) {
        BookFault fault = new BookFault(id, reference, value.toString(), remedy);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return null;
    }

    private Known known(Told told, DateRange days, Told.@Nullable Settled corrected) {
        Told.KnownOn stated = told.header().known();
        if (stated instanceof Told.KnownOn.At at) {
            return at.moment();
        }
        if (stated instanceof Told.KnownOn.EndOf end) {
            return Known.onDay(end.day(), zone);
        }
        LocalDate happened = told.row() == null ? null : told.row().happened(days);
        Known own = happened == null ? Known.BEGINNING : Known.onDay(happened, zone);
        if (corrected == null || own.compareTo(corrected.known()) > 0) {
            return own;
        }
        return new Known(corrected.known().at(), corrected.known().sequence() + 1);
    }
}
