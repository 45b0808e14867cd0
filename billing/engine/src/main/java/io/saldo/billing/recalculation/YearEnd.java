package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The year before the open month's, where some of it was paid by a norm or an average and is settled by the meter afterwards.
 *
 * @param months all twelve as known now, in order
 * @param posted what was charged for them and recalculated since
 * @param corrected how the year was settled before, with the parts posted so far
 * @param known the moment of all this
 * @param distributors what the distributors of heat of flats counted in the year
 */
public record YearEnd(
        List<MonthFacts> months,
        List<Line> posted,
        List<YearlyPlan.Entry> corrected,
        Known known,
        SortedMap<PremisesId, Resolution<Quantity>> distributors) {
    public YearEnd {
        months = List.copyOf(months);
        posted = List.copyOf(posted);
        corrected = List.copyOf(corrected);
        distributors = Collections.unmodifiableSortedMap(new TreeMap<>(distributors));
    }
}
