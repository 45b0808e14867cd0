package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Town.Debt;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.examples.benchmarks.Town.Region;
import java.util.Arrays;

/**
 * The physical limit: a house in arrays of longs, billed by one loop into arrays of longs. No object for a line, no
 * derivation, no date. Facts are laid out before the time counts, as those
 * of the engine are.
 */
final class PrimitiveTown {
    private static final int FLATS = Town.FLATS;
    private static final int SERVICES = TownService.PUBLISHED;
    private static final int DEBTS = 4;

    private final House house;
    private final Region region;
    private final long areas;
    private final long[] area = new long[FLATS];
    private final long[] residents = new long[FLATS];
    /** Metered volumes; below zero where there is no meter. */
    private final long[] cold = new long[FLATS];

    private final long[] hot = new long[FLATS];
    private final long[] day = new long[FLATS];
    private final long[] night = new long[FLATS];
    private final long[] absent = new long[FLATS];
    private final long[] balance = new long[FLATS];
    private final long[] paid = new long[FLATS];
    private final long[] principal = new long[FLATS * DEBTS];
    private final long[] late = new long[FLATS * DEBTS];

    private final long[] charge = new long[FLATS * SERVICES];
    private final long[] lowered = new long[FLATS * SERVICES];
    private final long[] penalty = new long[FLATS];
    private final long[] closing = new long[FLATS];
    private final long[] remainders = new long[FLATS];

    PrimitiveTown(House house) {
        this.house = house;
        this.region = house.region;
        long sum = 0;
        for (int i = 0; i < FLATS; i++) {
            Flat flat = house.flats.get(i);
            area[i] = flat.area;
            sum += flat.area;
            residents[i] = flat.residents;
            cold[i] = flat.coldMeter ? flat.cold : -1;
            hot[i] = flat.hotMeter ? flat.hot : -1;
            day[i] = flat.day;
            night[i] = flat.night;
            absent[i] = flat.absentDays;
            balance[i] = flat.opening;
            paid[i] = flat.paid;
            for (int d = 0; d < flat.debts.size(); d++) {
                Debt debt = flat.debts.get(d);
                principal[i * DEBTS + d] = debt.principal();
                late[i * DEBTS + d] = debt.daysBefore();
            }
        }
        areas = sum;
    }

    /** Half up; {@code num} is not negative. */
    private static long over(long num, long den) {
        return (num + den / 2) / den;
    }

    void bill() {
        Arrays.fill(lowered, 0);
        common();
        long heatPrice = house.heat * region.heat;
        long heatAreas = 10000 * (areas + house.nonResidential);
        for (int i = 0; i < FLATS; i++) {
            int at = i * SERVICES;
            charge[at] = over(area[i] * house.maintenance, 100);
            boolean noCold = cold[i] < 0;
            boolean noHot = hot[i] < 0;
            long coldVolume = noCold ? residents[i] * region.coldNorm : cold[i];
            long hotVolume = noHot ? residents[i] * region.hotNorm : hot[i];
            charge[at + 1] = over(coldVolume * region.cold, 1000);
            charge[at + 2] = over(hotVolume * region.hot, 1000);
            charge[at + 3] = over((coldVolume + hotVolume) * region.sewage, 1000);
            charge[at + 4] = over(day[i] * region.day, 10) + over(night[i] * region.night, 10);
            charge[at + 5] = over(area[i] * heatPrice, heatAreas);
            charge[at + 6] = house.gas ? over(residents[i] * region.gasNorm * region.gas, 1000) : 0;
            charge[at + 7] = over(residents[i] * region.wasteNorm * region.waste, 10000);
            charge[at + 8] = over(area[i] * house.capitalRepair, 100);
            if (absent[i] > 0) {
                lower(at + 1, i, noCold);
                lower(at + 2, i, noHot);
                lower(at + 3, i, noCold && noHot);
                lower(at + 6, i, true);
                lower(at + 7, i, true);
            }
            if (house.poorHours > 0) {
                lowered[at + 2] -= over(charge[at + 2] * 15 * house.poorHours, 10000);
            }
            penalty[i] = penalty(i);
            long sum = balance[i] - paid[i] + penalty[i];
            for (int s = 0; s < SERVICES; s++) {
                sum += charge[at + s] + lowered[at + s];
            }
            closing[i] = sum;
        }
    }

    private void lower(int line, int flat, boolean counts) {
        if (counts) {
            lowered[line] -= over(charge[line] * absent[flat], Town.DAYS);
        }
    }

    /** Days of delay 31…90 at 1/300, later ones at 1/130, of 21 % a year. */
    private long penalty(int flat) {
        long sum = 0;
        for (int i = flat * DEBTS; i < flat * DEBTS + DEBTS && principal[i] > 0; i++) {
            long first = late[i];
            long last = first + Town.DAYS - 1;
            long early = Math.max(0, Math.min(last, 90) - Math.max(first, 31) + 1);
            long old = Math.max(0, last - Math.max(first, 91) + 1);
            sum += over(principal[i] * early * 21, 30000) + over(principal[i] * old * 21, 13000);
        }
        return sum;
    }

    private void common() {
        long whole = over(house.commonElectricity * region.day, 10) + over(house.commonWater * region.cold, 1000);
        long given = 0;
        for (int i = 0; i < FLATS; i++) {
            long part = whole * area[i];
            charge[i * SERVICES + 9] = part / areas;
            given += part / areas;
            remainders[i] = (part % areas) << 8 | (255 - i);
        }
        Arrays.sort(remainders);
        for (int i = 0; i < whole - given; i++) {
            charge[(255 - (int) (remainders[FLATS - 1 - i] & 255)) * SERVICES + 9]++;
        }
    }

    void addTo(Totals totals) {
        for (int i = 0; i < FLATS; i++) {
            int account = house.account(i);
            for (int s = 0; s < SERVICES; s++) {
                totals.charge(s, account, charge[i * SERVICES + s]);
                totals.recalculation(s, account, lowered[i * SERVICES + s]);
            }
            totals.penalty(penalty[i]);
            totals.closing(account, closing[i]);
        }
    }
}
