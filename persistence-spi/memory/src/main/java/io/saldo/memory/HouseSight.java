package io.saldo.memory;

import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.memory.Page.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sealed months of a house as one unit sees them. */
final class HouseSight {
    private final HouseId house;
    private final List<Unit.Sight> sights;
    private final RowsRead read;

    HouseSight(HouseId house, Unit unit) {
        this.house = house;
        this.sights = unit.sights();
        this.read = unit.rowsRead();
    }

    private HouseRows.@Nullable Sealed find(int ordinal) {
        for (Unit.Sight sight : sights) {
            HouseRows rows = sight.page().houses.get(house);
            Row<HouseRows.Sealed> row = rows == null ? null : rows.seals.get(ordinal);
            if (row != null && sight.sees(row)) {
                return row.value();
            }
        }
        return null;
    }

    private HouseRows.Sealed sealed(int ordinal) {
        HouseRows.Sealed found = find(ordinal);
        if (found == null) {
            throw new IllegalStateException("no seal " + ordinal + " of " + house);
        }
        return found;
    }

    private @Nullable Annulment annulment(int ordinal) {
        for (Unit.Sight sight : sights) {
            HouseRows rows = sight.page().houses.get(house);
            Row<Annulment> row = rows == null ? null : rows.annulments.get(ordinal);
            if (row != null && sight.sees(row)) {
                return row.value();
            }
        }
        return null;
    }

    /** The seals that something is found in, in their order. */
    private NavigableSet<Integer> found(Function<HouseRows, Iterable<Integer>> where) {
        var found = new TreeSet<Integer>();
        for (Unit.Sight sight : sights) {
            HouseRows rows = sight.page().houses.get(house);
            if (rows != null) {
                for (Integer each : where.apply(rows)) {
                    if (sight.sees(rows.seals.get(each))) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private Optional<Integer> lastStanding(Function<HouseRows, Iterable<Integer>> where) {
        for (Integer each : found(where).descendingSet()) {
            read.add(1);
            if (annulment(each) == null) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Which seal is the last that stands: looked for from the end, and no further than to it. */
    Optional<Integer> lastStanding() {
        for (int ordinal = seals() - 1; ordinal >= 0; ordinal--) {
            read.add(1);
            if (annulment(ordinal) == null) {
                return Optional.of(ordinal);
            }
        }
        return Optional.empty();
    }

    SealedMonth month(int ordinal) {
        return sealed(ordinal).month();
    }

    Optional<SealedMonth> last() {
        return lastStanding().map(this::month);
    }

    Optional<SealedMonth> standing(BillingPeriod period) {
        return lastStanding(rows -> rows.of(period)).map(this::month);
    }

    /** How many seals there are. */
    int seals() {
        int seals = 0;
        for (Unit.Sight sight : sights) {
            HouseRows rows = sight.page().houses.get(house);
            if (rows != null) {
                Integer last = rows.seals.descendingKeySet().stream()
                        .filter(each -> sight.sees(rows.seals.get(each)))
                        .findFirst()
                        .orElse(-1);
                seals = Math.max(seals, last + 1);
            }
        }
        return seals;
    }

    /** How often a month was sealed. */
    int sealings(BillingPeriod period) {
        return found(rows -> rows.of(period)).size();
    }

    List<Seal> all() {
        return seals(found(rows -> rows.seals.keySet()));
    }

    List<Seal> all(BillingPeriod period) {
        return seals(found(rows -> rows.of(period)));
    }

    private List<Seal> seals(Collection<Integer> ordinals) {
        List<Seal> all = new ArrayList<>();
        for (Integer each : ordinals) {
            read.add(1);
            all.add(new Seal(month(each).manifest(), annulment(each)));
        }
        return List.copyOf(all);
    }

    private boolean isBefore(int ordinal, BillingPeriod open) {
        return month(ordinal).manifest().period().compareTo(open) < 0;
    }

    /** A month that stands, as the latest seal of a month before the open one says. */
    Optional<ClosedMonth> latestSaying(BillingPeriod period, BillingPeriod open) {
        return found(rows -> rows.saying(period)).descendingSet().stream()
                .peek(each -> read.add(1))
                .filter(each -> annulment(each) == null && isBefore(each, open))
                .findFirst()
                .map(each -> month(each).closing().months().get(period));
    }

    List<AccountRows> rows(AccountNumber account, BillingPeriod open) {
        List<AccountRows> all = new ArrayList<>();
        for (Integer each : found(rows -> rows.moneyOf(account))) {
            read.add(1);
            AccountRows rows = month(each).closing().rows().get(account);
            if (rows != null && annulment(each) == null && isBefore(each, open)) {
                all.add(rows);
            }
        }
        return all;
    }

    List<Line> lines(AccountNumber account, BillingPeriod period) {
        List<Line> lines = lastStanding(rows -> rows.of(period))
                .map(each -> sealed(each).lines().getOrDefault(account, List.of()))
                .orElse(List.of());
        read.add(lines.size());
        return lines;
    }
}
