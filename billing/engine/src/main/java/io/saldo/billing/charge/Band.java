package io.saldo.billing.charge;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.metering.meter.Zone;

/**
 * The part of a volume that has a price of its own.
 *
 * @param zone part of the day (тарифная зона суток)
 * @param range range of the monthly volume, from 1 (диапазон потребления); 0 where the tariff knows no ranges
 */
public record Band(Zone zone, int range) implements Canonical, Comparable<Band> {
    public static final Band NONE = new Band(Zone.WHOLE_DAY, 0);

    @Override
    public int compareTo(Band other) {
        int order = zone.compareTo(other.zone);
        return order != 0 ? order : Integer.compare(range, other.range);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("zone", zone).field("range", range);
    }
}
