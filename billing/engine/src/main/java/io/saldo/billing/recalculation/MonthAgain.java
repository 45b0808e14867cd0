package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
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
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One closed month charged again: one kind of late facts after another, so that each difference has its cause.
 *
 * <p>A cause of the account alone leaves the divisions of the house as they stand; what it changes of own volumes moves to the open month. A cause of the house divides anew, counting own volumes as the month
 * counted them: what has moved elsewhere stays there, so it cannot matter which of two late facts came first.
 */
final class MonthAgain {
    private final ReopenedMonth month;
    private final ClosedMonth closed;
    private final Carry carry;
    private final RecalculationPolicy policy;
    private final BillingPeriod posted;
    private final List<ReopenedMonth.Step> steps;
    private final PostedAmounts amounts;
    private final Set<ServiceCode> common;
    private final List<Line> lines = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private final Volumes moved;
    private final Volumes late = new Volumes();
    private SortedMap<ServiceCode, List<Distribution>> distributions;
    private List<Consumption> consumptions;
    private @Nullable HouseCharges now;

    MonthAgain(
            ReopenedMonth month, Carry carry, boolean carriedOver, RecalculationPolicy policy, BillingPeriod posted) {
        this.month = month;
        this.closed = month.closed();
        this.carry = carry;
        this.policy = policy;
        this.posted = posted;
        this.amounts = new PostedAmounts(closed.lines());
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
                new FactId("carry:" + month.period().previous()), CauseKind.CARRIED_OVER, Set.of(), common);
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
        var known = new PostedAmounts(charges.lines().stream()
                .filter(line -> line.id().kind().isCalculated())
                .toList());
        Set<PostedAmounts.Key> keys = new TreeSet<>(amounts.keys());
        keys.addAll(known.keys());
        for (PostedAmounts.Key key : keys) {
            List<FactId> facts = step.facts().stream()
                    .filter(fact -> fact.touches(key.account(), key.service()))
                    .map(LateFact::id)
                    .toList();
            if (facts.isEmpty()) {
                continue;
            }
            Optional<Parked> parked = charges.parked().stream()
                    .filter(each -> key.account().equals(each.account())
                            || (each.isService() && key.service().equals(each.service())))
                    .findFirst();
            if (parked.isPresent()) {
                withheld.add(new Withheld(month.period(), parked.get()));
                continue;
            }
            var difference = new RecalculationLine(
                    month.settled().house(), posted, month.period(), key, new Cause(step.kind(), facts));
            lines.addAll(difference.lines(amounts.of(key), known.of(key), policy.style(), ordinals));
            amounts.put(key, known.of(key));
        }
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
        return withheld;
    }

    Volumes late() {
        return late;
    }

    Recalculation.Outcome outcome() {
        HouseCharges charges = Objects.requireNonNull(now, "a month without steps is not charged again");
        return new Recalculation.Outcome(
                charges, new Inherited(carry, closed.inherited().late(), new TreeMap<>()), moved.map());
    }
}
