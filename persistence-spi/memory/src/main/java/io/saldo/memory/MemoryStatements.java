package io.saldo.memory;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.memory.Page.Row;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

record MemoryStatements(Unit unit) implements Statements {
    @Override
    public SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        unit.writing();
        return unit.open(shelves);
    }

    @Override
    public Keeping state(ShelfId shelf, List<Statement> facts) {
        Page own = unit.writing();
        Known given = unit.opened(shelf);
        facts.forEach(each -> check(shelf, given, each));
        var before = new ShelfSight(shelf, Known.LATEST, unit);
        Map<FactId, Statement> added = new LinkedHashMap<>();
        for (Statement each : facts) {
            Statement kept = added.getOrDefault(each.id(), before.find(each.id()));
            if (kept != null) {
                if (!kept.repeats(each)) {
                    return new Keeping.OtherContent(each, kept);
                }
                continue;
            }
            FactId replaces = each.fact().replaces();
            if (replaces != null && !corrects(each, added.getOrDefault(replaces, before.find(replaces)))) {
                return new Keeping.NothingToCorrect(each, replaces);
            }
            added.put(each.id(), each);
        }
        added.values().forEach(each -> own.shelf(shelf).add(each, 0));
        return new Keeping.Kept(added.size());
    }

    private static void check(ShelfId shelf, Known given, Statement each) {
        Known known = each.fact().known();
        if (!known.at().equals(given.at()) || known.compareTo(given) < 0) {
            throw new IllegalStateException("known at " + known + " on a shelf opened at " + given + ": " + each.id());
        }
        InvalidValueException.unless(
                each.id().shelf() == shelf.shelf(), "fact", each.id(), "a fact of the shelf it is stated on: " + shelf);
        Exact.value("statement", each);
    }

    private static boolean corrects(Statement each, @Nullable Statement corrected) {
        return corrected != null
                && corrected.code().equals(each.code())
                && corrected.fact().known().compareTo(each.fact().known()) < 0;
    }

    @Override
    public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
        return new ShelfSight(shelf, moment, unit).wanted(reach);
    }

    @Override
    public Optional<Known> last(ShelfId shelf) {
        Optional<Known> last = Optional.empty();
        for (Unit.Sight sight : unit.sights()) {
            ShelfRows rows = sight.page().shelves.get(shelf);
            Optional<Known> latest = rows == null ? Optional.empty() : latest(sight, rows);
            last = latest.isPresent() ? latest : last;
        }
        return last;
    }

    private static Optional<Known> latest(Unit.Sight sight, ShelfRows rows) {
        for (FactId each : rows.latestFirst()) {
            Row<Statement> row = rows.row(each);
            if (row != null && sight.sees(row)) {
                return Optional.of(row.value().fact().known());
            }
        }
        return Optional.empty();
    }

    @Override
    public long count(ShelfId shelf, Known moment) {
        return new ShelfSight(shelf, moment, unit).count();
    }

    @Override
    public SortedSet<HouseId> houses() {
        SortedSet<HouseId> houses = new TreeSet<>();
        for (Unit.Sight sight : unit.sights()) {
            sight.page().shelves.forEach((shelf, rows) -> {
                HouseId house = shelf.house();
                if (house != null && !rows.isEmpty(sight.upTo())) {
                    houses.add(house);
                }
            });
        }
        return houses;
    }

    @Override
    public HouseId giveNumber(AccountNumber account, HouseId house) {
        Page own = unit.writing();
        Exact.text("account", account.value());
        Exact.text("house", house.value());
        unit.hold(account);
        return houseOf(account).orElseGet(() -> {
            own.numbers.put(account, new Row<>(house, 0));
            return house;
        });
    }

    @Override
    public Optional<HouseId> houseOf(AccountNumber account) {
        for (Unit.Sight sight : unit.sights()) {
            Row<HouseId> row = sight.page().numbers.get(account);
            if (row != null && sight.sees(row)) {
                return Optional.of(row.value());
            }
        }
        return Optional.empty();
    }
}
