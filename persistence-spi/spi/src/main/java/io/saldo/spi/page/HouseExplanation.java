package io.saldo.spi.page;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All of a bill that explains. What is left of it follows from lines and allocations, or is handed on and kept so.
 *
 * @param byMeter see {@link HouseBill#byMeter}
 * @param penalties in order of their lines
 * @param allocated by account
 */
public record HouseExplanation(
        HouseCharges charges,
        MeteredCharges byMeter,
        Recalculation recalculation,
        List<Penalty> penalties,
        SortedMap<AccountNumber, List<Allocation>> allocated) {
    public HouseExplanation {
        penalties = List.copyOf(penalties);
        allocated = Collections.unmodifiableSortedMap(new TreeMap<>(allocated));
    }

    public static HouseExplanation of(HouseBill bill) {
        return new HouseExplanation(
                bill.charges(), bill.byMeter(), bill.recalculation(), bill.penalties(), bill.allocated());
    }

    /** All that is posted, in order of ids. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>(charges.lines());
        lines.addAll(recalculation.lines());
        penalties.forEach(each -> lines.add(each.line()));
        lines.sort(Comparator.comparing(Line::id));
        return Collections.unmodifiableList(lines);
    }
}
