package io.saldo.billing.charge;

import io.saldo.metering.meter.Zone;
import java.util.Comparator;

/**
 * The part of a volume that has a price of its own.
 *
 * @param zone part of the day (тарифная зона суток)
 * @param range range of the monthly volume, from 1 (диапазон потребления); 0 where the tariff knows no ranges
 */
public record Band(Zone zone, int range) implements Comparable<Band> {
    public static final Band NONE = new Band(Zone.WHOLE_DAY, 0);

    private static final Comparator<Band> ORDER =
            Comparator.comparing(Band::zone).thenComparingInt(Band::range);

    @Override
    public int compareTo(Band other) {
        return ORDER.compare(this, other);
    }
}
