package io.saldo.memory;

import io.saldo.billing.charge.Line;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.memory.Page.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Sealed months of one house, by the order in which they were sealed, and where each is found. */
final class HouseRows {
    final ConcurrentNavigableMap<Integer, Row<Sealed>> seals = new ConcurrentSkipListMap<>();
    final ConcurrentMap<Integer, Row<Annulment>> annulments = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, NavigableSet<Integer>> places = new ConcurrentHashMap<>();

    /** A month with its posted lines by account, in order of their ids. */
    record Sealed(SealedMonth month, Map<AccountNumber, List<Line>> lines) {
        static Sealed of(SealedMonth month) {
            Map<AccountNumber, List<Line>> lines = new HashMap<>();
            month.bill().lines().stream()
                    .sorted(Comparator.comparing(Line::id))
                    .forEach(line -> lines.computeIfAbsent(line.id().account(), account -> new ArrayList<>())
                            .add(line));
            return new Sealed(month, Collections.unmodifiableMap(lines));
        }
    }

    /** Where an account has money. */
    private record MoneyOf(AccountNumber account) {}

    /** Where something is said of a month. */
    private record SaidOf(BillingPeriod period) {}

    void add(int ordinal, Sealed sealed, long merged) {
        SealedMonth month = sealed.month();
        seals.put(ordinal, new Row<>(sealed, merged));
        place(month.manifest().period(), ordinal);
        month.closing().months().keySet().forEach(each -> place(new SaidOf(each), ordinal));
        month.closing().rows().keySet().forEach(each -> place(new MoneyOf(each), ordinal));
    }

    private void place(Object thing, int ordinal) {
        places.computeIfAbsent(thing, key -> new ConcurrentSkipListSet<>()).add(ordinal);
    }

    void merge(HouseRows own, long number) {
        own.seals.forEach((ordinal, row) -> add(ordinal, row.value(), number));
        own.annulments.forEach((ordinal, row) -> annulments.put(ordinal, new Row<>(row.value(), number)));
    }

    NavigableSet<Integer> of(BillingPeriod period) {
        return found(period);
    }

    NavigableSet<Integer> saying(BillingPeriod period) {
        return found(new SaidOf(period));
    }

    NavigableSet<Integer> moneyOf(AccountNumber account) {
        return found(new MoneyOf(account));
    }

    private NavigableSet<Integer> found(Object thing) {
        return places.getOrDefault(thing, Collections.emptyNavigableSet());
    }
}
