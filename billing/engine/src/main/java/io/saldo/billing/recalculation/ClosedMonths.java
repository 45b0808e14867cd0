package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Inherited;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The closed months of a house, one after another without a gap: what a host has posted, and what a late fact may reopen.
 *
 * @param corrections yearly corrections posted in them
 * @param plan how the year before is settled, as the last of them handed it on; null where nobody kept it: the next
 *     month then decides it from the posted lines and the facts, to the same amounts
 */
public record ClosedMonths(
        SortedMap<BillingPeriod, ClosedMonth> months,
        List<Line> corrections,
        @Nullable YearlyPlan plan) {
    public static final ClosedMonths NONE = new ClosedMonths(new TreeMap<>(), List.of());

    /** Months of which no plan was kept. */
    public ClosedMonths(SortedMap<BillingPeriod, ClosedMonth> months, List<Line> corrections) {
        this(months, corrections, null);
    }

    public ClosedMonths {
        corrections = List.copyOf(corrections);
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** The month closed last. */
    public Optional<ClosedMonth> last() {
        return months.isEmpty() ? Optional.empty() : Optional.ofNullable(months.get(months.lastKey()));
    }

    /**
     * With one more month closed.
     *
     * @param known what was known when it was billed
     * @param inherited what was left to it, recalculations included
     * @param charges its charges
     * @param recalculation what its bill recalculated
     */
    public ClosedMonths closing(Known known, Inherited inherited, HouseCharges charges, Recalculation recalculation) {
        BillingPeriod period = charges.period();
        SortedMap<BillingPeriod, ClosedMonth> all = new TreeMap<>();
        months.forEach((month, closed) -> all.put(month, settled(month, closed, period, known, recalculation)));
        all.put(
                period,
                new ClosedMonth(
                        known,
                        known,
                        period,
                        charges.lines().stream()
                                .filter(line -> line.id().kind().isCalculated())
                                .toList(),
                        charges.consumptions(),
                        charges.distributions(),
                        inherited,
                        charges.carry(),
                        new TreeMap<>()));
        List<Line> corrected = new ArrayList<>(corrections);
        recalculation.lines().stream()
                .filter(line -> line.id().kind() == LineKind.YEARLY_CORRECTION)
                .forEach(corrected::add);
        return new ClosedMonths(all, corrected, recalculation.plan());
    }

    /** A month none of whose late facts was withheld is settled up to now. */
    private static ClosedMonth settled(
            BillingPeriod month, ClosedMonth closed, BillingPeriod in, Known known, Recalculation recalculation) {
        boolean whole =
                recalculation.withheld().stream().noneMatch(each -> each.about().equals(month));
        Recalculation.Outcome outcome = recalculation.outcomes().get(month);
        List<Line> lines = new ArrayList<>(closed.lines());
        recalculation.lines().stream()
                .filter(line -> line.id().kind() == LineKind.RECALCULATION
                        && line.id().about().equals(month))
                .forEach(lines::add);
        return new ClosedMonth(
                closed.closed(),
                whole ? known : closed.settled(),
                whole ? in : closed.settledIn(),
                lines,
                outcome == null ? closed.consumptions() : outcome.charges().consumptions(),
                outcome == null ? closed.distributions() : outcome.charges().distributions(),
                outcome == null ? closed.inherited() : outcome.inherited(),
                outcome == null ? closed.carryOut() : outcome.charges().carry(),
                outcome == null ? closed.moved() : outcome.moved());
    }
}
