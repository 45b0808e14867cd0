package io.saldo.services.command;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.Row;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows that a command states, by shelf. When they become known is the store's to say. */
public final class Rows {
    private final Supplier<String> ids;
    private final SortedMap<ShelfId, BookBuilder> builders = new TreeMap<>();
    private final List<String> stated = new ArrayList<>();

    Rows(Supplier<String> ids) {
        this.ids = ids;
    }

    SortedMap<ShelfId, BookBuilder> builders() {
        return builders;
    }

    List<String> stated() {
        return stated;
    }

    /** Forgets what was told. */
    public Rows clear() {
        builders.clear();
        stated.clear();
        return this;
    }

    /** A new row. */
    public Rows add(ShelfId shelf, DateRange days, Row row) {
        return add(shelf, ids.get(), days, row);
    }

    /** A new row under an id of its own. */
    public Rows add(ShelfId shelf, String id, DateRange days, Row row) {
        return tell(shelf, Statement.of(new FactId(id, shelf.shelf()), days, Known.BEGINNING, null, row));
    }

    /** A row in the place of one that holds. */
    public Rows replace(Held<?> before, DateRange days, Row row) {
        FactId id = new FactId(ids.get(), before.shelf().shelf());
        return tell(before.shelf(), Statement.of(id, days, Known.BEGINNING, before.id(), row));
    }

    /** A row that holds no more, as if nobody had told it. */
    public Rows withdraw(Held<?> before) {
        Fact<Stated> fact = Fact.of(before.id(), before.days(), Known.BEGINNING, before.row());
        FactId id = new FactId(ids.get(), before.shelf().shelf());
        return tell(
                before.shelf(),
                new Statement(before.row().code(), before.row().thing(), Fact.withdrawing(fact, id, Known.BEGINNING)));
    }

    private Rows tell(ShelfId shelf, Statement statement) {
        builders.computeIfAbsent(shelf, key -> new BookBuilder()).stated(statement);
        stated.add(statement.id().toString());
        return this;
    }

    /** A row that holds on its days, whatever held on them before: that holds on the days left to it. */
    public <R extends Row> Rows set(ShelfId shelf, List<Held<R>> standing, DateRange days, R row) {
        boolean told = false;
        for (Held<R> each : standing) {
            if (each.days().overlaps(days)) {
                DateRange before = before(each.days(), days.from());
                DateRange after = after(each.days(), days.until());
                if (before != null) {
                    replace(each, before, each.row());
                } else if (after != null) {
                    replace(each, after, each.row());
                } else if (told) {
                    withdraw(each);
                } else {
                    replace(each, days, row);
                    told = true;
                }
                if (before != null && after != null) {
                    add(each.shelf(), after, each.row());
                }
            }
        }
        return told ? this : add(shelf, days, row);
    }

    /** Ends a row on the day before one; a row that would have no day left is withdrawn. */
    public Rows end(Held<?> held, LocalDate firstWithout) {
        DateRange left = before(held.days(), firstWithout);
        return left == null ? withdraw(held) : replace(held, left, held.row());
    }

    private static @Nullable DateRange before(DateRange days, LocalDate day) {
        return days.from().isBefore(day) ? new DateRange(days.from(), day) : null;
    }

    private static @Nullable DateRange after(DateRange days, @Nullable LocalDate day) {
        LocalDate until = days.until();
        return day != null && (until == null || day.isBefore(until)) ? new DateRange(day, until) : null;
    }
}
