package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One closed month charged again: one kind of late facts after another, so that each difference has its cause.
 *
 * <p>A cause of the account alone leaves the divisions of the house as they stand; what it changes of own volumes moves
 * to the open month. A cause of the house divides anew, counting own volumes as the month counted them: what has moved
 * elsewhere stays there, so it cannot matter which of two late facts came first.
 */
final class MonthAgain {
    private final ReopenedMonth month;
    private final ClosedMonth closed;
    private final Carry carry;
    private final RecalculationPolicy policy;
    private final MonthFacts open;
    private final List<ReopenedMonth.Step> steps;
    private final PostedAmounts stood;
    private final PostedAmounts amounts;
    private final PostedAmounts books;
    private final Set<ServiceCode> common;
    private final List<Line> lines = new ArrayList<>();
    private final SortedMap<Owing, Waiting> waiting = new TreeMap<>();
    private final Volumes moved;
    private final Volumes late = new Volumes();
    private SortedMap<ServiceCode, List<Distribution>> distributions;
    private List<Consumption> consumptions;
    private @Nullable HouseCharges now;
    private @Nullable Set<Object> parkedBefore;

    /** What a step could not post: another one of the same bill may. */
    private record Waiting(Parked parked, Cause cause) {}

    MonthAgain(ReopenedMonth month, Carry carry, boolean carriedOver, RecalculationPolicy policy, MonthFacts open) {
        this.month = month;
        this.closed = month.closed();
        this.carry = carry;
        this.policy = policy;
        this.open = open;
        this.stood = new PostedAmounts(closed.lines());
        this.amounts = new PostedAmounts(closed.lines());
        this.books = new PostedAmounts(closed.lines());
        this.common = month.settled().services().stream()
                .filter(each -> each.service().kind().isCommonResource())
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
        this.moved = Volumes.of(closed.moved());
        this.distributions = closed.distributions();
        this.consumptions = closed.consumptions();
        this.steps = new ArrayList<>(month.steps());
        if (carriedOver) {
            steps.add(0, carriedOver());
        }
    }

    /** What is carried over concerns the common resources alone, and all who share them. */
    private ReopenedMonth.Step carriedOver() {
        var fact = new LateFact(
                new FactId("carry:" + month.period().previous()),
                CauseKind.CARRIED_OVER,
                Nature.CIRCUMSTANCE,
                Set.of(),
                common,
                Set.of());
        return new ReopenedMonth.Step(CauseKind.CARRIED_OVER, List.of(fact), month.settled());
    }

    void run(ToIntFunction<LineId> ordinals) {
        for (ReopenedMonth.Step step : steps) {
            boolean own = policy.scope(step.kind()) == Scope.OWN;
            HouseCharges charges = charge(step, own);
            post(step, charges, ordinals);
            if (own) {
                move(charges);
            }
            distributions = charges.distributions();
            consumptions = charges.consumptions();
            now = charges;
        }
    }

    private HouseCharges charge(ReopenedMonth.Step step, boolean own) {
        SortedMap<ServiceCode, List<Distribution>> given = new TreeMap<>();
        distributions.forEach((service, list) -> {
            boolean concerned = step.facts().stream().anyMatch(fact -> fact.concerns(service));
            if (common.contains(service) && (own || !concerned)) {
                given.put(service, list);
            }
        });
        SortedMap<Resource, SortedMap<PremisesId, Exact>> counted =
                Volumes.of(closed.inherited().late()).minus(moved).map();
        MonthFacts facts = step.month().inheriting(new Inherited(carry, counted, given));
        return HouseCharging.charge(facts);
    }

