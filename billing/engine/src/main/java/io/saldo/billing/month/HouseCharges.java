package io.saldo.billing.month;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The charges of a house-month.
 *
 * @param lines what is posted, in order of ids
 * @param parkedLines what would have been posted to parked accounts, as far as it can be told; shown in totals, never
 *     posted
 * @param parked what is not billed, and why
 * @param consumptions own volumes of premises, and what stands in where they cannot be told
 * @param distributions of the distributed services that could be distributed, one for each metering group
 * @param conservation one for each of them
 * @param carry what the next month takes over
 */
public record HouseCharges(
        HouseId house,
        BillingPeriod period,
        List<Line> lines,
        List<Line> parkedLines,
        List<Parked> parked,
        List<Consumption> consumptions,
        SortedMap<ServiceCode, List<Distribution>> distributions,
        List<Conservation> conservation,
        Carry carry)
        implements Canonical {
    public HouseCharges {
        lines = List.copyOf(lines);
        parkedLines = List.copyOf(parkedLines);
        parked = parked.stream().distinct().sorted().toList();
        consumptions = List.copyOf(consumptions);
        SortedMap<ServiceCode, List<Distribution>> sorted = new TreeMap<>();
        distributions.forEach((service, list) -> sorted.put(service, List.copyOf(list)));
        distributions = Collections.unmodifiableSortedMap(sorted);
        conservation = List.copyOf(conservation);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("period", period)
                .array("lines", lines)
                .array("parkedLines", parkedLines)
                .array("parked", parked)
                .array("consumptions", consumptions)
                .map("distributions", distributions)
                .array("conservation", conservation)
                .object("carry", carry);
    }
}
