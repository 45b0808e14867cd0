package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Town.Debt;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.examples.benchmarks.Town.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual way: {@link BigDecimal} in roubles, a hash map of lines for each account, no explanation. */
final class DecimalTown {
    private static final BigDecimal DAYS = BigDecimal.valueOf(Town.DAYS);
    private static final BigDecimal RATE = new BigDecimal("0.21");

    private final House house;
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Map<String, BigDecimal> norms = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();

    /** Facts and bill of an account. */
    private static final class Account {
        private final int number;
        private final Flat flat;
        private final BigDecimal area;
        private final BigDecimal residents;
        private final Map<TownService, BigDecimal> charges = new HashMap<>();
        private final Map<TownService, BigDecimal> lowered = new HashMap<>();
        private BigDecimal penalty = BigDecimal.ZERO;
        private BigDecimal closing = BigDecimal.ZERO;

        private Account(int number, Flat flat) {
            this.number = number;
            this.flat = flat;
            this.area = BigDecimal.valueOf(flat.area, 2);
            this.residents = BigDecimal.valueOf(flat.residents);
        }
    }

    DecimalTown(House house) {
        this.house = house;
        Region region = house.region;
        prices.put("maintenance", BigDecimal.valueOf(house.maintenance, 2));
        prices.put("capitalRepair", BigDecimal.valueOf(house.capitalRepair, 2));
        prices.put("cold", BigDecimal.valueOf(region.cold, 2));
        prices.put("hot", BigDecimal.valueOf(region.hot, 2));
        prices.put("sewage", BigDecimal.valueOf(region.sewage, 2));
        prices.put("day", BigDecimal.valueOf(region.day, 2));
        prices.put("night", BigDecimal.valueOf(region.night, 2));
        prices.put("heat", BigDecimal.valueOf(region.heat, 2));
        prices.put("gas", BigDecimal.valueOf(region.gas, 2));
        prices.put("waste", BigDecimal.valueOf(region.waste, 2));
        norms.put("cold", BigDecimal.valueOf(region.coldNorm, 3));
        norms.put("hot", BigDecimal.valueOf(region.hotNorm, 3));
        norms.put("gas", BigDecimal.valueOf(region.gasNorm, 3));
        norms.put("waste", BigDecimal.valueOf(region.wasteNorm, 4));
        for (int i = 0; i < house.flats.size(); i++) {
            accounts.add(new Account(house.account(i), house.flats.get(i)));
        }
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    void bill() {
        BigDecimal areas = BigDecimal.ZERO;
        for (Account account : accounts) {
            areas = areas.add(account.area);
        }
        BigDecimal heated = areas.add(BigDecimal.valueOf(house.nonResidential, 2));
        for (Account account : accounts) {
            account.charges.clear();
            account.lowered.clear();
            charge(account, heated);
            lower(account);
        }
        common(areas);
        for (Account account : accounts) {
            close(account);
        }
    }

    private void charge(Account account, BigDecimal heated) {
        Flat flat = account.flat;
        Map<TownService, BigDecimal> charges = account.charges;
        BigDecimal cold = volume(flat.coldMeter, flat.cold, account, "cold");
        BigDecimal hot = volume(flat.hotMeter, flat.hot, account, "hot");
        charges.put(TownService.MAINTENANCE, rounded(account.area.multiply(prices.get("maintenance"))));
        charges.put(TownService.CAPITAL_REPAIR, rounded(account.area.multiply(prices.get("capitalRepair"))));
        charges.put(TownService.COLD_WATER, rounded(cold.multiply(prices.get("cold"))));
        charges.put(TownService.HOT_WATER, rounded(hot.multiply(prices.get("hot"))));
        charges.put(TownService.SEWAGE, rounded(cold.add(hot).multiply(prices.get("sewage"))));
        BigDecimal day = rounded(BigDecimal.valueOf(flat.day, 1).multiply(prices.get("day")));
        BigDecimal night = rounded(BigDecimal.valueOf(flat.night, 1).multiply(prices.get("night")));
        charges.put(TownService.ELECTRICITY, day.add(night));
        charges.put(
                TownService.HEATING,
                BigDecimal.valueOf(house.heat, 4)
                        .multiply(account.area)
                        .multiply(prices.get("heat"))
                        .divide(heated, 2, RoundingMode.HALF_UP));
        if (house.gas) {
            charges.put(TownService.GAS, byNorm(account, "gas"));
        }
        charges.put(TownService.WASTE, byNorm(account, "waste"));
    }

    private BigDecimal volume(boolean metered, long used, Account account, String water) {
        return metered ? BigDecimal.valueOf(used, 3) : account.residents.multiply(norms.get(water));
    }

    private BigDecimal byNorm(Account account, String what) {
        return rounded(account.residents.multiply(norms.get(what)).multiply(prices.get(what)));
    }

    private void lower(Account account) {
        Flat flat = account.flat;
        if (flat.absentDays > 0) {
            absent(account, TownService.COLD_WATER, !flat.coldMeter);
            absent(account, TownService.HOT_WATER, !flat.hotMeter);
            absent(account, TownService.SEWAGE, !flat.coldMeter && !flat.hotMeter);
            absent(account, TownService.GAS, house.gas);
            absent(account, TownService.WASTE, true);
        }
        if (house.poorHours > 0) {
            BigDecimal share = new BigDecimal("0.0015").multiply(BigDecimal.valueOf(house.poorHours));
            BigDecimal fee = account.charges.getOrDefault(TownService.HOT_WATER, BigDecimal.ZERO);
            account.lowered.merge(
                    TownService.HOT_WATER, rounded(fee.multiply(share)).negate(), BigDecimal::add);
        }
    }

    private static void absent(Account account, TownService service, boolean counts) {
        if (counts) {
            BigDecimal fee = account.charges.getOrDefault(service, BigDecimal.ZERO);
            BigDecimal days = BigDecimal.valueOf(account.flat.absentDays);
            account.lowered.merge(
                    service,
                    fee.multiply(days).divide(DAYS, 2, RoundingMode.HALF_UP).negate(),
                    BigDecimal::add);
        }
    }

    private record Claim(Account account, BigDecimal remainder) {}

    private void common(BigDecimal areas) {
        BigDecimal electricity = BigDecimal.valueOf(house.commonElectricity, 1).multiply(prices.get("day"));
        BigDecimal water = BigDecimal.valueOf(house.commonWater, 3).multiply(prices.get("cold"));
        BigDecimal left = rounded(electricity).add(rounded(water));
        BigDecimal whole = left;
        List<Claim> claims = new ArrayList<>();
        for (Account account : accounts) {
            BigDecimal share = whole.multiply(account.area);
            BigDecimal part = share.divide(areas, 2, RoundingMode.DOWN);
            account.charges.put(TownService.COMMON_RESOURCES, part);
            claims.add(new Claim(account, share.subtract(part.multiply(areas))));
            left = left.subtract(part);
        }
        claims.sort(Comparator.comparing(Claim::remainder).reversed().thenComparing(claim -> claim.account().number));
        BigDecimal kopeck = new BigDecimal("0.01");
        for (int i = 0; left.signum() > 0; i++) {
            claims.get(i).account().charges.merge(TownService.COMMON_RESOURCES, kopeck, BigDecimal::add);
            left = left.subtract(kopeck);
        }
    }

    private static void close(Account account) {
        Flat flat = account.flat;
        BigDecimal penalty = BigDecimal.ZERO;
        for (Debt debt : flat.debts) {
            int first = debt.daysBefore();
            int last = first + Town.DAYS - 1;
            penalty = penalty.add(penalty(debt, Math.min(last, 90) - Math.max(first, 31) + 1, 300))
                    .add(penalty(debt, last - Math.max(first, 91) + 1, 130));
        }
        BigDecimal closing = BigDecimal.valueOf(flat.opening - flat.paid, 2).add(penalty);
        for (BigDecimal each : account.charges.values()) {
            closing = closing.add(each);
        }
        for (BigDecimal each : account.lowered.values()) {
            closing = closing.add(each);
        }
        account.penalty = penalty;
        account.closing = closing;
    }

    private static BigDecimal penalty(Debt debt, int days, int divisor) {
        return BigDecimal.valueOf(debt.principal(), 2)
                .multiply(BigDecimal.valueOf(Math.max(0, days)))
                .multiply(RATE)
                .divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP);
    }

    void addTo(Totals totals) {
        for (Account account : accounts) {
            account.charges.forEach(
                    (service, amount) -> totals.charge(service.index(), account.number, kopecks(amount)));
            account.lowered.forEach(
                    (service, amount) -> totals.recalculation(service.index(), account.number, kopecks(amount)));
            totals.penalty(kopecks(account.penalty));
            totals.closing(account.number, kopecks(account.closing));
        }
    }

    private static long kopecks(BigDecimal roubles) {
        return roubles.movePointRight(2).longValueExact();
    }
}
