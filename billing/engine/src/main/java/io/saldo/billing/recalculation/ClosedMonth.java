package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Inherited;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.Moment;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month as it stands in the books: what was posted about it, in its own bill and in later ones.
 *
 * @param closed what was known when it was billed: it never changes
 * @param lines charges of the month and recalculations of it; not what staff put into a bill, which no calculation
 *     makes anew
 * @param consumptions own volumes, as they were last counted
 * @param distributions as they were last made
 * @param inherited what other months left to it when it was last charged
 * @param carryOut what it handed on
 * @param moved what own volumes became known after the house volume was divided, and were counted in the bill of a
 *     later month
 * @param byMeter what it adds to the settlement of its year
 */
public record ClosedMonth(
        Moment closed,
        List<Line> lines,
        List<Consumption> consumptions,
        SortedMap<ServiceCode, List<Distribution>> distributions,
        Inherited inherited,
        Carry carryOut,
        SortedMap<Resource, SortedMap<PremisesId, Exact>> moved,
        MeteredCharges byMeter) {
    public ClosedMonth {
        lines = List.copyOf(lines);
        consumptions = List.copyOf(consumptions);
        distributions = Collections.unmodifiableSortedMap(new TreeMap<>(distributions));
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }
}
