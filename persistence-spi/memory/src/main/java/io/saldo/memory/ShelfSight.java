package io.saldo.memory;

import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.memory.Page.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shelf as one unit sees it, by what was known at a moment. */
final class ShelfSight {
    private final ShelfId shelf;
    private final Known moment;
    private final List<Unit.Sight> sights;
    private final RowsRead read;

    ShelfSight(ShelfId shelf, Known moment, Unit unit) {
        this.shelf = shelf;
        this.moment = moment;
        this.sights = unit.sights();
        this.read = unit.rowsRead();
    }

    @Nullable
    Statement find(FactId id) {
        for (Unit.Sight sight : sights) {
            ShelfRows rows = sight.page().shelves.get(shelf);
            Row<Statement> row = rows == null ? null : rows.row(id);
            if (row != null && sight.sees(row)) {
                Statement found = row.value();
                return found.fact().known().compareTo(moment) <= 0 ? found : null;
            }
        }
        return null;
    }

    /** What a reach names, each with the whole chain of corrections that it stands in; in order of ids. */
    List<Statement> wanted(Reach reach) {
        Set<FactId> seen = new HashSet<>();
        Deque<Statement> chain = new ArrayDeque<>();
        each(rows -> rows.candidates(reach, id -> {
            Statement found = seen.add(id) ? find(id) : null;
            if (found != null && reach.names(found)) {
                chain.add(found);
            }
        }));
        SortedMap<FactId, Statement> wanted = new TreeMap<>();
        while (!chain.isEmpty()) {
            Statement next = chain.remove();
            if (wanted.put(next.id(), next) == null) {
                Consumer<FactId> follow = id -> {
                    seen.add(id);
                    Statement found = wanted.containsKey(id) ? null : find(id);
                    if (found != null) {
                        chain.add(found);
                    }
                };
                FactId replaces = next.fact().replaces();
                if (replaces != null) {
                    follow.accept(replaces);
                }
                each(rows -> rows.correcting(next.id(), follow));
            }
        }
        read.add(seen.size());
        return List.copyOf(wanted.values());
    }

    long count() {
        Set<FactId> known = new HashSet<>();
        each(rows -> rows.latestFirst().forEach(id -> {
            if (find(id) != null) {
                known.add(id);
            }
        }));
        return known.size();
    }

    private void each(Consumer<ShelfRows> look) {
        for (Unit.Sight sight : sights) {
            ShelfRows rows = sight.page().shelves.get(shelf);
            if (rows != null) {
                look.accept(rows);
            }
        }
    }
}
