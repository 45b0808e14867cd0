package io.saldo.jdbc;

import io.saldo.jdbc.FactTable.Kept;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class JdbcStatements implements Statements {
    private final Unit unit;
    /** What a unit that reads was answered of the whole organization, so that it is answered the same again. */
    private final Map<AccountNumber, Optional<HouseId>> numbers = new HashMap<>();

    private @Nullable SortedSet<HouseId> houses;

    JdbcStatements(Unit unit) {
        this.unit = unit;
    }

    private Optional<FactTable> facts(ShelfId shelf) {
        return unit.shelves().sight(shelf).map(sight -> new FactTable(unit, shelf, sight));
    }

    @Override
    public SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        return unit.open(shelves);
    }

    @Override
    public Keeping state(ShelfId shelf, List<Statement> facts) {
        unit.checkWriting();
        Known given = unit.shelves().opened(shelf);
        facts.forEach(each -> check(shelf, given, each));
        var table = facts(shelf).orElseThrow();
        Map<FactId, Kept> kept = table.byIds(named(facts));
        Map<FactId, Kept> added = new LinkedHashMap<>();
        int next = table.next();
        for (Statement each : facts) {
            Kept before = added.getOrDefault(each.id(), kept.get(each.id()));
            if (before != null) {
                if (!before.statement().repeats(each)) {
                    return new Keeping.OtherContent(each, before.statement());
                }
                continue;
            }
            int number = next + added.size();
            FactId replaces = each.fact().replaces();
            if (replaces == null) {
                added.put(each.id(), new Kept(number, number, each));
                continue;
            }
            Kept corrected = added.getOrDefault(replaces, kept.get(replaces));
            if (corrected == null || !corrects(each, corrected.statement())) {
                return new Keeping.NothingToCorrect(each, replaces);
            }
            added.put(each.id(), new Kept(number, corrected.root(), each));
        }
        table.insert(added.values());
        return new Keeping.Kept(added.size());
    }

    private static void check(ShelfId shelf, Known given, Statement each) {
        Known known = each.fact().known();
        if (!known.at().equals(given.at()) || known.compareTo(given) < 0) {
            throw new IllegalStateException("known at " + known + " on a shelf opened at " + given + ": " + each.id());
        }
        InvalidValueException.unless(
                each.id().shelf() == shelf.shelf(), "fact", each.id(), "a fact of the shelf it is stated on: " + shelf);
        FactTable.check(each);
    }

    private static Set<FactId> named(List<Statement> facts) {
        Set<FactId> named = new TreeSet<>();
        for (Statement each : facts) {
            named.add(each.id());
            FactId replaces = each.fact().replaces();
            if (replaces != null) {
                named.add(replaces);
            }
        }
        return named;
    }

    private static boolean corrects(Statement each, Statement corrected) {
        return corrected.code().equals(each.code())
                && corrected.fact().known().compareTo(each.fact().known()) < 0;
    }

    @Override
    public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
        return facts(shelf).map(table -> table.wanted(moment, reach)).orElse(List.of());
    }

    @Override
    public Optional<Known> last(ShelfId shelf) {
        return facts(shelf).map(FactTable::last);
    }

    @Override
    public long count(ShelfId shelf, Known moment) {
        return facts(shelf).map(table -> table.count(moment)).orElse(0L);
    }

    @Override
    public SortedSet<HouseId> houses() {
        unit.checkRunning();
        SortedSet<HouseId> known = houses;
        if (known == null || unit.isWriting()) {
            known = new TreeSet<>(unit.query("""
                            select h.house from <s>.shelf h where h.organization = :organization and h.house <> ''
                                and exists (select 1 from <s>.statement f where f.shelf = h.id)
                            """)
                    .bind("organization", unit.organization())
                    .map((row, context) -> new HouseId(row.getString("house")))
                    .list());
            houses = known;
        }
        return new TreeSet<>(known);
    }

    @Override
    public HouseId giveNumber(AccountNumber account, HouseId house) {
        Exact.text("account", account.value());
        Exact.text("house", house.value());
        return unit.waiting("account number " + account, () -> {
            unit.update("""
                            insert into <s>.account_number (organization, account, house)
                            values (:organization, :account, :house) on conflict do nothing
                            """)
                    .bind("organization", unit.organization())
                    .bind("account", account.value())
                    .bind("house", house.value())
                    .execute();
            return found(account).orElseThrow();
        });
    }

    @Override
    public Optional<HouseId> houseOf(AccountNumber account) {
        unit.checkRunning();
        Optional<HouseId> known = unit.isWriting() ? null : numbers.get(account);
        if (known == null) {
            known = found(account);
            numbers.put(account, known);
        }
        return known;
    }

    private Optional<HouseId> found(AccountNumber account) {
        return unit.query("""
                        select house from <s>.account_number
                        where organization = :organization and account = :account
                        """)
                .bind("organization", unit.organization())
                .bind("account", account.value())
                .map((row, context) -> new HouseId(row.getString("house")))
                .findOne();
    }
}
