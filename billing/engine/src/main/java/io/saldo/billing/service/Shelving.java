package io.saldo.billing.service;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.BookFault;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks rows against what is stated, gives them the moment of the store, and keeps those that are right. */
final class Shelving implements OpenRegister {
    /** What rows name that is described by rows of its own kind, all of them read. */
    private static final Set<String> LOOKED_UP = Set.of("payment", "obligation", "claim");

    private final BillingStore store;
    private final SortedMap<ShelfId, Known> moments;
    /** How many rows were stated of a shelf at its moment. */
    private final Map<ShelfId, Integer> numbers = new HashMap<>();

    private Shelving(BillingStore store, SortedMap<ShelfId, Known> moments) {
        this.store = store;
        this.moments = moments;
    }

    static Shelving open(BillingStore store, Collection<HouseId> houses) {
        Set<ShelfId> shelves = new TreeSet<>();
        houses.forEach(house -> shelves.add(ShelfId.of(house)));
        shelves.add(ShelfId.ORGANIZATION);
        return new Shelving(store, store.statements().open(shelves));
    }

    /**
     * Rows that were looked at.
     *
     * @param right those that can be stated, in their order
     * @param answered the others
     */
    record Checked(List<Statement> right, List<Stating.Row> answered) {
        Optional<Refusal> refusal() {
            return answered.stream()
                    .sorted(Comparator.comparing(Stating.Row::id))
                    .flatMap(row -> Optional.ofNullable(row.refusal()).stream())
                    .findFirst();
        }
    }