    private void post(ReopenedMonth.Step step, HouseCharges charges, ToIntFunction<LineId> ordinals) {
        var known = new PostedAmounts(
                charges.lines().stream().filter(line -> line.isCalculated()).toList());
        Set<Owing> keys = new TreeSet<>(amounts.keys());
        keys.addAll(known.keys());
        for (Owing key : keys) {
            Optional<Cause> cause = cause(step, key, known);
            if (cause.isEmpty()) {
                continue;
            }
            Optional<Parked> parked = charges.parked().stream()
                    .filter(each -> key.account().equals(each.account())
                            || (each.isService() && key.service().equals(each.service())))
                    .findFirst();
            if (parked.isPresent()) {
                waiting.put(key, new Waiting(parked.get(), cause.get()));
                continue;
            }
            waiting.remove(key);
            var difference = new RecalculationLine(open, month.period(), key, cause.get());
            List<Line> made = difference.lines(amounts.of(key), books.of(key), known.of(key), policy.style(), ordinals);
            lines.addAll(made);
            amounts.put(key, known.of(key));
            books.put(key, Stream.concat(books.of(key).stream(), made.stream()).toList());
        }
    }

    /**
     * Why something may differ: late facts about it, those that had to wait in a step before, or those that end what it
     * was parked for.
     */
    private Optional<Cause> cause(ReopenedMonth.Step step, Owing key, PostedAmounts known) {
        List<LateFact> facts = facts(step, fact -> fact.touches(key.account(), key.service()));
        Waiting before = waiting.get(key);
        if (facts.isEmpty() && before != null) {
            return Optional.of(before.cause());
        }
        if (facts.isEmpty() && !known.of(key).isEmpty()) {
            facts = releasing(step, key);
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        step.kind(),
                        Nature.of(facts.stream().map(LateFact::nature).toList()),
                        facts.stream().map(LateFact::id).toList()));
    }

    /**
     * Nothing was posted to a parked account, nor of a parked service: once the fact about one service, or about one of
     * the premises, is put right, all of it is due.
     */
    private List<LateFact> releasing(ReopenedMonth.Step step, Owing key) {
        boolean account = !stood.has(key.account()) && before().contains(key.account());
        boolean service = !stood.has(key.service()) && before().contains(key.service());
        return facts(
                step, fact -> (account && fact.touches(key.account())) || (service && fact.concerns(key.service())));
    }

    private static List<LateFact> facts(ReopenedMonth.Step step, Predicate<LateFact> which) {
        return step.facts().stream().filter(which).toList();
    }

    /**
     * The accounts, and the services of the house, that were parked by what was known when the month was settled. Asked
     * for seldom.
     */
    private Set<Object> before() {
        Set<Object> known = parkedBefore;
        if (known == null) {
            known = new HashSet<>();
            for (Parked each : HouseCharging.charge(month.settled().inheriting(closed.inherited()))
                    .parked()) {
                Optional.<Object>ofNullable(each.isService() ? each.service() : each.account())
                        .ifPresent(known::add);
            }
            parkedBefore = known;
        }
        return known;
    }

    /** Where the rest of a common meter was divided, own volumes that differ now count in the open month. */
    private void move(HouseCharges charges) {
        Set<Resource> divided = EnumSet.noneOf(Resource.class);
        for (ServiceMonth service : month.settled().services()) {
            List<Distribution> list =
                    distributions.getOrDefault(service.service().code(), List.of());
            if (common.contains(service.service().code())
                    && list.stream().flatMap(each -> each.shares().stream()).anyMatch(Distribution.Share::metered)) {
                divided.add(list.get(0).resource());
            }
        }
        Volumes change = new Volumes();
        change.add(charges.consumptions(), divided, 1);
        change.add(consumptions, divided, -1);
        moved.add(change);
        late.add(change);
    }

    List<Line> lines() {
        return lines;
    }

    List<Withheld> withheld() {
        return waiting.values().stream()
                .map(each -> new Withheld(month.period(), each.parked()))
                .distinct()
                .toList();
    }

    Volumes late() {
        return late;
    }

    Recalculation.Outcome outcome() {
        HouseCharges charges = Objects.requireNonNull(now, "a month without steps is not charged again");
        MonthFacts last = steps.get(steps.size() - 1).month().inheriting(Inherited.of(carry));
        return new Recalculation.Outcome(
                charges,
                new Inherited(carry, closed.inherited().late(), new TreeMap<>()),
                moved.map(),
                MeteredCharges.of(last));
    }
}
