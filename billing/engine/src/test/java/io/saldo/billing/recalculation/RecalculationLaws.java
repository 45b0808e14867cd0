package io.saldo.billing.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryPlan.Event;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private static SortedMap<String, Kopecks> balances(List<Line> lines) {
        SortedMap<String, Kopecks> sums = new TreeMap<>();
        for (Line line : lines) {
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
    private static void assertSame(SortedMap<String, Kopecks> actual, SortedMap<String, Kopecks> expected) {
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

    private static SortedMap<String, Kopecks> allBalances(HistoryPlan.Run run, HouseBill last) {
        List<Line> lines = new ArrayList<>(last.lines());
        run.chronicle.bills().forEach(bill -> lines.addAll(bill.lines()));
        return balances(lines);
    }

    private static HistoryPlan.Run run(HistoryPlan plan) {
        return plan.run(RecalculationPolicy.DEFAULT);
    }

    static void everyLineOfEveryMonthReplays(HistoryPlan plan) {
        run(plan).toTheEnd().chronicle.bills().forEach(bill -> {
            assertThat(bill.charges().parked()).isEmpty();
            assertThat(bill.recalculation().withheld()).isEmpty();
            assertThat(bill.lines()).allMatch(Line::replays);
        });
    }

    static void withNothingChangedNothingIsPosted(HistoryPlan plan) {
        assertThat(run(plan).toTheEnd().bill().recalculation().lines()).isEmpty();
    }

    static void theSameLateFactsInAnyOrderEndInTheSameBalances(HistoryPlan plan, List<Event> late, Random random) {
        // two facts about one thing correct each other, and their order is a fact of its own
        Assume.that(late.stream().map(each -> plan.subject(each)).distinct().count() == late.size());
        HistoryPlan.Run first = run(plan).toTheLast();
        late.forEach(first::late);
        List<Event> shuffled = new ArrayList<>(late);
        Collections.shuffle(shuffled, random);
        HistoryPlan.Run second = run(plan).toTheLast();
        shuffled.forEach(second::late);
        assertSame(allBalances(second, second.bill()), allBalances(first, first.bill()));
    }

    static void aFactToldAndWithdrawnLeavesTheBalancesAsTheyWere(HistoryPlan plan, Event late) {
        HistoryPlan.Run without = run(plan).toTheLast();
        HistoryPlan.Run with = run(plan).toTheLast();
        Optional<FactId> fact = with.late(late);
        fact.ifPresent(id -> with.withdraw(late, id));
        assertSame(allBalances(with, with.bill()), allBalances(without, without.bill()));
        assertThat(with.bill().recalculation().lines())
                .extracting(line -> line.id().toString())
                .isEqualTo(without.bill().recalculation().lines().stream()
                        .map(line -> line.id().toString())
                        .toList());
    }

    static void reversedAndChargedAnewComesToTheSame(HistoryPlan plan) {
        HistoryPlan.Run delta = run(plan).toTheEnd();
        HistoryPlan.Run ledger = plan.run(RecalculationPolicy.DEFAULT.with(RecalculationPolicy.Style.LEDGER))
                .toTheEnd();
        assertSame(allBalances(ledger, ledger.bill()), allBalances(delta, delta.bill()));
        for (HouseBill bill : ledger.chronicle.bills()) {
            assertThat(bill.lines()).allMatch(Line::replays);
        }
    }

    /** Own and common volumes of all months, recalculated ones at their difference, and what is still carried over come to what the meter of the house showed in the end. */
    static void noVolumeOfTheHouseIsLostOrChargedTwice(HistoryPlan plan) {
        HistoryPlan.Run run = run(plan).toTheEnd();
        Exact charged = Exact.ZERO;
        int recalculated = 0;
        for (HouseBill bill : run.chronicle.bills()) {
            for (Line line : bill.lines()) {
                if (line.id().service().value().endsWith("ELECTRICITY")
                        && line.id().kind() != LineKind.PENALTY) {
                    charged = charged.plus(line.basis().volume());
                }
            }
            recalculated += bill.recalculation().lines().isEmpty() ? 0 : 1;
        }
        for (Exact carried : run.chronicle
                .closed()
                .last()
                .orElseThrow()
                .carryOut()
                .negativeVolumes()
                .values()) {
            charged = charged.plus(carried);
        }
        Statistics.collect(recalculated > 0);
        assertThat(charged).isEqualTo(run.shownByTheHouse());
    }
}
