package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Inherited;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Closed months of a house as they stand in the books: those that a late fact reopens, and for a year that is settled
 * its twelve. A host that keeps all of them in memory may give all.
 */
public record ClosedMonths(SortedMap<BillingPeriod, ClosedMonth> months) {
    public static final ClosedMonths NONE = new ClosedMonths(new TreeMap<>());

    public ClosedMonths {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * With one more month closed.
     *
     * @param known what was known when it was billed
     * @param inherited what was left to it, recalculations included
     * @param charges its charges
     * @param byMeter what it adds to the settlement of its year
     * @param recalculation what its bill recalculated
     */
    public ClosedMonths closing(
            Moment known,
            Inherited inherited,
            HouseCharges charges,
            MeteredCharges byMeter,
            Recalculation recalculation) {
        BillingPeriod period = charges.period();
        SortedMap<BillingPeriod, ClosedMonth> all = new TreeMap<>(months);
        months.forEach((month, closed) -> all.put(month, recalculated(month, closed, recalculation)));
        all.put(
                period,
                new ClosedMonth(
                        known,
                        charges.lines().stream()
                                .filter(line -> line.isCalculated())
                                .toList(),
                        charges.consumptions(),
                        charges.distributions(),
                        inherited,
                        charges.carry(),
                        new TreeMap<>(),
                        byMeter));
        return new ClosedMonths(all);
    }

    private static ClosedMonth recalculated(BillingPeriod month, ClosedMonth closed, Recalculation recalculation) {
        Recalculation.Outcome outcome = recalculation.outcomes().get(month);
        List<Line> made = recalculation.lines().stream()
                .filter(line -> line.id().kind() == LineKind.RECALCULATION
                        && line.id().about().equals(month))
                .toList();
        if (outcome == null && made.isEmpty()) {
            return closed;
        }
        List<Line> lines = new ArrayList<>(closed.lines());
        lines.addAll(made);
        return new ClosedMonth(
                closed.closed(),
                lines,
                outcome == null ? closed.consumptions() : outcome.charges().consumptions(),
                outcome == null ? closed.distributions() : outcome.charges().distributions(),
                outcome == null ? closed.inherited() : outcome.inherited(),
                outcome == null ? closed.carryOut() : outcome.charges().carry(),
                outcome == null ? closed.moved() : outcome.moved(),
                outcome == null ? closed.byMeter() : outcome.byMeter());
    }
}