    @Override
    public Outcome<Stating> state(SortedMap<ShelfId, BookBuilder> rows) {
        Map<ShelfId, Checked> checked = new TreeMap<>();
        for (Map.Entry<ShelfId, BookBuilder> each : rows.entrySet()) {
            Checked one = check(each.getKey(), told(each.getKey(), each.getValue()));
            Optional<Refusal> refusal = one.refusal();
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get());
            }
            checked.put(each.getKey(), one);
        }
        List<Stating.Row> all = new ArrayList<>();
        checked.forEach((shelf, one) -> {
            Stating stating = keep(shelf, one);
            stating.rows().stream()
                    .flatMap(row -> Optional.ofNullable(row.refusal()).stream())
                    .findFirst()
                    .ifPresent(refusal -> {
                        // what was looked at a moment ago cannot have changed while the shelf is held
                        throw new IllegalStateException("refused after it was checked: " + refusal);
                    });
            all.addAll(stating.rows());
        });
        all.sort(Comparator.comparing(Stating.Row::id));
        return Outcome.done(new Stating(all, false));
    }

    /**
     * Rows as statements, each after what it corrects, and those that cannot be completed. What they correct is read,
     * for them to be of its kind and thing.
     */
    Checked told(ShelfId own, BookBuilder rows) {
        var known = new BookBuilder();
        Set<FactId> corrected = rows.corrected();
        if (!corrected.isEmpty()) {
            // a row that is told again stands there already, after what it corrects
            Set<FactId> again = rows.ids();
            read(store, own, Reach.about(Set.of()).andIds(corrected)).stream()
                    .filter(each -> !again.contains(each.id()))
                    .forEach(known::stated);
        }
        Set<FactId> before = new HashSet<>();
        known.statements().forEach(each -> before.add(each.id()));
        known.undated(rows);
        List<Stating.Row> answered = new ArrayList<>();
        known.headerFaults().forEach(fault -> answered.add(wrong(fault)));
        return new Checked(
                known.statements().stream()
                        .filter(each -> !before.contains(each.id()))
                        .sorted(Comparator.comparing(
                                        (Statement each) -> each.fact().known())
                                .thenComparing(Statement::id))
                        .toList(),
                answered);
    }

    static List<Statement> read(BillingStore store, ShelfId own, Reach reach) {
        List<Statement> all = new ArrayList<>(store.statements().asOf(ShelfId.ORGANIZATION, Known.LATEST, reach));
        if (own.house() != null) {
            all.addAll(0, store.statements().asOf(own, Known.LATEST, reach));
        }
        return all;
    }

    /** Looks at rows by all that is stated; those that are right stay. */
    Checked check(ShelfId own, Checked told) {
        List<Stating.Row> answered = new ArrayList<>(told.answered());
        Set<String> things = new HashSet<>();
        Set<FactId> ids = new HashSet<>();
        told.right().forEach(each -> {
            things.add(each.thing());
            ids.add(each.id());
        });
        SortedMap<String, LocalDate> kinds = new TreeMap<>();
        RowKind.ALL.stream()
                .filter(kind -> kind.extent() == RowKind.Extent.WHOLE)
                .forEach(kind -> kinds.put(kind.code(), LocalDate.MIN));
        Map<FactId, Statement> kept = new TreeMap<>();
        read(store, own, Reach.about(things).andFurther(kinds).andIds(ids)).forEach(each -> kept.put(each.id(), each));
        List<Statement> news = new ArrayList<>();
        for (Statement each : told.right()) {
            Statement before = kept.get(each.id());
            if (before == null) {
                numberOfOther(own, each).ifPresentOrElse(answered::add, () -> news.add(each));
            } else if (before.repeats(each)) {
                answered.add(new Stating.Row(each.id(), Stating.Result.REPEATED, null));
            } else {
                answered.add(refused(each.id(), Refusal.Reason.OTHER_CONTENT, each.id()));
            }
        }
        Map<FactId, BookFault> faults = faults(kept, news);
        while (!faults.isEmpty()) {
            // what names a wrong row is wrong too
            for (Statement each : List.copyOf(news)) {
                BookFault fault = faults.get(each.id());
                if (fault != null) {
                    news.remove(each);
                    answered.add(wrong(fault));
                }
            }
            faults = faults(kept, news);
        }
        return new Checked(news, answered);
    }

    /** The refusal of an account whose number another house has. */
    private Optional<Stating.Row> numberOfOther(ShelfId own, Statement each) {
        if (!(each.fact().value() instanceof PremisesRow.OfAccount account)) {
            return Optional.empty();
        }
        return store.statements()
                .houseOf(account.account())
                .filter(house -> !ShelfId.of(house).equals(own))
                .map(house -> refused(each.id(), Refusal.Reason.NUMBER_OF_OTHER_HOUSE, account.account(), house));
    }

    private static Map<FactId, BookFault> faults(Map<FactId, Statement> kept, List<Statement> news) {
        var builder = new BookBuilder();
        kept.values().forEach(each -> builder.stated(each.at(each.fact().known())));
        Set<FactId> ids = new HashSet<>();
        int number = 0;
        for (Statement each : news) {
            // after all that is kept, in their order; the moment of the store comes when they are kept
            builder.stated(each.at(new Known(Instant.MAX, number++)));
            ids.add(each.id());
        }
        Map<FactId, BookFault> faults = new HashMap<>();
        builder.check().stream()
                .filter(fault -> ids.contains(fault.row()) && !LOOKED_UP.contains(fault.reference()))
                .forEach(fault -> faults.putIfAbsent(fault.row(), fault));
        return faults;
    }

    /** States the rows that are right, and answers all. */
    Stating keep(ShelfId own, Checked checked) {
        List<Stating.Row> rows = new ArrayList<>(checked.answered());
        for (Statement each : checked.right()) {
            ShelfId shelf = each.id().shelf() == Shelf.HOUSE ? own : ShelfId.ORGANIZATION;
            Known moment = Objects.requireNonNull(moments.get(shelf));
            int number = numbers.merge(shelf, 1, Integer::sum);
            rows.add(keep(own, shelf, each.at(new Known(moment.at(), moment.sequence() + number - 1))));
        }
        rows.sort(Comparator.comparing(Stating.Row::id));
        return new Stating(rows, false);
    }

    private Stating.Row keep(ShelfId own, ShelfId shelf, Statement each) {
        Statements statements = store.statements();
        HouseId house = own.house();
        if (each.fact().value() instanceof PremisesRow.OfAccount account && house != null) {
            HouseId owner = statements.giveNumber(account.account(), house);
            if (!owner.equals(house)) {
                return refused(each.id(), Refusal.Reason.NUMBER_OF_OTHER_HOUSE, account.account(), owner);
            }
        }
        Keeping keeping = statements.state(shelf, List.of(each));
        if (keeping instanceof Keeping.OtherContent) {
            return refused(each.id(), Refusal.Reason.OTHER_CONTENT, each.id());
        } else if (keeping instanceof Keeping.NothingToCorrect nothing) {
            return refused(each.id(), Refusal.Reason.WRONG_ROW, each.id(), "replaces", nothing.replaces(), "");
        }
        return new Stating.Row(each.id(), result(each), null);
    }

    private static Stating.Result result(Statement each) {
        @Nullable Object value = each.fact().value();
        if (value == null) {
            return Stating.Result.WITHDRAWN;
        }
        return each.fact().replaces() == null ? Stating.Result.STATED : Stating.Result.CORRECTED;
    }

    private static Stating.Row wrong(BookFault fault) {
        return refused(
                fault.row(), Refusal.Reason.WRONG_ROW, fault.row(), fault.reference(), fault.value(), fault.remedy());
    }

    private static Stating.Row refused(FactId id, Refusal.Reason reason, Object... details) {
        return new Stating.Row(id, Stating.Result.REFUSED, Refusal.of(reason, details));
    }
}
