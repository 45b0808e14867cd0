package io.saldo.services.sheet;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums movements. */
final class SheetsOfBooks implements SheetService {
    private final UnitOfWork<BillingStore> books;

    SheetsOfBooks(UnitOfWork<BillingStore> books) {
        this.books = books;
    }

    @Override
    public Outcome<TurnoverSheet> ofHouse(HouseId house, BillingPeriod from, BillingPeriod to) {
        return books.read(store -> {
            if (store.statements().last(ShelfId.of(house)).isEmpty()) {
                return Outcome.refused(Reason.UNKNOWN_HOUSE, house);
            }
            return rows(store, house, from, to)
                    .then(rows -> Outcome.done(new TurnoverSheet(from, to, List.of(house), List.of(), rows)));
        });
    }

    @Override
    public TurnoverSheet ofOrganization(BillingPeriod from, BillingPeriod to) {
        List<HouseId> houses = new ArrayList<>();
        List<HouseId> missing = new ArrayList<>();
        SortedMap<SheetKey, Turnover> all = new TreeMap<>();
        Set<HouseId> stated =
                books.read(store -> new TreeSet<>(store.statements().houses()));
        for (HouseId house : stated) {
            Outcome<SortedMap<SheetKey, Turnover>> rows = books.read(store -> rows(store, house, from, to));
            rows.result()
                    .ifPresentOrElse(
                            of -> {
                                houses.add(house);
                                of.forEach((key, turnover) -> all.merge(key, turnover, Turnover::plus));
                            },
                            () -> missing.add(house));
        }
        return new TurnoverSheet(from, to, houses, missing, all);
    }

    private static Outcome<SortedMap<SheetKey, Turnover>> rows(
            BillingStore store, HouseId house, BillingPeriod from, BillingPeriod to) {
        SortedMap<SheetKey, Turnover> rows = new TreeMap<>();
        for (BillingPeriod month = from; month.compareTo(to) <= 0; month = month.next()) {
            Optional<SealedMonth> sealed = store.months().month(house, month);
            if (sealed.isEmpty()) {
                return Outcome.refused(Reason.NOT_CLOSED, month);
            }
            SortedMap<SheetKey, Turnover> of = of(sealed.get());
            Set<SheetKey> keys = new TreeSet<>(rows.keySet());
            keys.addAll(of.keySet());
            for (SheetKey key : keys) {
                Turnover later = of.getOrDefault(key, Turnover.NONE);
                Turnover before = rows.get(key);
                rows.put(key, before == null ? later : before.then(later));
            }
        }
        return Outcome.done(rows);
    }

    private static SortedMap<SheetKey, Turnover> of(SealedMonth month) {
        SortedMap<SheetKey, Turnover> rows = new TreeMap<>();
        for (AccountStatement statement : month.bill().statements().values()) {
            for (Movement row : statement.rows()) {
                var key = new SheetKey(row.payee(), row.creditor(), row.service());
                rows.merge(key, Turnover.of(row), Turnover::plus);
            }
        }
        return rows;
    }
}
