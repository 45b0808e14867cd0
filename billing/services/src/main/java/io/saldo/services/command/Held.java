package io.saldo.services.command;

import io.saldo.billing.rows.Row;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that holds by all that is known: neither replaced nor withdrawn.
 *
 * @param shelf on which it is stated
 */
public record Held<R extends Row>(ShelfId shelf, FactId id, DateRange days, R row) {

    /** Those of a type, by their first day and id. */
    public static <R extends Row> List<Held<R>> of(ShelfId shelf, List<Statement> statements, Class<R> type) {
        Map<String, List<Fact<Stated>>> kinds = new TreeMap<>();
        statements.forEach(each ->
                kinds.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each.fact()));
        List<Held<R>> held = new ArrayList<>();
        for (List<Fact<Stated>> kind : kinds.values()) {
            for (Fact<Stated> fact : Timeline.of(kind).live()) {
                if (type.isInstance(fact.value())) {
                    held.add(new Held<>(shelf, fact.id(), fact.range(), type.cast(fact.value())));
                }
            }
        }
        held.sort(Comparator.comparing((Held<R> each) -> each.days().from()).thenComparing(Held::id));
        return held;
    }
}
