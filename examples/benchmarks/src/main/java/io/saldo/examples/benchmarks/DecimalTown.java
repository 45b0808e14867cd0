package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.DecimalAccount.Line;
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
import java.util.Objects;

/**
 * The usual way: {@link BigDecimal} in roubles, a hash map of charges for each account, an object for each line, debt
 * and allocation, no explanation. It makes the rows that the engine makes.
 */
final class DecimalTown {
    private static final BigDecimal DAYS = BigDecimal.valueOf(Town.DAYS);
    private static final int SHOWN = 6;

    private final House house;
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Map<String, BigDecimal> norms = new HashMap<>();
    private final List<DecimalAccount> accounts = new ArrayList<>();

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
            accounts.add(new DecimalAccount(house, i));
        }
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    List<DecimalAccount> accounts() {
        return accounts;
    }

    /** Every row, written to a sink. */
    RowSums rows() {
        bill();
        var out = new RowSink();
        for (DecimalAccount account : accounts) {
            new DecimalRows(out, account).write();
        }
        return out.sums();
    }

    void bill() {
        BigDecimal areas = BigDecimal.ZERO;
        for (DecimalAccount account : accounts) {
            areas = areas.add(account.area);
        }
        BigDecimal heated = areas.add(BigDecimal.valueOf(house.nonResidential, 2));
        for (DecimalAccount account : accounts) {
            account.clear();
            charge(account, heated);
            lower(account);
        }
        common(areas);
        for (DecimalAccount account : accounts) {
            account.close();
        }
    }

    private void charge(DecimalAccount account, BigDecimal heated) {
        Flat flat = account.flat;
        BigDecimal area = account.area;
        BigDecimal cold = volume(flat.coldMeter, flat.cold, account, "cold");
        BigDecimal hot = volume(flat.hotMeter, flat.hot, account, "hot");
        charge(account, TownService.MAINTENANCE, area, "maintenance", "AREA");
        charge(account, TownService.CAPITAL_REPAIR, area, "capitalRepair", "AREA");
        charge(account, TownService.COLD_WATER, cold, "cold", flat.coldMeter ? "METER" : "NORM");
        charge(account, TownService.HOT_WATER, hot, "hot", flat.hotMeter ? "METER" : "NORM");
        charge(account, TownService.SEWAGE, cold.add(hot), "sewage", "OTHER_SERVICE");
        BigDecimal day = BigDecimal.valueOf(flat.day, 1);
        if (flat.twoZones) {
            zone(account, day, "day", 0, "DAY");
            zone(account, BigDecimal.valueOf(flat.night, 1), "night", 1, "NIGHT");
        } else {
            zone(account, day, "day", 0, "WHOLE_DAY");
        }
        BigDecimal heat = BigDecimal.valueOf(house.heat, 4).multiply(area);
        BigDecimal price = price("heat");
        account.add(new Line(
                TownService.HEATING,
                "BASE",
                0,
                heat.multiply(price).divide(heated, 2, RoundingMode.HALF_UP),
                heat.divide(heated, SHOWN, RoundingMode.HALF_UP),
                price,
                "GCAL",
                "COMMON_METER",
                "WHOLE_DAY",
                heat.multiply(price).divide(heated, SHOWN, RoundingMode.HALF_UP)));
        if (house.gas) {
            charge(account, TownService.GAS, account.residents.multiply(norms.get("gas")), "gas", "NORM");
        }
        charge(account, TownService.WASTE, account.residents.multiply(norms.get("waste")), "waste", "NORM");
    }

    private void charge(DecimalAccount account, TownService service, BigDecimal volume, String price, String method) {
        charge(account, service, volume, price, method, 0, "WHOLE_DAY");
    }

    private void zone(DecimalAccount account, BigDecimal volume, String price, int ordinal, String zone) {
        charge(account, TownService.ELECTRICITY, volume, price, "METER", ordinal, zone);
    }

    private void charge(
            DecimalAccount account,
            TownService service,
            BigDecimal volume,
            String priceOf,
            String method,
            int ordinal,
            String zone) {
        BigDecimal price = price(priceOf);
        BigDecimal exact = volume.multiply(price);
        String unit = method.equals("AREA") ? "M2" : service == TownService.ELECTRICITY ? "KWH" : "M3";
        account.add(new Line(service, "BASE", ordinal, rounded(exact), volume, price, unit, method, zone, exact));
    }

    private BigDecimal price(String of) {
        return Objects.requireNonNull(prices.get(of));
    }

    private BigDecimal volume(boolean metered, long used, DecimalAccount account, String water) {
        return metered ? BigDecimal.valueOf(used, 3) : account.residents.multiply(norms.get(water));
    }

    private void lower(DecimalAccount account) {
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
            Line fee = account.charge(TownService.HOT_WATER);
            BigDecimal lowered = fee.amount().multiply(share);
            account.add(fee.lowered("QUALITY", rounded(lowered), BigDecimal.ZERO, lowered));
        }
    }

    private static void absent(DecimalAccount account, TownService service, boolean counts) {
        if (counts) {
            Line fee = account.charge(service);
            BigDecimal days = BigDecimal.valueOf(account.flat.absentDays);
            BigDecimal lowered = fee.amount().multiply(days);
            account.add(fee.lowered(
                    "ABSENCE",
                    lowered.divide(DAYS, 2, RoundingMode.HALF_UP),
                    fee.volume().multiply(days).divide(DAYS, SHOWN, RoundingMode.HALF_UP),
                    lowered.divide(DAYS, SHOWN, RoundingMode.HALF_UP)));
        }
    }

    private record Claim(DecimalAccount account, BigDecimal part, BigDecimal remainder) {}

    private void common(BigDecimal areas) {
        BigDecimal electricity = BigDecimal.valueOf(house.commonElectricity, 1).multiply(prices.get("day"));
        BigDecimal water = BigDecimal.valueOf(house.commonWater, 3).multiply(prices.get("cold"));
        BigDecimal left = rounded(electricity).add(rounded(water));
        BigDecimal whole = left;
        List<Claim> claims = new ArrayList<>();
        for (DecimalAccount account : accounts) {
            BigDecimal share = whole.multiply(account.area);
            BigDecimal part = share.divide(areas, 2, RoundingMode.DOWN);
            claims.add(new Claim(account, part, share.subtract(part.multiply(areas))));
            left = left.subtract(part);
        }
        claims.sort(Comparator.comparing(Claim::remainder).reversed().thenComparing(claim -> claim.account().number));
        BigDecimal kopeck = new BigDecimal("0.01");
        for (Claim claim : claims) {
            BigDecimal more = left.signum() > 0 ? kopeck : BigDecimal.ZERO;
            left = left.subtract(more);
            DecimalAccount account = claim.account();
            account.add(new Line(
                    TownService.COMMON_RESOURCES,
                    "BASE",
                    0,
                    claim.part().add(more),
                    account.area,
                    BigDecimal.ZERO,
                    "M2",
                    "AREA",
                    "WHOLE_DAY",
                    whole.multiply(account.area).divide(areas, SHOWN, RoundingMode.HALF_UP)));
        }
    }

    void addTo(Totals totals) {
        for (DecimalAccount account : accounts) {
            account.addTo(totals);
        }
    }
}
