package io.saldo.billing.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryPlan.Event;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.statistics.Statistics;

/** What recalculation promises, on histories of two years. */
final class RecalculationLaws {
    private RecalculationLaws() {}

    /** Sums of principal by account, service, creditor and month. */
    static SortedMap<String, Kopecks> balances(List<HouseBill> bills) {
        SortedMap<String, Kopecks> sums = new TreeMap<>();
        for (Line line : bills.stream().flatMap(bill -> bill.lines().stream()).toList()) {
            if (line.id().kind() == LineKind.PENALTY) {
                continue;
            }
            var id = line.id();
            sums.merge(
                    String.join(
                            "/",
                            id.account().value(),
                            id.service().value(),
                            id.creditor().value(),
                            id.about().toString()),
                    line.amount(),
                    Kopecks::plus);
        }
        sums.values().removeIf(Kopecks::isZero);
        return sums;
    }

    /** What differs, so that a failure can be read. */
    static void assertSame(SortedMap<String, Kopecks> actual, SortedMap<String, Kopecks> expected) {
        SortedMap<String, String> differing = new TreeMap<>();
        Set<String> keys = new TreeSet<>(actual.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            if (!Objects.equals(actual.get(key), expected.get(key))) {
                differing.put(key, actual.get(key) + " instead of " + expected.get(key));
            }
        }
        assertThat(differing).isEmpty();
    }

    static SortedMap<String, Kopecks> allBalances(HistoryRun run, HouseBill last) {
        List<HouseBill> bills = new ArrayList<>(run.chronicle.bills());
        bills.add(last);
        return balances(bills);
    }

    /** Nothing is posted, and nothing waits to be. */
    private static void assertNothingIsPosted(HouseBill bill) {
        assertThat(bill.recalculation().withheld()).isEmpty();
        assertThat(bill.recalculation().lines()).isEmpty();
    }

    static void everyLineOfEveryMonthReplays(HistoryPlan plan) {
        plan.run().toTheEnd().chronicle.bills().forEach(bill -> {
            assertThat(bill.charges().parked()).isEmpty();
            assertThat(bill.recalculation().withheld()).isEmpty();
            assertThat(bill.lines()).allMatch(Line::replays);
        });
    }

    static void withNothingChangedNothingIsPosted(HistoryPlan plan) {
        assertNothingIsPosted(plan.run().toTheEnd().bill());
    }

    /**
     * What was recalculated is not recalculated again, neither by what the open month makes of it nor by the month
     * after.
     */
    static void recalculatedTwiceIsRecalculatedOnce(HistoryPlan plan, List<Event> late) {
        HistoryRun run = plan.run().toTheLast();
        late.forEach(run::late);
        HouseBill once = run.closeTheLast();
        SortedMap<String, Kopecks> balances = balances(run.chronicle.bills());
        assertNothingIsPosted(run.bill());
        run.closeTheLast();
        assertNothingIsPosted(run.bill());
        SortedMap<String, Kopecks> after = balances(run.chronicle.bills());
        after.keySet().retainAll(balances.keySet());
        assertSame(after, balances);
        Statistics.collect(once.recalculation().lines().isEmpty() ? "nothing" : "recalculated");
    }

    /** The months are charged again, each by the same facts. */
    static void factsToldAgainAsTheyWerePostNothing(HistoryPlan plan, List<Event> late) {
        HistoryRun run = plan.run().toTheEnd();
        late.forEach(run::again);
        HouseBill bill = run.bill();
        assertNothingIsPosted(bill);
        Statistics.collect(bill.recalculation().outcomes().isEmpty() ? "nothing reopened" : "charged again");
    }

