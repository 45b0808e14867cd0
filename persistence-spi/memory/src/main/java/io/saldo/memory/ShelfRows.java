package io.saldo.memory;

import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.memory.Page.Row;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements of one shelf, and where each is found by what may be wanted. */
final class ShelfRows {
    private final ConcurrentMap<FactId, Row<Statement>> rows = new ConcurrentHashMap<>();
    private final Index<LocalDate> byEnd = new Index<>();
    private final ConcurrentMap<String, Index<LocalDate>> byKindAndEnd = new ConcurrentHashMap<>();
    private final Index<Known> byKnown = new Index<>();
    private final Index<String> byThing = new Index<>();
    private final Index<FactId> byReplaced = new Index<>();

    void add(Statement statement, long merged) {
        FactId id = statement.id();
        rows.put(id, new Row<>(statement, merged));
        LocalDate until = statement.fact().range().until();
        LocalDate end = until == null ? LocalDate.MAX : until;
        byEnd.add(end, id);
        byKindAndEnd.computeIfAbsent(statement.code(), code -> new Index<>()).add(end, id);
        byKnown.add(statement.fact().known(), id);
        byThing.add(statement.thing(), id);
        FactId replaces = statement.fact().replaces();
        if (replaces != null) {
            byReplaced.add(replaces, id);
        }
    }

    void merge(ShelfRows own, long number) {
        own.rows.values().forEach(row -> add(row.value(), number));
    }

    @Nullable
    Row<Statement> row(FactId id) {
        return rows.get(id);
    }

    /** Names all that a reach may name, and not much else: an end says where to begin, not where to stop. */
    void candidates(Reach reach, Consumer<FactId> found) {
        DateRange days = reach.days();
        if (days != null) {
            byEnd.from(after(days.from()), found);
        }
        if (reach.since().compareTo(Known.LATEST) < 0) {
            byKnown.from(reach.since(), found);
        }
        reach.further().forEach((kind, from) -> {
            Index<LocalDate> ends = byKindAndEnd.get(kind);
            if (ends != null) {
                ends.from(after(from), found);
            }
        });
        reach.things().forEach(thing -> byThing.of(thing, found));
        reach.ids().forEach(found);
    }

    /** Those that correct a fact. */
    void correcting(FactId id, Consumer<FactId> found) {
        byReplaced.of(id, found);
    }

    /** The latest known first. */
    Iterable<FactId> latestFirst() {
        return byKnown.downwards();
    }

    private static LocalDate after(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    boolean isEmpty(long upTo) {
        return rows.values().stream().noneMatch(row -> row.merged() <= upTo);
    }
}
