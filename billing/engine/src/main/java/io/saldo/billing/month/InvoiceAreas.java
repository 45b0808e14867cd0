package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.util.List;

/**
 * By what an invoice of the house is divided: the area of each premises that have the service agreed, whoever bills
 * them, as a whole number; for a part of the month by days. Immutable.
 */
final class InvoiceAreas {
    private final int[] days;
    private final long[] weights;
    private final Exact unit;
    private final boolean known;
    private final boolean any;

    private InvoiceAreas(int[] days, long[] weights, Exact unit, boolean known) {
        this.days = days;
        this.weights = weights;
        this.unit = unit;
        this.known = known;
        boolean above = false;
        for (long weight : weights) {
            above |= weight > 0;
        }
        this.any = above;
    }

    static InvoiceAreas of(ServiceCode service, BillingPeriod period, List<PremisesMonth> premises) {
        int[] days = new int[premises.size()];
        boolean known = true;
        boolean byDays = false;
        int scale = 0;
        for (int i = 0; i < days.length; i++) {
            PremisesMonth each = premises.get(i);
            ServiceTerms terms = each.terms().get(service);
            days[i] = terms == null ? 0 : terms.agreedDays(period.range());
            if (days[i] > 0) {
                known &= each.area().covers(period.range());
                byDays |= days[i] < period.days() || each.area().list().size() > 1;
                for (Span<Quantity> span : each.area().list()) {
                    scale = Math.max(scale, span.value().scale());
                }
            }
        }
        long[] weights = new long[days.length];
        for (int i = 0; i < days.length && known; i++) {
            if (days[i] > 0) {
                long area = area(premises.get(i), period, scale, byDays);
                weights[i] = byDays ? Math.multiplyExact(area, (long) days[i]) : area;
            }
        }
        long month = period.days();
        Exact unit = Exact.ofScaled(1, scale);
        return new InvoiceAreas(days, weights, byDays ? unit.over(month * month) : unit, known);
    }

    /** The area, whole; where days count, the average of the month in parts of its days. */
    private static long area(PremisesMonth premises, BillingPeriod period, int scale, boolean byDays) {
        long sum = 0;
        for (Span<Quantity> span : premises.area().list()) {
            long area = span.value().unscaled();
            for (int i = span.value().scale(); i < scale; i++) {
                area = Math.multiplyExact(area, 10L);
            }
            long days = byDays
                    ? span.days()
                            .intersection(period.range())
                            .map(DateRange::days)
                            .orElse(0)
                    : 1;
            sum = Math.addExact(sum, Math.multiplyExact(area, days));
        }
        return sum;
    }

    /** Whether premises at a place have the service agreed on some day. */
    boolean isAgreed(int place) {
        return days[place] > 0;
    }

    /** Whether all areas are known. */
    boolean isKnown() {
        return known;
    }

    /** Whether some area is above zero. */
    boolean isAny() {
        return any;
    }

    long[] weights() {
        return weights;
    }

    /** How many m² a weight of one is. */
    Exact unit() {
        return unit;
    }
}
