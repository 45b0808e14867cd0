package io.saldo.billing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.AllocationId;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.charge.Line;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.oracle.MoneyOracle.Balance;
import io.saldo.billing.oracle.MoneyOracle.Closing;
import io.saldo.billing.oracle.MoneyOracle.Result;
import io.saldo.billing.oracle.RandomStories.Story;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/**
 * Billed with what was handed on is billed with the whole history: what every month allocates, leaves open, counts as
 * penalties and shows as balances is what {@link MoneyOracle} makes of all facts and all posted lines.
 *
 * <p>What charges and recalculations post is taken as it is. One difference is a rule: penalties of debts older than
 * the months that may be recalculated, once wholly paid, are final; here every month is younger.
 */
@Domain(RandomHistories.class)
@Domain(RandomStories.class)
@Domain(DomainContext.Global.class)
class WholeHistoryLawsTest {
    @Property(tries = 5)
    void everyMonthIsThatOfTheWholeHistory(@ForAll HistoryPlan plan, @ForAll Story story) {
        MoneyStory told = isThatOfTheWholeHistory(story.of(plan), story);
        for (MoneyStory.Kind kind : MoneyStory.Kind.values()) {
            Statistics.label(kind.name()).collect(told.happened().containsKey(kind));
        }
    }

    @Tag("slow")
    @Property(tries = 150)
    void everyMonthOfManyHistoriesIsThatOfTheWhole(@ForAll HistoryPlan plan, @ForAll Story story) {
        MoneyStory told = isThatOfTheWholeHistory(story.of(plan), story);
        for (MoneyStory.Kind kind : MoneyStory.Kind.values()) {
            Statistics.label(kind.name())
                    .collect(told.happened().containsKey(kind))
                    .coverage(all -> all.check(true).count(count -> count > 0));
        }
    }

    static MoneyStory isThatOfTheWholeHistory(HistoryPlan plan, Story story) {
        HistoryRun run = plan.run();
        MoneyStory told = new MoneyStory(plan, run, story.habits(), story.deeds());
        run.toTheEnd(told::tell);
        List<Closing> closings = new ArrayList<>();
        for (HouseMonth month : run.chronicle.months()) {
            closings.add(closing(month, run.chronicle.bills().get(closings.size())));
        }
        Set<ServiceCode> repair = Set.of(TestHouse.code(ServiceKind.CAPITAL_REPAIR));
        List<Result> expected = new MoneyOracle(run.house.book(), repair, closings).months();
        Map<Balance, Kopecks> opening = Map.of();
        for (int i = 0; i < expected.size(); i++) {
            HouseBill bill = run.chronicle.bills().get(i);
            Result result = expected.get(i);
            String month = closings.get(i).period().toString();
            same(penalties(bill), result.penalties(), "penalties of " + month);
            same(rows(bill.allocations()), rows(result.allocated()), "allocations of " + month);
            assertThat(passed(bill)).as("what passes in %s", month).isEqualTo(new TreeSet<>(result.passed()));
            same(open(bill), result.open(), "open after " + month);
            if (i > 0) {
                same(balances(bill, Movement::opening), opening, "opening of " + month);
            }
            opening = result.closing();
            same(balances(bill, Movement::closing), opening, "closing of " + month);
        }
        return told;
    }

    private static Closing closing(HouseMonth month, HouseBill bill) {
        Set<AccountNumber> parked = new HashSet<>();
        bill.charges()
                .parked()
                .forEach(each -> Stream.ofNullable(each.account()).forEach(parked::add));
        return new Closing(
                bill.charges().period(),
                month.known().house(),
                bill.due(),
                bill.obligations().stream()
                        .filter(each ->
                                each.kind() == DebtKind.PRINCIPAL && each.term().passed() == null)
                        .toList(),
                bill.debts().credits().stream()
                        .filter(each -> each.kind() == DebtKind.PRINCIPAL && !isOfChange(each))
                        .toList(),
                parked);
    }

    private static boolean isOfChange(Payment payment) {
        Credit credit = payment.credit();
        return credit != null && credit.cause() == CreditCause.DEBTOR_CHANGE;
    }

