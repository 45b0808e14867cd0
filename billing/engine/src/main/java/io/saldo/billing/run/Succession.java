package io.saldo.billing.run;

import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.MeteredMonth;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of a month that is billed what it hands to the next. */
final class Succession {
    private Succession() {}

    static HandedOn of(
            HouseMonth month,
            HouseCharges charges,
            MeteredCharges byMeter,
            Recalculation recalculation,
            SortedMap<AccountNumber, OpenItems> money) {
        @Nullable HandedOn before = month.before();
        BillingPeriod period = charges.period();
        return new HandedOn(
                before == null ? period : before.first(),
                period,
                month.known(),
                money,
                charges.carry(),
                recalculation.plan(),
                year(month, charges, byMeter, recalculation),
                unsettled(before, recalculation),
                waiting(before, charges, recalculation, month.givenUp()));
    }

    /**
     * The months of this year that are to be settled with it; a month of which nothing is settled is not among them.
     */
    private static SortedMap<BillingPeriod, MeteredMonth> year(
            HouseMonth month, HouseCharges charges, MeteredCharges byMeter, Recalculation recalculation) {
        SortedMap<BillingPeriod, MeteredMonth> year = new TreeMap<>();
        HandedOn before = month.before();
        int number = charges.period().first().getYear();
        if (before != null) {
            before.year().forEach((about, each) -> {
                if (about.first().getYear() == number) {
                    year.put(about, recalculation.settling(each));
                }
            });
        }
        if (!byMeter.services().isEmpty()) {
            year.put(charges.period(), byMeter.month(month.facts(), charges.lines()));
        }
        year.values().removeIf(each -> each.services().isEmpty());
        return year;
    }

    /** A month some of whose late facts were withheld stays settled up to where it was. */
    private static SortedMap<BillingPeriod, HandedOn.Settled> unsettled(
            @Nullable HandedOn before, Recalculation recalculation) {
        SortedMap<BillingPeriod, HandedOn.Settled> unsettled = new TreeMap<>();
        if (before != null) {
            for (Withheld each : recalculation.withheld()) {
                if (before.isClosed(each.about())) {
                    unsettled.put(each.about(), before.settled(each.about()));
                }
            }
        }
        return unsettled;
    }

    /** What waited before and was not looked at again, and what waits now, as decisions have it. */
    private static List<Withheld> waiting(
            @Nullable HandedOn before, HouseCharges charges, Recalculation recalculation, List<GivenUp> decisions) {
        Set<Withheld> waiting = new HashSet<>(recalculation.withheld());
        charges.parked().forEach(each -> waiting.add(new Withheld(charges.period(), each)));
        recalculation
                .outcomes()
                .forEach((about, outcome) ->
                        outcome.charges().parked().forEach(each -> waiting.add(new Withheld(about, each))));
        if (before != null) {
            before.waiting().stream()
                    .filter(each -> !recalculation.outcomes().containsKey(each.about()))
                    .forEach(waiting::add);
        }
        return waiting.stream()
                .map(each -> each.decided(decisions))
                .distinct()
                .sorted(Withheld.ORDER)
                .toList();
    }
}
