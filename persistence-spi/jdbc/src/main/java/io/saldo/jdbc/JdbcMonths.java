package io.saldo.jdbc;

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
import io.saldo.jdbc.SealTable.Standing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

record JdbcMonths(Unit unit) implements Months {
    private Optional<SealedMonths> sealed(HouseId house) {
        return unit.shelves().sight(ShelfId.of(house)).map(sight -> new SealedMonths(unit, house, sight));
    }

    private Optional<SealTable> table(HouseId house) {
        return sealed(house).map(SealedMonths::seals);
    }

    @Override
    public Sealing seal(SealedMonth month) {
        unit.checkWriting();
        Manifest manifest = month.manifest();
        Known given = unit.shelves().opened(ShelfId.of(manifest.house()));
        Exact.value("manifest", manifest);
        Exact.instant("manifest", manifest.known().house().at());
        Exact.instant("manifest", manifest.known().organization().at());
        SealedMonths months = sealed(manifest.house()).orElseThrow();
        Optional<Manifest> standing = months.seals().of(manifest.period()).map(Standing::manifest);
        if (standing.isPresent()) {
            return standing.get().equals(manifest) ? new Sealing.Repeated() : new Sealing.OtherContent(standing.get());
        }
        Optional<Manifest> last = months.seals().last().map(Standing::manifest);
        boolean follows =
                last.map(each -> each.period().next().equals(manifest.period())).orElse(true);
        Fingerprint before = last.map(Manifest::fingerprint).orElse(null);
        if (!follows
                || !Objects.equals(before, manifest.before())
                || manifest.sealing() != months.seals().sealings(manifest.period()) + 1) {
            return new Sealing.NotNext(last.map(Manifest::period).orElse(null));
        }
        months.insert(given, month);
        return new Sealing.Sealed();
    }

    @Override
    public Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision) {
        unit.checkWriting();
        Known given = unit.shelves().opened(ShelfId.of(house));
        Exact.value("annulment", decision);
        Exact.instant("annulment", decision.at());
        SealTable seals = table(house).orElseThrow();
        Optional<Standing> last =
                seals.last().filter(each -> each.manifest().period().equals(period));
        last.ifPresent(each -> seals.annul(each.seal(), given, decision));
        return last.map(Standing::manifest);
    }

    @Override
    public Optional<Manifest> last(HouseId house) {
        return table(house).flatMap(SealTable::last).map(Standing::manifest);
    }

    @Override
    public List<Seal> seals(HouseId house) {
        return table(house).map(SealTable::all).orElse(List.of());
    }

    @Override
    public List<Seal> seals(HouseId house, BillingPeriod period) {
        return table(house).map(table -> table.all(period)).orElse(List.of());
    }

    @Override
    public Optional<HandedOn> handedOn(HouseId house) {
        return sealed(house).flatMap(months -> months.seals().last().map(months::handedOn));
    }

    @Override
    public Optional<SealedMonth> month(HouseId house, BillingPeriod period) {
        return sealed(house).flatMap(months -> months.of(period));
    }

    @Override
    public SortedMap<BillingPeriod, ClosedMonth> standing(
            HouseId house, Set<BillingPeriod> periods, BillingPeriod open) {
        return sealed(house).map(months -> months.standing(periods, open)).orElseGet(TreeMap::new);
    }

    @Override
    public Map<AccountNumber, AccountRows> rows(HouseId house, Set<AccountNumber> accounts, BillingPeriod open) {
        return sealed(house).map(months -> months.rows(accounts, open)).orElse(Map.of());
    }

    @Override
    public List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return sealed(house).map(months -> months.lines(account, from, to)).orElse(List.of());
    }
}
