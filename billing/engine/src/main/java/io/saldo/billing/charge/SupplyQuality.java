package io.saldo.billing.charge;

import io.saldo.billing.quality.Breach;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.List;

/**
 * What is known of the quality of a service at some premises in the month.
 *
 * @param breaches interruptions and poor quality that reached the premises
 * @param coldWater the price of cold water there, which hot water that is cold is paid by
 * @param twoPart whether the heat of hot water is a charge of its own
 */
public record SupplyQuality(List<Span<Breach>> breaches, Spans<Tariff> coldWater, boolean twoPart) {
    /** Nothing was wrong. */
    public static final SupplyQuality GOOD = new SupplyQuality(List.of(), Spans.none(), false);

    public SupplyQuality {
        breaches = List.copyOf(breaches);
    }
}
