package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a town with life has more than the published one: cold water for common property by the meter of the house,
 * and five awkward flats in a hundred.
 *
 * <p>The charges of the ten published services are the same in sum, so that half of its totals are checked by the
 * published ones; {@link TownTotals} tells the other half apart.
 */
final class TownLife {
    /** What may be awkward about the money or the people of a flat. */
    enum Awkward {
        NO,
        /** Its debts are claimed in court, and a payment names the claim. */
        CLAIM,
        /** Two debts of one month, and a payment that covers a part of both. */
        PART_PAYMENT,
        /** A payment taken back two weeks later. */
        REVERSAL,
        /** Another debtor from the eleventh of the month. */
        DEBTOR,
        /** Two accounts share all it owes. */
        TWO_ACCOUNTS
    }

    /** The second accounts of flats are numbered after all others. */
    static final int SECOND = 5_000_000;

    private static final LocalDate SOLD = LocalDate.of(2026, 10, 11);

    private final House house;
    private final boolean lively;

    /** What common rooms and leaks took in the month, in 1/1000 m³. */
    private final long commonWater;

    private final Awkward[] flats;

    TownLife(House house) {
        this(house, true);
    }

    private TownLife(House house, boolean lively) {
        this.house = house;
        this.lively = lively;
        var draw = new Draw(Draw.mix(7_000_003L * (house.number + 1)));
        this.commonWater = draw.between(20_000, 90_000);
        this.flats = new Awkward[house.flats.size()];
        Arrays.fill(flats, Awkward.NO);
        Awkward[] kinds = Awkward.values();
        for (int i = 0; lively && i < flats.length; i++) {
            if (draw.below(100) < 5) {
                flats[i] = kinds[(int) draw.between(1, kinds.length - 1)];
            }
        }
    }

    /** The published house: nothing more. */
    static TownLife none(House house) {
        return new TownLife(house, false);
    }

    boolean isLively() {
        return lively;
    }

    Awkward of(int flat) {
        return flats[flat];
    }

    /** The services of the house. */
    List<TownService> services() {
        List<TownService> services = new ArrayList<>();
        for (TownService service : TownService.values()) {
            if (service == TownService.GAS ? house.gas : service != TownService.COMMON_COLD_WATER || lively) {
                services.add(service);
            }
        }
        return services;
    }

    long commonWater() {
        return commonWater;
    }

    /**
     * What the meter of the house counted in the month: what flats used, by meter or by the norm, and what was common.
     */
    long houseWater() {
        long sum = commonWater;
        for (Flat flat : house.flats) {
            sum += flat.coldMeter ? flat.cold : flat.residents * house.region.coldNorm;
        }
        return sum;
    }

    List<AccountShare> shares(int flat) {
        AccountNumber first = TownBook.account(house.account(flat));
        if (flats[flat] != Awkward.TWO_ACCOUNTS) {
            return List.of(new AccountShare(first, ShareBasis.OWNERSHIP, Exact.ONE));
        }
        AccountNumber second = TownBook.account(SECOND + house.account(flat));
        return List.of(
                new AccountShare(first, ShareBasis.OWNERSHIP, Exact.of(1, 3)),
                new AccountShare(second, ShareBasis.OWNERSHIP, Exact.of(2, 3)));
    }

    Timeline<DebtorId> debtor(int flat, AccountNumber account) {
        DebtorId first = new DebtorId(account.value());
        if (flats[flat] != Awkward.DEBTOR) {
            return Stated.always("debtor:" + account, first);
        }
        return Timeline.of(List.of(
                Stated.fact("debtor:" + account, new DateRange(Stated.ALWAYS.from(), SOLD), first),
                Stated.fact(
                        "debtor:" + account + ":next", DateRange.from(SOLD), new DebtorId(account.value() + "-next"))));
    }
}
