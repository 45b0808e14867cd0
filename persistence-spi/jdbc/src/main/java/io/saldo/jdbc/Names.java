package io.saldo.jdbc;

import io.saldo.jdbc.Shelves.Sight;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The words of the lines of a house and their numbers, given while its shelf is held. */
record Names(Unit unit, Sight sight) {
    static final int LONGEST = 100;

    /** The numbers of those that have one. */
    Map<String, Integer> known(Collection<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        unit.query("select number, text from <s>.name where shelf = :shelf and text = any(:texts)")
                .bind("shelf", sight.id())
                .bindArray("texts", String.class, new TreeSet<>(texts))
                .map((row, context) -> Map.entry(row.getString("text"), row.getInt("number")))
                .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        return numbers;
    }

    /** The numbers of all, given where there was none. */
    Map<String, Integer> numbered(Collection<String> texts) {
        Map<String, Integer> numbers = known(texts);
        SortedSet<String> further = new TreeSet<>(texts);
        further.removeAll(numbers.keySet());
        if (further.isEmpty()) {
            return numbers;
        }
        int next = unit.query("select coalesce(max(number) + 1, 0) from <s>.name where shelf = :shelf")
                .bind("shelf", sight.id())
                .mapTo(Integer.class)
                .one();
        PreparedBatch batch = unit.batch("insert into <s>.name (shelf, number, text) values (:shelf, :number, :text)");
        for (String each : further) {
            Exact.text("name in a line", each, LONGEST);
            numbers.put(each, next);
            batch.bind("shelf", sight.id())
                    .bind("number", next++)
                    .bind("text", each)
                    .add();
        }
        batch.execute();
        return numbers;
    }
}
