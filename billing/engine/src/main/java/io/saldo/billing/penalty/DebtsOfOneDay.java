package io.saldo.billing.penalty;

import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts debts with one due day together, so that the charge of a service and its tax, or the lines of several ranges,
 * are one run of days.
 */
final class DebtsOfOneDay {
    private record Alike(LocalDate due, LocalDate from, List<DateRange> stops) {}

    private DebtsOfOneDay() {}

    static List<OverdueDebt> of(List<OverdueDebt> debts) {
        if (debts.size() == 1) {
            return debts;
        }
        SortedMap<Alike, List<OverdueDebt.Part>> together = new TreeMap<>(Comparator.comparing(Alike::due)
                .thenComparing(Alike::from)
                .thenComparing(alike -> alike.stops.toString()));
        for (OverdueDebt debt : debts) {
            together.computeIfAbsent(new Alike(debt.due(), debt.from(), debt.stops()), key -> new ArrayList<>())
                    .addAll(debt.parts());
        }
        List<OverdueDebt> all = new ArrayList<>();
        together.forEach((alike, parts) -> all.add(new OverdueDebt(alike.due, alike.from, parts, alike.stops)));
        return all;
    }
}
