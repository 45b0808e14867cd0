package io.saldo.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference town: regions, houses and flats by a generator, for October 2026.
 *
 * <p>Numbers are whole: money in kopecks, areas in 1/100 m², water in 1/1000 m³, electricity in 1/10 kWh, heat in
 * 1/10000 Gcal, norms of gas and water in 1/1000 m³, of waste in
 * 1/10000 m³. A house has 200 flats, each with one account, numbered house × 200 + flat.
 */
final class Town {
    static final int FLATS = 200;
    static final int DAYS = 31;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    private static final List<Region> REGIONS = regions();

    /** Prices in kopecks, norms a person and month. */
    static final class Region {
        final long cold;
        final long hot;
        final long sewage;
        final long day;
        final long night;
        final long heat;
        final long gas;
        final long waste;
        final long coldNorm;
        final long hotNorm;
        final long gasNorm;
        final long wasteNorm;

        private Region(Draw draw) {
            cold = draw.between(2800, 6500);
            hot = draw.between(18000, 29000);
            sewage = draw.between(2500, 5200);
            day = draw.between(450, 900);
            night = draw.between(180, 400);
            heat = draw.between(180000, 320000);
            gas = draw.between(700, 1100);
            waste = draw.between(45000, 110000);
            coldNorm = draw.between(3500, 5200);
            hotNorm = draw.between(2500, 3600);
            gasNorm = draw.between(8000, 13000);
            wasteNorm = draw.between(1500, 2500);
        }
    }

    /** A debt and how many days before the first of October it fell due. */
    record Debt(long principal, int daysBefore) {}

    /** A flat, its meters and its account. */
    static final class Flat {
        final long area;
        final int residents;
        final boolean coldMeter;
        final boolean hotMeter;
        final boolean twoZones;
        final long coldBefore;
        final long cold;
        final long hotBefore;
        final long hot;
        final long dayBefore;
        final long day;
        final long nightBefore;
        final long night;
        final int absentDays;
        final long opening;
        final long paid;
        final List<Debt> debts;

        private Flat(Draw draw) {
            area = draw.between(2800, 9800);
            residents = (int) draw.between(1, 5);
            coldMeter = draw.below(100) < 85;
            hotMeter = draw.below(100) < 82;
            twoZones = draw.below(100) < 60;
            coldBefore = draw.between(10000, 900000);
            cold = draw.between(0, 12000);
            hotBefore = draw.between(10000, 900000);
            hot = draw.between(0, 9000);
            dayBefore = draw.between(10000, 900000);
            day = draw.between(200, 4000);
            nightBefore = draw.between(10000, 900000);
            night = twoZones ? draw.between(50, 1500) : 0;
            absentDays = draw.below(100) < 5 ? (int) draw.between(5, 31) : 0;
            opening = draw.below(100) < 25 ? draw.between(0, 3000000) : -draw.between(0, 50000);
            paid = draw.below(100) < 80 ? draw.between(200000, 1200000) : 0;
            debts = debts(draw);
        }

        private static List<Debt> debts(Draw draw) {
            List<Debt> debts = new ArrayList<>();
            if (draw.below(100) < 20) {
                long count = draw.between(1, 4);
                for (int i = 0; i < count; i++) {
                    debts.add(new Debt(draw.between(50000, 1500000), (int) draw.between(1, 400)));
                }
            }
            return List.copyOf(debts);
        }
    }

    /** A house with its flats. */
    static final class House {
        final int number;
        final int regionNumber;
        final Region region;
        final long maintenance;
        final long capitalRepair;
        final long nonResidential;
        final long heat;
        final long commonElectricity;
        final long commonWater;
        final int poorHours;
        final boolean gas;
        final List<Flat> flats;

        private House(int number, int count) {
            Draw draw = new Draw(Draw.mix(1000003L * (number + 1)));
            this.number = number;
            regionNumber = (int) draw.below(10);
            region = REGIONS.get(regionNumber);
            maintenance = draw.between(2400, 4800);
            capitalRepair = draw.between(900, 2200);
            nonResidential = draw.below(10) < 3 ? draw.between(5000, 80000) : 0;
            heat = draw.between(1600000, 3200000);
            commonElectricity = draw.between(20000, 60000);
            commonWater = draw.between(5000, 40000);
            poorHours = draw.below(10) == 0 ? (int) draw.between(4, 96) : 0;
            gas = draw.below(10) < 6;
            List<Flat> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                all.add(new Flat(draw));
            }
            flats = List.copyOf(all);
        }

        int account(int flat) {
            return number * FLATS + flat;
        }
    }

    private Town() {}

    private static List<Region> regions() {
        Draw draw = new Draw(42);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            regions.add(new Region(draw));
        }
        return List.copyOf(regions);
    }

    static House house(int number) {
        return new House(number, FLATS);
    }

    /** A house of another size by the same draws: no house of the town. */
    static House house(int number, int flats) {
        return new House(number, flats);
    }
}
