package io.saldo.memory;

import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Months;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.memory.Page.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

record MemoryMonths(Unit unit) implements Months {
    private HouseSight house(HouseId house) {
        return new HouseSight(house, unit);
    }

    @Override
    public Sealing seal(SealedMonth month) {
        Page own = unit.writing();
        Manifest manifest = month.manifest();
        unit.opened(ShelfId.of(manifest.house()));
        Exact.value("manifest", manifest);
        Exact.instant("manifest", manifest.known().house().at());
        Exact.instant("manifest", manifest.known().organization().at());
        HouseSight before = house(manifest.house());
        Optional<Manifest> standing = before.standing(manifest.period()).map(SealedMonth::manifest);
        if (standing.isPresent()) {
            return standing.get().equals(manifest) ? new Sealing.Repeated() : new Sealing.OtherContent(standing.get());
        }
        Optional<Manifest> last = before.last().map(SealedMonth::manifest);
        boolean follows =
                last.map(each -> each.period().next().equals(manifest.period())).orElse(true);
        Fingerprint fingerprint = last.map(Manifest::fingerprint).orElse(null);
        if (!follows
                || !Objects.equals(fingerprint, manifest.before())
                || manifest.sealing() != before.sealings(manifest.period()) + 1) {
            return new Sealing.NotNext(last.map(Manifest::period).orElse(null));
        }
        own.house(manifest.house()).add(before.seals(), HouseRows.Sealed.of(month), 0);
        return new Sealing.Sealed();
    }

    @Override
    public Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision) {
        Page own = unit.writing();
        unit.opened(ShelfId.of(house));
        Exact.value("annulment", decision);
        Exact.instant("annulment", decision.at());
        HouseSight before = house(house);
        Optional<Integer> last = before.lastStanding();
        Optional<Manifest> manifest = last.map(before::month)
                .map(SealedMonth::manifest)
                .filter(each -> each.period().equals(period));
        manifest.ifPresent(each -> own.house(house).annulments.put(last.orElseThrow(), new Row<>(decision, 0)));
        return manifest;
    }

    @Override
    public Optional<Manifest> last(HouseId house) {
        return house(house).last().map(SealedMonth::manifest);
    }

    @Override
    public List<Seal> seals(HouseId house) {
        return house(house).all();
    }

    @Override
    public List<Seal> seals(HouseId house, BillingPeriod period) {
        return house(house).all(period);
    }

    @Override
    public Optional<HandedOn> handedOn(HouseId house) {
        return house(house).last().map(month -> month.closing().handedOn());
    }

    @Override
    public Optional<SealedMonth> month(HouseId house, BillingPeriod period) {
        return house(house).standing(period);
    }

    @Override
    public SortedMap<BillingPeriod, ClosedMonth> standing(
            HouseId house, Set<BillingPeriod> periods, BillingPeriod open) {
        HouseSight sight = house(house);
        SortedMap<BillingPeriod, ClosedMonth> standing = new TreeMap<>();
        for (BillingPeriod period : periods) {
            sight.latestSaying(period, open).ifPresent(closed -> standing.put(period, closed));
        }
        return standing;
    }

    @Override
    public Map<AccountNumber, AccountRows> rows(HouseId house, Set<AccountNumber> accounts, BillingPeriod open) {
        HouseSight sight = house(house);
        Map<AccountNumber, AccountRows> rows = new HashMap<>();
        for (AccountNumber account : accounts) {
            sight.rows(account, open).forEach(each -> rows.merge(account, each, AccountRows::and));
        }
        return rows;
    }

    @Override
    public List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to) {
        HouseSight sight = house(house);
        List<Line> lines = new ArrayList<>();
        for (BillingPeriod each = from; each.compareTo(to) <= 0; each = each.next()) {
            lines.addAll(sight.lines(account, each));
        }
        return List.copyOf(lines);
    }
}
