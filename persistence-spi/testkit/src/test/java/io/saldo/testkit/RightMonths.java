package io.saldo.testkit;

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
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Hands everything on. */
class RightMonths implements Months {
    final Months right;

    RightMonths(Months right) {
        this.right = right;
    }

    @Override
    public Sealing seal(SealedMonth month) {
        return right.seal(month);
    }

    @Override
    public Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision) {
        return right.annul(house, period, decision);
    }

    @Override
    public Optional<Manifest> last(HouseId house) {
        return right.last(house);
    }

    @Override
    public List<Seal> seals(HouseId house) {
        return right.seals(house);
    }

    @Override
    public List<Seal> seals(HouseId house, BillingPeriod period) {
        return right.seals(house, period);
    }

    @Override
    public Optional<HandedOn> handedOn(HouseId house) {
        return right.handedOn(house);
    }

    @Override
    public Optional<SealedMonth> month(HouseId house, BillingPeriod period) {
        return right.month(house, period);
    }

    @Override
    public SortedMap<BillingPeriod, ClosedMonth> standing(
            HouseId house, Set<BillingPeriod> periods, BillingPeriod open) {
        return right.standing(house, periods, open);
    }

    @Override
    public Map<AccountNumber, AccountRows> rows(HouseId house, Set<AccountNumber> accounts, BillingPeriod open) {
        return right.rows(house, accounts, open);
    }

    @Override
    public List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return right.lines(house, account, from, to);
    }
}
