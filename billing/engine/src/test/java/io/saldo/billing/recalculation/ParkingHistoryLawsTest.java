package io.saldo.billing.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryPlan.Event;
import io.saldo.billing.fixture.HistoryPlan.Wrong;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.month.Parked;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/**
 * What contradicts itself, on the way through two years: it parks its accounts, or the service of the house that cannot
 * be told without it; others are billed as if it had not been told, and once it is withdrawn nothing of it is left.
 */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class ParkingHistoryLawsTest {

    @Property(tries = 4)
    void aContradictionHoldsItsOwnUntilItIsOver(@ForAll HistoryPlan plan, @ForAll Wrong wrong) {
        itHoldsItsOwnUntilItIsOver(plan.reaching(36), wrong.event(), wrong.over());
    }

    @Tag("slow")
    @Property(tries = 60)
    void anyContradictionHoldsItsOwnUntilItIsOver(@ForAll HistoryPlan plan, @ForAll Wrong wrong) {
        itHoldsItsOwnUntilItIsOver(plan.reaching(36), wrong.event(), wrong.over());
    }

    private static void itHoldsItsOwnUntilItIsOver(HistoryPlan plan, Event wrong, int over) {
        Assume.that(over + 1 < plan.months());
        HistoryRun without = plan.run().toTheEnd();
        HistoryRun with = plan.run();
        List<HistoryRun.Telling> told = new ArrayList<>();
        with.toTheEnd(month -> {
            if (month == wrong.entered()) {
                with.contradict(wrong).ifPresent(told::add);
            } else if (month == over + 1) {
                told.forEach(HistoryRun.Telling::withdraw);
            }
        });
        Assume.that(!told.isEmpty());
        Set<AccountNumber> own = wrong.kind().isOfHouse() ? Set.of() : with.accounts(wrong.flat());
        Set<ServiceCode> services = new HashSet<>();
        Set<AccountNumber> held = new HashSet<>();
        for (int month = 0; month < plan.months(); month++) {
            HouseBill bill = with.chronicle.bills().get(month);
            parked(bill).forEach(each -> {
                Optional.ofNullable(each.account()).ifPresent(held::add);
                if (each.isService()) {
                    services.add(Optional.ofNullable(each.service()).orElseThrow());
                }
            });
            if (month <= over) {
                RecalculationLaws.assertSame(
                        others(bill, own, services),
                        others(without.chronicle.bills().get(month), own, services));
            }
        }
        assertThat(own).as("accounts of %s", wrong).containsAll(held);
        if (wrong.kind().isOfHouse()) {
            assertThat(services).as("services of %s", wrong).isNotEmpty();
        } else {
            assertThat(held).as("parked or withheld for %s", wrong).containsAll(own);
        }
        HouseBill last = with.bill();
        assertThat(last.recalculation().withheld()).isEmpty();
        // a month that could not be divided has nothing to stand: what becomes known of it later is divided in it, not
        // in the open month
        Predicate<String> divided =
                key -> services.stream().anyMatch(each -> key.contains("/COMMON_") && key.contains(each.value()));
        SortedMap<String, Kopecks> after = RecalculationLaws.allBalances(with, last);
        SortedMap<String, Kopecks> expected = RecalculationLaws.allBalances(without, without.bill());
        after.keySet().removeIf(divided);
        expected.keySet().removeIf(divided);
        RecalculationLaws.assertSame(after, expected);
        assertThat(RecalculationLaws.electricity(with)).isEqualTo(with.shownByTheHouse());
        Statistics.collect(wrong.kind(), services.toString());
    }

    private static Stream<Parked> parked(HouseBill bill) {
        return Stream.concat(
                bill.charges().parked().stream(),
                bill.recalculation().withheld().stream().map(Withheld::parked));
    }

    /** What a bill posts, its own accounts and the services parked for the house left out. */
    private static SortedMap<String, Kopecks> others(
            HouseBill bill, Set<AccountNumber> own, Set<ServiceCode> services) {
        Set<String> left = Stream.concat(
                        own.stream().map(each -> each.value() + "/"),
                        services.stream().map(each -> "/" + each.value() + "/"))
                .collect(Collectors.toSet());
        SortedMap<String, Kopecks> others = new TreeMap<>(RecalculationLaws.balances(List.of(bill)));
        others.keySet()
                .removeIf(key -> left.stream()
                        .anyMatch(each -> each.startsWith("/") ? key.contains(each) : key.startsWith(each)));
        return others;
    }
}
