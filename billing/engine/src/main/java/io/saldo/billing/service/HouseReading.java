package io.saldo.billing.service;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Needs;
import io.saldo.billing.binding.Past;
import io.saldo.billing.binding.TrimmedBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Shelf;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a month of a house needs and no more: the facts of its days, what is late, and of closed months those that
 * late facts reopen. How old the house is makes no difference.
 *
 * <p>What is late tells which months are reopened, and they tell which facts of their days are needed; so it is read in
 * steps, each wider than the one before. Without late facts there is one step.
 */
final class HouseReading {
    /** A reading that was handed on is seldom older than this; a register that was read before it is read whole. */
    private static final int MONTHS_OF_READINGS = 3;

    private final BillingStore store;
    private final HouseId house;
    private final BillingPeriod open;
    private final Moment known;
    private final @Nullable HandedOn before;
    private final RecalculationPolicy policy;

    HouseReading(
            BillingStore store,
            HouseId house,
            BillingPeriod open,
            Moment known,
            @Nullable HandedOn before,
            RecalculationPolicy policy) {
        this.store = store;
        this.house = house;
        this.open = open;
        this.known = known;
        this.before = before;
        this.policy = policy;
    }

    /**
     * What was read.
     *
     * @param statements of the house, then of the organization
     */
    record Read(HouseBook book, Past past, List<Statement> statements) {
        Fingerprint fingerprint() {
            return Fingerprint.of(statements);
        }
    }

    Read read() {
        HandedOn handedOn = before;
        if (handedOn == null) {
            return read(moment -> Reach.ALL, Past.NONE);
        }
        BillingPeriod first = open;
        Moment since = handedOn.settled();
        Set<String> things = new HashSet<>();
        SortedMap<BillingPeriod, ClosedMonth> closed = new TreeMap<>();
        while (true) {
            Read read = read(reach(first, since, things), Past.of(handedOn, closed, Map.of()));
            Needs needs = MonthBinder.needs(read.book, open, known, read.past, policy);
            Set<BillingPeriod> missing = new HashSet<>(needs.months());
            missing.removeAll(closed.keySet());
            closed.putAll(store.months().standing(house, missing, open));
            Past past = Past.of(handedOn, closed, store.months().rows(house, needs.accounts(), open))
                    .only(needs);
            BillingPeriod reopened =
                    needs.months().isEmpty() ? open : needs.months().first();
            Moment settled = past.closed().months().values().stream()
                    .map(ClosedMonth::closed)
                    .reduce(since, Moment::earlier);
            Set<String> wanted = things(read.book, past, needs.accounts());
            boolean enough = missing.isEmpty() && reopened.compareTo(first) >= 0 && settled.equals(since);
            if (enough && things.containsAll(wanted)) {
                return new Read(read.book, past, read.statements);
            }
            first = reopened.compareTo(first) < 0 ? reopened : first;
            since = settled;
            things.addAll(wanted);
        }
    }

    /** Of these all is read that was ever stated: registers that late facts reach behind, reopened accounts. */
    private Set<String> things(HouseBook book, Past past, Set<AccountNumber> accounts) {
        Set<String> things = new HashSet<>();
        for (MeterId meter : TrimmedBook.wholeRegisters(book, open, known, past, policy)) {
            things.add(meter.toString());
            Stream.of(Zone.values()).forEach(zone -> things.add(meter + "/" + zone));
        }
        accounts.forEach(account -> things.add(account.toString()));
        return things;
    }

    private Function<Shelf, Reach> reach(BillingPeriod first, Moment since, Set<String> things) {
        DateRange days = new DateRange(first.first(), open.next().first());
        SortedMap<String, LocalDate> further = RowKind.further(open);
        further.put("reading", first.plus(-MONTHS_OF_READINGS).first());
        further.put("residents", first.previous().first());
        return shelf ->
                Reach.over(days).andSince(since.of(shelf)).andFurther(further).andAbout(things);
    }

    private Read read(Function<Shelf, Reach> reach, Past past) {
        var builder = new BookBuilder();
        List<Statement> statements = new ArrayList<>(statements(ShelfId.of(house), reach));
        statements.addAll(statements(ShelfId.ORGANIZATION, reach));
        statements.forEach(builder::stated);
        return new Read(builder.part(), past, statements);
    }

    private List<Statement> statements(ShelfId shelf, Function<Shelf, Reach> reach) {
        Known moment = known.of(shelf.shelf());
        return store.statements().asOf(shelf, moment, reach.apply(shelf.shelf())).stream()
                .filter(each -> RowKind.isBilled(each.code()))
                .toList();
    }
}
