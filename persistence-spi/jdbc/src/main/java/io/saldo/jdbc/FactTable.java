package io.saldo.jdbc;

import io.saldo.billing.rows.Row;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of facts of one shelf. */
final class FactTable {
    private static final int LONGEST_CONTENT = 1_000_000;
    private static final String COLUMNS = """
            select number, root, id, kind, thing, valid_from, valid_until, known_at, known_seq, replaces, content
            from <s>.statement
            """;
    private static final String CHAINS = COLUMNS + """
            where shelf = :shelf and (known_at, known_seq) <= (:at, :seq) and root = any(:roots)
            """;
    private static final String ROOTS = """
            select distinct root from <s>.statement where shelf = :shelf and (known_at, known_seq) <= (:at, :seq) and\s""";
    private static final String INSERT = """
            insert into <s>.statement (shelf, number, root, id, kind, thing, valid_from, valid_until,
                known_at, known_seq, replaces, content)
            values (:shelf, :number, :root, :id, :kind, :thing, :from, :until, :at, :seq, :replaces, :content)
            """;

    private final Unit unit;
    private final Sight sight;
    private final Shelf kind;

    /**
     * A row.
     *
     * @param number of the row in the shelf
     * @param root number of the first fact of its chain of corrections
     */
    record Kept(int number, int root, Statement statement) {}

    FactTable(Unit unit, ShelfId shelf, Sight sight) {
        this.unit = unit;
        this.sight = sight;
        this.kind = shelf.shelf();
    }

    /** What the columns cannot hold. */
    static void check(Statement each) {
        Exact.value("statement", each);
        Exact.range("days of " + each.id(), each.fact().range());
        Exact.instant("moment of " + each.id(), each.fact().known().at());
    }

    private @Nullable String content(Statement each) {
        Stated value = each.fact().value();
        if (value == null) {
            return null;
        }
        InvalidValueException.unless(
                value instanceof Row, "kind of " + each.id(), each.code(), "a kind that has a written form");
        String content = unit.json().write(value, Row.class);
        InvalidValueException.unless(
                content.length() <= LONGEST_CONTENT,
                "content of " + each.id(),
                content.length(),
                "at most " + LONGEST_CONTENT + " characters");
        return content;
    }

    /** Those of some ids, by them. */
    Map<FactId, Kept> byIds(Collection<FactId> ids) {
        Map<FactId, Kept> kept = new HashMap<>();
        unit.query(COLUMNS + "where shelf = :shelf and id = any(:ids)")
                .bind("shelf", sight.id())
                .bindArray("ids", String.class, values(ids))
                .map((row, context) -> kept(row))
                .forEach(each -> kept.put(each.statement().id(), each));
        return kept;
    }

    private static Set<String> values(Collection<FactId> ids) {
        Set<String> values = new TreeSet<>();
        ids.forEach(each -> values.add(each.value()));
        return values;
    }

    /** The number of the next row. The shelf is held. */
    int next() {
        return unit.query("select coalesce(max(number) + 1, 0) from <s>.statement where shelf = :shelf")
                .bind("shelf", sight.id())
                .mapTo(Integer.class)
                .one();
    }