    /** Where they differ, the differences alone are worth reading. */
    private static <K, V> void same(Map<K, V> billed, Map<K, V> whole, String of) {
        if (!billed.equals(whole)) {
            Map<K, V> more = new HashMap<>(billed);
            more.entrySet().removeAll(whole.entrySet());
            Map<K, V> less = new HashMap<>(whole);
            less.entrySet().removeAll(billed.entrySet());
            assertThat(more).as(of).isEqualTo(less);
        }
    }

    private static Map<AllocationId, Allocation> rows(List<Allocation> list) {
        Map<AllocationId, Allocation> rows = new HashMap<>();
        list.forEach(
                each -> assertThat(rows.put(each.id(), each)).as("%s", each).isNull());
        return rows;
    }

    private static SortedMap<MoneyOracle.Key, Kopecks> penalties(HouseBill bill) {
        SortedMap<MoneyOracle.Key, Kopecks> penalties = new TreeMap<>();
        bill.penalties().forEach(each -> {
            Line line = each.line();
            var owed = new OwedFor(line.id().service(), line.id().creditor(), line.payee());
            penalties.put(
                    new MoneyOracle.Key(
                            line.id().account(),
                            line.id().debtor(),
                            owed,
                            line.id().about()),
                    line.amount());
        });
        return penalties;
    }

    private static Set<ObligationId> passed(HouseBill bill) {
        Set<ObligationId> passed = new TreeSet<>();
        bill.obligations().stream()
                .filter(each -> each.term().passed() != null)
                .map(Obligation::id)
                .forEach(passed::add);
        return passed;
    }

    /** What is handed on as open. */
    private static SortedMap<ObligationId, Kopecks> open(HouseBill bill) {
        SortedMap<ObligationId, Kopecks> open = new TreeMap<>();
        bill.handedOn().money().values().forEach(items -> {
            items.debts().forEach(each -> open.merge(each.id(), each.amount(), Kopecks::plus));
            items.allocations()
                    .forEach(each -> open.computeIfPresent(each.obligation(), (id, owed) -> owed.minus(each.amount())));
        });
        open.values().removeIf(Kopecks::isZero);
        return open;
    }

    private static Map<Balance, Kopecks> balances(HouseBill bill, Function<Movement, Kopecks> column) {
        Map<Balance, Kopecks> balances = new HashMap<>();
        bill.statements()
                .forEach((account, statement) -> statement
                        .rows()
                        .forEach(row -> balances.merge(
                                new Balance(
                                        account, row.debtor(), row.service(), row.creditor(), row.payee(), row.kind()),
                                column.apply(row),
                                Kopecks::plus)));
        balances.values().removeIf(Kopecks::isZero);
        return balances;
    }

    /** A closed month billed again from what was kept before it, by all that is known since, gives the same bill. */
    @Property(tries = 3)
    void aClosedMonthBilledAgainGivesTheSameBill(@ForAll HistoryPlan plan, @ForAll Story story) {
        isTheSameAgain(story.of(plan), story);
    }

    @Tag("slow")
    @Property(tries = 40)
    void anyClosedMonthBilledAgainGivesTheSameBill(@ForAll HistoryPlan plan, @ForAll Story story) {
        isTheSameAgain(story.of(plan), story);
    }

    static void isTheSameAgain(HistoryPlan plan, Story story) {
        HistoryRun run = plan.run();
        run.toTheEnd(new MoneyStory(plan, run, story.habits(), story.deeds())::tell);
        var policy = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, plan.window(), null);
        Past past = Past.NONE;
        for (int i = 0; i < plan.months(); i++) {
            HouseMonth closed = run.chronicle.months().get(i);
            HouseBill bill = run.chronicle.bills().get(i);
            var book = run.house.book();
            var period = bill.charges().period();
            Past given = past.only(MonthBinder.needs(book, period, closed.known(), past.before(), policy));
            HouseMonth month = MonthBinder.bind(book, period, closed.known(), given, policy);
            HouseBill again = MonthlyBilling.bill(month);
            assertThat(month.money()).as("money of %s", period).isEqualTo(closed.money());
            assertThat(again.lines()).as("lines of %s", period).isEqualTo(bill.lines());
            assertThat(again.statements()).as("statements of %s", period).isEqualTo(bill.statements());
            assertThat(again.handedOn()).as("handed on by %s", period).isEqualTo(bill.handedOn());
            assertThat(again).as("bill of %s", period).isEqualTo(bill);
            past = past.closing(closed, bill);
        }
    }
}
