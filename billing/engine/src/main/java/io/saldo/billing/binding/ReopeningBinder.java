package io.saldo.billing.binding;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.LateFact;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Refusal;
import io.saldo.billing.recalculation.ReopenedMonth;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.billing.recalculation.Scope;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the closed months that late facts reopen, and binds them as known before and after each kind of late facts. */
final class ReopeningBinder {
    private final HouseBook book;
    private final BillingPeriod open;
    private final Known known;
    private final ClosedMonths closed;
    private final RecalculationPolicy policy;
    private final List<Dispute> unread;
    private final List<LateFacts.Dated> facts;

    /**
     * For an open month.
     *
     * @param unread what is in dispute in every month because a statement about it cannot be read
     */
    ReopeningBinder(
            HouseBook book,
            BillingPeriod open,
            Known known,
            ClosedMonths closed,
            RecalculationPolicy policy,
            List<Dispute> unread) {
        this.unread = List.copyOf(unread);
        this.book = book;
        this.open = open;
        this.known = known;
        this.closed = closed;
        this.policy = policy;
        this.facts = closed.months().isEmpty()
                ? List.of()
                : LateFacts.of(book, Places.of(book), settled(closed), settledIn(closed));
    }

    /** The first month that may still not be settled by the readings of those after it. */
    private static BillingPeriod settledIn(ClosedMonths closed) {
        return closed.months().values().stream()
                .map(ClosedMonth::settledIn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The moment up to which every closed month is settled: what became known by then is late for none of them. */
    private static Known settled(ClosedMonths closed) {
        return closed.months().values().stream()
                .map(ClosedMonth::settled)
                .min(Comparator.naturalOrder())
                .orElse(Known.LATEST);
    }

    /** The first closed month that may be charged again. */
    static Optional<BillingPeriod> first(BillingPeriod open, ClosedMonths closed, RecalculationPolicy policy) {
        return closed.months().keySet().stream()
                .filter(month -> refusal(month, open, closed, policy).isEmpty())
                .findFirst();
    }

    private static Optional<Refusal.Reason> refusal(
            BillingPeriod month, BillingPeriod open, ClosedMonths closed, RecalculationPolicy policy) {
        BillingPeriod notBefore = policy.notBefore();
        if (!closed.months().containsKey(month)) {
            return Optional.of(Refusal.Reason.BEFORE_CUT_OVER);
        } else if (open.monthsSince(month) > policy.months()) {
            return Optional.of(Refusal.Reason.LIMITATION);
        } else if (notBefore != null && month.compareTo(notBefore) < 0) {
            return Optional.of(Refusal.Reason.CLOSED_YEAR);
        }
        return Optional.empty();
    }

    Reopening bind() {
        if (closed.months().isEmpty()) {
            return new Reopening(List.of(), List.of(), policy, null, null);
        }
        SortedMap<BillingPeriod, Map<CauseKind, List<LateFact>>> late = new TreeMap<>();
        List<Refusal> refusals = new ArrayList<>(beforeCutOver());
        closed.months().forEach((month, each) -> {
            Map<CauseKind, List<LateFact>> kinds = late(month, each);
            Optional<Refusal.Reason> refusal = refusal(month, open, closed, policy);
            if (refusal.isEmpty()) {
                if (!kinds.isEmpty()) {
                    late.put(month, kinds);
                }
            } else {
                kinds.values()
                        .forEach(list -> list.stream()
                                .filter(fact -> isFirst(fact, month))
                                .forEach(fact -> refusals.add(new Refusal(month, fact, refusal.get()))));
            }
        });
        List<ReopenedMonth> months = new ArrayList<>();
        if (!late.isEmpty()) {
            closed.months()
                    .tailMap(late.firstKey())
                    .forEach((month, each) -> months.add(reopened(month, each, late.getOrDefault(month, Map.of()))));
        }
        var knowledge = Knowledge.at(known, open);
        var year = new YearBinder(book, open, known, closed, (month, each) -> facts(month, each, knowledge));
        return year.bind(months, refusals, policy, isAgain(late.keySet()));
    }

    /** Whether the year before the open month's is to be decided again: a fact about it is late. */
    private boolean isAgain(Set<BillingPeriod> late) {
        YearlyPlan plan = closed.plan();
        if (plan == null || late.stream().anyMatch(month -> month.compareTo(plan.about()) <= 0)) {
            return true;
        }
        BillingPeriod first = BillingPeriod.of(plan.about().first().getYear(), 1);
        for (BillingPeriod month = first; month.compareTo(plan.about()) <= 0; month = month.next()) {
            BillingPeriod of = month;
            if (facts.stream()
                    .anyMatch(fact ->
                            fact.isLate(of, plan.decided(), closed.months().lastKey(), known, open))) {
                return true;
            }
        }
        return false;
    }

    /** A fact without an end is told once, for the first month it is about. */
    private boolean isFirst(LateFact fact, BillingPeriod month) {
        return facts.stream()
                .filter(each -> each.fact().equals(fact))
                .anyMatch(each -> !each.changes().overlaps(month.previous().range()));
    }

    private List<Refusal> beforeCutOver() {
        BillingPeriod first = closed.months().firstKey();
        Known before = closed.last().map(ClosedMonth::settled).orElse(known);
        return facts.stream()
                .filter(each ->
                        each.known().compareTo(before) > 0 && each.known().compareTo(known) <= 0)
                .filter(each -> each.changes().from().isBefore(first.first()))
                .map(each -> new Refusal(first.previous(), each.fact(), Refusal.Reason.BEFORE_CUT_OVER))
                .toList();
    }

    /** By kind, what concerns accounts alone before what concerns the house. */
    private Map<CauseKind, List<LateFact>> late(BillingPeriod month, ClosedMonth of) {
        Map<CauseKind, List<LateFact>> kinds = new TreeMap<>(
                Comparator.<CauseKind, Scope>comparing(policy::scope).thenComparing(kind -> kind));
        for (LateFacts.Dated each : facts) {
            if (each.isLate(month, of.settled(), of.settledIn(), known, open)) {
                kinds.computeIfAbsent(each.fact().kind(), key -> new ArrayList<>())
                        .add(each.fact());
            }
        }
        return kinds;
    }

    private ReopenedMonth reopened(BillingPeriod month, ClosedMonth each, Map<CauseKind, List<LateFact>> late) {
        var knowledge = new Knowledge(each.settled(), known, Set.of(), each.settledIn(), open);
        MonthFacts settled = facts(month, each, knowledge);
        List<ReopenedMonth.Step> steps = new ArrayList<>();
        for (Map.Entry<CauseKind, List<LateFact>> kind : late.entrySet()) {
            knowledge = knowledge.renewing(kind.getKey());
            steps.add(new ReopenedMonth.Step(kind.getKey(), kind.getValue(), facts(month, each, knowledge)));
        }
        return new ReopenedMonth(each, settled, steps);
    }

    private MonthFacts facts(BillingPeriod month, ClosedMonth each, Knowledge knowledge) {
        HouseBook then = book.after(each.inherited().carry());
        return MonthBinder.facts(
                then, month, knowledge, first(open, closed, policy).orElse(null), unread);
    }
}