    /**
     * What is told of months that no claim reaches any more is refused with its reason, and moves nothing of theirs.
     */
    static void whatIsTooOldIsRefused(HistoryPlan plan, Event late) {
        HistoryPlan narrow = plan.reaching(12);
        int last = plan.months() - 1;
        Event old = late.about(late.about() % (last - 13));
        HistoryRun without = narrow.run().toTheLast();
        HistoryRun with = narrow.run().toTheLast();
        Assume.that(with.late(old).isPresent());
        HouseBill bill = with.bill();
        String window = HistoryPlan.FIRST.plus(last - 12).toString();
        assertThat(bill.recalculation().refusals())
                .extracting(Refusal::reason)
                .containsAnyOf(Refusal.Reason.LIMITATION, Refusal.Reason.BEFORE_CUT_OVER);
        assertThat(bill.recalculation().lines())
                .allMatch(line -> line.id().about().toString().compareTo(window) >= 0);
        if (old.kind().isOfItsMonth()) {
            assertSame(allBalances(with, bill), allBalances(without, without.bill()));
        }
    }

    static void theSameLateFactsInAnyOrderEndInTheSameBalances(HistoryPlan plan, List<Event> late, Random random) {
        // two facts about one thing correct each other, and their order is a fact of its own
        Assume.that(late.stream().map(each -> plan.subject(each)).distinct().count() == late.size());
        HistoryRun first = plan.run().toTheLast();
        late.forEach(first::late);
        List<Event> shuffled = new ArrayList<>(late);
        Collections.shuffle(shuffled, random);
        HistoryRun second = plan.run().toTheLast();
        shuffled.forEach(second::late);
        assertSame(allBalances(second, second.bill()), allBalances(first, first.bill()));
    }

    static void aFactToldAndWithdrawnLeavesTheBalancesAsTheyWere(HistoryPlan plan, Event late) {
        HistoryRun without = plan.run().toTheLast();
        HistoryRun with = plan.run().toTheLast();
        with.late(late).ifPresent(HistoryRun.Telling::withdraw);
        assertSame(allBalances(with, with.bill()), allBalances(without, without.bill()));
        assertThat(with.bill().recalculation().lines())
                .extracting(line -> line.id().toString())
                .isEqualTo(without.bill().recalculation().lines().stream()
                        .map(line -> line.id().toString())
                        .toList());
    }

    static void reversedAndChargedAnewComesToTheSame(HistoryPlan plan) {
        HistoryRun delta = plan.run().toTheEnd();
        HistoryRun ledger = plan.run(RecalculationPolicy.Style.LEDGER).toTheEnd();
        assertSame(allBalances(ledger, ledger.bill()), allBalances(delta, delta.bill()));
        for (HouseBill bill : ledger.chronicle.bills()) {
            assertThat(bill.lines()).allMatch(Line::replays);
        }
    }

    /**
     * Own and common volumes of all months, recalculated ones at their difference, and what is still carried over come
     * to what the meter of the house showed in the end. Not where a correction of a reading is about a month that no
     * claim reaches any more: that month keeps what it had, the one after it is charged by the reading corrected.
     */
    static void noVolumeOfTheHouseIsLostOrChargedTwice(HistoryPlan plan) {
        HistoryRun run = plan.reaching(36).run().toTheEnd();
        Statistics.collect(run.chronicle.bills().stream()
                .anyMatch(bill -> !bill.recalculation().lines().isEmpty()));
        assertThat(electricity(run)).isEqualTo(run.shownByTheHouse());
    }

    /** Electricity charged, in flats and in common, and what is still carried over. */
    static Exact electricity(HistoryRun run) {
        Exact charged = Exact.ZERO;
        for (HouseBill bill : run.chronicle.bills()) {
            for (Line line : bill.lines()) {
                if (line.id().service().value().endsWith("ELECTRICITY")
                        && line.id().kind() != LineKind.PENALTY) {
                    charged = charged.plus(line.basis().volume());
                }
            }
        }
        HandedOn last = Objects.requireNonNull(run.chronicle.past().before());
        for (Exact carried : last.carry().negativeVolumes().values()) {
            charged = charged.plus(carried);
        }
        return charged;
    }
}
