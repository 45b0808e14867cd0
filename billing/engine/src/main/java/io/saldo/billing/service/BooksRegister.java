package io.saldo.billing.service;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.BookFault;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks rows against what is stated, gives them the moment of the store, and keeps those that are right. */
final class BooksRegister implements Register {
    /** What rows name that is described by rows of its own kind, all of them read. */
    private static final Set<String> LOOKED_UP = Set.of("payment", "obligation", "claim");

    private final UnitOfWork<BillingStore> books;

    BooksRegister(UnitOfWork<BillingStore> books) {
        this.books = books;
    }

    @Override
    public Outcome<Stating> state(HouseId house, BookBuilder rows, CommandKey key) {
        return books.write(store -> once(store, house, key, rows.content(), moments -> {
            List<Stating.Row> answered = new ArrayList<>();
            return state(store, house, moments, told(store, house, rows, answered), answered);
        }));
    }

    /** Does a command under its key, once, while the shelves are held: nobody states in between. */
    private static Outcome<Stating> once(
            BillingStore store,
            HouseId house,
            CommandKey key,
            Fingerprint content,
            Function<SortedMap<ShelfId, Known>, Stating> command) {
        SortedMap<ShelfId, Known> moments = store.statements().open(List.of(ShelfId.of(house), ShelfId.ORGANIZATION));
        Taken taken = store.commands().take(key, content);
        if (taken instanceof Taken.Conflict) {
            return Outcome.refused(Refusal.Reason.KEY_USED, key);
        } else if (taken instanceof Taken.Repeated) {
            return Outcome.done(new Stating(List.of(), true));
        }
        Stating stating = command.apply(moments);
        store.commands().done(key, "");
        return Outcome.done(stating);
    }

    /**
     * The rows as statements, each after what it corrects. What they correct is read, for them to be of its kind and
     * thing.
     */
    private static List<Statement> told(
            BillingStore store, HouseId house, BookBuilder rows, List<Stating.Row> answered) {
        var known = new BookBuilder();
        Set<FactId> corrected = rows.corrected();
        if (!corrected.isEmpty()) {
            // a row that is told again stands there already, after what it corrects
            Set<FactId> again = rows.ids();
            read(store, house, Reach.about(Set.of()).andIds(corrected)).stream()
                    .filter(each -> !again.contains(each.id()))
                    .forEach(known::stated);
        }
        Set<FactId> before = new HashSet<>();
        known.statements().forEach(each -> before.add(each.id()));
        known.undated(rows);
        known.headerFaults().forEach(fault -> answered.add(wrong(fault)));
        return known.statements().stream()
                .filter(each -> !before.contains(each.id()))
                .sorted(Comparator.comparing((Statement each) -> each.fact().known())
                        .thenComparing(Statement::id))
                .toList();
    }

    private static Stating.Row wrong(BookFault fault) {
        return refused(
                fault.row(), Refusal.Reason.WRONG_ROW, fault.row(), fault.reference(), fault.value(), fault.remedy());
    }

    private static List<Statement> read(BillingStore store, HouseId house, Reach reach) {
        List<Statement> all = new ArrayList<>(store.statements().asOf(ShelfId.of(house), Known.LATEST, reach));
        all.addAll(store.statements().asOf(ShelfId.ORGANIZATION, Known.LATEST, reach));
        return all;
    }

    private static Stating state(
            BillingStore store,
            HouseId house,
            SortedMap<ShelfId, Known> moments,
            List<Statement> told,
            List<Stating.Row> answered) {
        List<Stating.Row> rows = new ArrayList<>(answered);
        List<Statement> right = right(store, house, told, rows);
        Map<ShelfId, Integer> numbers = new HashMap<>();
        for (Statement each : right) {
            ShelfId shelf = each.id().shelf() == Shelf.HOUSE ? ShelfId.of(house) : ShelfId.ORGANIZATION;
            Known moment = Objects.requireNonNull(moments.get(shelf));
            int number = numbers.merge(shelf, 1, Integer::sum);
            rows.add(keep(store, house, shelf, each.at(new Known(moment.at(), moment.sequence() + number - 1))));
        }
        rows.sort(Comparator.comparing(Stating.Row::id));
        return new Stating(rows, false);
    }

    /** The rows that are right by all that is stated; the others are answered. */
    private static List<Statement> right(
            BillingStore store, HouseId house, List<Statement> told, List<Stating.Row> answered) {
        Set<String> things = new HashSet<>();
        Set<FactId> ids = new HashSet<>();
        told.forEach(each -> {
            things.add(each.thing());
            ids.add(each.id());
        });
        SortedMap<String, LocalDate> kinds = new TreeMap<>();
        RowKind.ALL.stream()
                .filter(kind -> kind.extent() == RowKind.Extent.WHOLE)
                .forEach(kind -> kinds.put(kind.code(), LocalDate.MIN));
        Map<FactId, Statement> kept = new TreeMap<>();
        read(store, house, Reach.about(things).andFurther(kinds).andIds(ids))
                .forEach(each -> kept.put(each.id(), each));
        List<Statement> news = new ArrayList<>();
        for (Statement each : told) {
            Statement before = kept.get(each.id());
            if (before == null) {
                news.add(each);
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
        return news;
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

    private static Stating.Row keep(BillingStore store, HouseId house, ShelfId shelf, Statement each) {
        Statements statements = store.statements();
        if (each.fact().value() instanceof PremisesRow.OfAccount account) {
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

    private static Stating.Row refused(FactId id, Refusal.Reason reason, Object... details) {
        return new Stating.Row(id, Stating.Result.REFUSED, Refusal.of(reason, details));
    }

    @Override
    public Picture compare(HouseId house, BookBuilder picture) {
        return books.read(store -> picture(store, house, picture));
    }

    private static Picture picture(BillingStore store, HouseId house, BookBuilder picture) {
        return PictureComparison.of(read(store, house, Reach.ALL), picture.statements());
    }

    @Override
    public Outcome<Stating> take(HouseId house, BookBuilder picture, CommandKey key) {
        return books.write(store -> once(
                store,
                house,
                key,
                picture.content(),
                moments -> state(
                        store, house, moments, picture(store, house, picture).changes(), List.of())));
    }
}