    void insert(Collection<Kept> rows) {
        List<String> contents = new ArrayList<>();
        for (Kept each : rows) {
            contents.add(content(each.statement()));
        }
        PreparedBatch batch = unit.batch(INSERT);
        int place = 0;
        for (Kept each : rows) {
            Statement statement = each.statement();
            Fact<Stated> fact = statement.fact();
            FactId replaces = fact.replaces();
            batch.bind("shelf", sight.id())
                    .bind("number", each.number())
                    .bind("root", each.root())
                    .bind("id", fact.id().value())
                    .bind("kind", statement.code())
                    .bind("thing", statement.thing())
                    .bind("from", Columns.day(Columns.from(fact.range())))
                    .bind("until", Columns.day(Columns.until(fact.range())))
                    .bind("at", Columns.instant(fact.known().at()))
                    .bind("seq", fact.known().sequence())
                    .bind("replaces", Columns.text(replaces == null ? null : replaces.value()))
                    .bind("content", Columns.text(contents.get(place++)))
                    .add();
        }
        if (place > 0) {
            batch.execute();
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        String replaces = row.getString("replaces");
        String content = row.getString("content");
        Fact<Stated> fact = new Fact<>(
                new FactId(row.getString("id"), kind),
                Columns.range(row),
                Columns.known(row),
                replaces == null ? null : new FactId(replaces, kind),
                content == null ? null : unit.json().read(content, Row.class));
        return new Kept(
                row.getInt("number"),
                row.getInt("root"),
                new Statement(row.getString("kind"), row.getString("thing"), fact));
    }

    /**
     * What a reach names, each with its chain: a correction is known later than what it corrects, so all of a chain
     * that was known at a moment hangs together.
     */
    List<Statement> wanted(Known moment, Reach reach) {
        List<String> roots = new ArrayList<>();
        DateRange days = reach.days();
        if (days != null) {
            roots.add("valid_until > :daysFrom and valid_from < :daysUntil");
        }
        if (reach.since().compareTo(Known.LATEST) < 0) {
            roots.add("(known_at, known_seq) > (:sinceAt, :sinceSeq)");
        }
        List<LocalDate> further = new ArrayList<>();
        reach.further().forEach((code, from) -> {
            roots.add("kind = :kind" + further.size() + " and valid_until > :further" + further.size());
            further.add(Columns.bounded(from));
        });
        if (!reach.things().isEmpty()) {
            roots.add("thing = any(:things)");
        }
        if (!reach.ids().isEmpty()) {
            roots.add("id = any(:ids)");
        }
        if (roots.isEmpty()) {
            return List.of();
        }
        // asked apart: within one query H2 looks for the roots again at every row
        Query query = unit.query(ROOTS + String.join("\nunion " + ROOTS, roots)).bind("shelf", sight.id());
        Columns.bind(query, "at", "seq", sight.seen(moment));
        if (days != null) {
            query.bind("daysFrom", Columns.day(Columns.from(days))).bind("daysUntil", Columns.day(Columns.until(days)));
        }
        if (reach.since().compareTo(Known.LATEST) < 0) {
            Columns.bind(query, "sinceAt", "sinceSeq", reach.since());
        }
        List<String> kinds = List.copyOf(reach.further().keySet());
        for (int i = 0; i < kinds.size(); i++) {
            query.bind("kind" + i, kinds.get(i)).bind("further" + i, Columns.day(further.get(i)));
        }
        if (!reach.things().isEmpty()) {
            query.bindArray("things", String.class, reach.things());
        }
        if (!reach.ids().isEmpty()) {
            query.bindArray("ids", String.class, ids(reach.ids()));
        }
        return chains(moment, query.mapTo(Integer.class).list());
    }

    /** What was known of some chains, in order of the ids. */
    private List<Statement> chains(Known moment, List<Integer> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        Query query = unit.query(CHAINS).bind("shelf", sight.id()).bindArray("roots", Integer.class, roots);
        return Columns.bind(query, "at", "seq", sight.seen(moment))
                .map((row, context) -> kept(row).statement())
                .stream()
                .sorted(Comparator.comparing(Statement::id))
                .toList();
    }

    /** An id of the other kind of shelf names nothing here. */
    private Set<String> ids(Set<FactId> ids) {
        return values(ids.stream().filter(each -> each.shelf() == kind).toList());
    }

    long count(Known moment) {
        return Columns.bind(unit.query("""
                                select count(*) from <s>.statement
                                where shelf = :shelf and (known_at, known_seq) <= (:at, :seq)
                                """), "at", "seq", sight.seen(moment))
                .bind("shelf", sight.id())
                .mapTo(Long.class)
                .one();
    }

    @Nullable
    Known last() {
        return Columns.bind(unit.query("""
                                select known_at, known_seq from <s>.statement
                                where shelf = :shelf and (known_at, known_seq) <= (:at, :seq)
                                order by shelf desc, known_at desc, known_seq desc limit 1
                                """), "at", "seq", sight.seen(Known.LATEST))
                .bind("shelf", sight.id())
                .map((row, context) -> Columns.known(row))
                .findOne()
                .orElse(null);
    }
}
