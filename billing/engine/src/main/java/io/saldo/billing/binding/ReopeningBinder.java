package io.saldo.billing.binding;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.month.Carry;
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
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the closed months that late facts reopen, and binds them as known before and after each kind of late facts. */
final class ReopeningBinder {
    private final HouseBook book;
    private final BillingPeriod open;
    private final Moment known;
    private final @Nullable HandedOn before;
    private final ClosedMonths closed;
    private final RecalculationPolicy policy;
    private final List<Dispute> unread;
    private final List<LateFacts.Dated> facts;
    /** The months that late facts reopen, and which. */
    private final SortedMap<BillingPeriod, Map<CauseKind, List<LateFact>>> late;
    /** What is late for months that may not be charged again. */
    private final List<Refusal> refusals = new ArrayList<>();

    private final BillingPeriod first;

    /**
     * For an open month.
     *
     * @param unread what is in dispute in every month because a statement about it cannot be read
     */
    ReopeningBinder(
            HouseBook book,
            BillingPeriod open,
            Moment known,
            Past past,
            RecalculationPolicy policy,
            List<Dispute> unread) {
        this.unread = List.copyOf(unread);
        this.book = book;
        this.open = open;
        this.known = known;
        this.before = past.before();
        this.closed = past.closed();
        this.policy = policy;
        this.facts = before == null
                ? List.of()
                : LateFacts.of(
                        book,
                        Places.of(book),
                        before.settled(),
                        before.settledIn(),
                        RegisterPasts.all(before.carry(), closed));
        this.late = before == null ? new TreeMap<>() : late(before, refusals);
        SortedSet<BillingPeriod> months = needs();
        this.first = months.isEmpty() ? open : months.first();
    }

    /** The first closed month that may be charged again. */
    static Optional<BillingPeriod> first(BillingPeriod open, @Nullable HandedOn before, RecalculationPolicy policy) {
        if (before == null) {
            return Optional.empty();
        }
        BillingPeriod month = open.plus(-policy.months());
        month = month.compareTo(before.first()) < 0 ? before.first() : month;
        BillingPeriod notBefore = policy.notBefore();
        month = notBefore != null && month.compareTo(notBefore) < 0 ? notBefore : month;
        return before.isClosed(month) ? Optional.of(month) : Optional.empty();
    }

    private static Optional<Refusal.Reason> refusal(
            BillingPeriod month, BillingPeriod open, HandedOn before, RecalculationPolicy policy) {
        BillingPeriod notBefore = policy.notBefore();
        if (!before.isClosed(month)) {
            return Optional.of(Refusal.Reason.BEFORE_CUT_OVER);
        } else if (open.monthsSince(month) > policy.months()) {
            return Optional.of(Refusal.Reason.LIMITATION);
        } else if (notBefore != null && month.compareTo(notBefore) < 0) {
            return Optional.of(Refusal.Reason.CLOSED_YEAR);
        }
        return Optional.empty();
    }

    /**
     * The first month that is bound besides the open one, from what is late and for the settlement of a year; the open
     * one where there is none.
     */
    BillingPeriod first() {
        return first;
    }

    /** The closed months that have to be read. */
    SortedSet<BillingPeriod> needs() {
        SortedSet<BillingPeriod> months = new TreeSet<>();
        HandedOn past = before;
        if (past != null) {
            if (!late.isEmpty()) {
                addAll(months, late.firstKey(), past.period());
            }
            if (year(past).isRead(isAgain(late.keySet(), past))) {
                BillingPeriod january = BillingPeriod.of(open.first().getYear() - 1, 1);
                addAll(months, january, january.plus(11));
            }
        }
        return months;
    }

    private static void addAll(SortedSet<BillingPeriod> months, BillingPeriod first, BillingPeriod last) {
        for (BillingPeriod month = first; month.compareTo(last) <= 0; month = month.next()) {
            months.add(month);
        }
    }

    Reopening bind() {
        HandedOn past = before;
        if (past == null) {
            return new Reopening(List.of(), List.of(), policy, null, null);
        }
        List<Refusal> refused = new ArrayList<>(beforeCutOver(past));
        refused.addAll(refusals);
        List<ReopenedMonth> months = new ArrayList<>();
        if (!late.isEmpty()) {
            for (BillingPeriod month = late.firstKey(); past.isClosed(month); month = month.next()) {
                months.add(reopened(month, closed(month), past.settled(month), late.getOrDefault(month, Map.of())));
            }
        }
        return year(past).bind(months, refused, policy, isAgain(late.keySet(), past));
    }

    private YearBinder year(HandedOn past) {
        var knowledge = Knowledge.at(known, open);
        return new YearBinder(book, open, known, past, closed, (month, each) -> facts(month, each, knowledge));
    }

    private ClosedMonth closed(BillingPeriod month) {
        ClosedMonth found = closed.months().get(month);
        if (found == null) {
            throw new InvalidValueException(
                    "closed months", closed.months().keySet(), month + " too, which late facts reopen");
        }
        return found;
    }

    /** The months that late facts reopen, and which; those that may not be charged again are refused. */
    private SortedMap<BillingPeriod, Map<CauseKind, List<LateFact>>> late(HandedOn past, List<Refusal> refused) {
        SortedMap<BillingPeriod, Map<CauseKind, List<LateFact>>> reopened = new TreeMap<>();
        if (facts.isEmpty()) {
            return reopened;
        }
        for (BillingPeriod month = past.first(); past.isClosed(month); month = month.next()) {
            BillingPeriod of = month;
            Map<CauseKind, List<LateFact>> kinds = late(month, past.settled(month));
            Optional<Refusal.Reason> refusal = refusal(month, open, past, policy);
            if (refusal.isEmpty()) {
                if (!kinds.isEmpty()) {
                    reopened.put(month, kinds);
                }
            } else {
                kinds.values()
                        .forEach(list -> list.stream()
                                .filter(fact -> isFirst(fact, of))
                                .forEach(fact -> refused.add(new Refusal(of, fact, refusal.get()))));
            }
        }
        return reopened;
    }

    /** Whether a fact about the year before the open month's is late for how it was settled, or is to be. */
    private boolean isAgain(Set<BillingPeriod> late, HandedOn past) {
        YearlyPlan plan = past.plan();
        BillingPeriod january = BillingPeriod.of(open.first().getYear() - 1, 1);
        BillingPeriod december = january.plus(11);
        if (late.stream().anyMatch(month -> month.compareTo(january) >= 0 && month.compareTo(december) <= 0)) {
            return true;
        }
        Moment decided = plan != null && plan.about().equals(december) ? plan.decided() : past.settled();
        for (BillingPeriod month = january; month.compareTo(december) <= 0; month = month.next()) {
            BillingPeriod of = month;
            if (facts.stream().anyMatch(fact -> fact.isLate(of, decided, past.period(), known, open))) {
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

    private List<Refusal> beforeCutOver(HandedOn past) {
        BillingPeriod first = past.first();
        Moment settled = past.settled(past.period()).known();
        return facts.stream()
                .filter(each -> each.isKnownAfter(settled) && !each.isKnownAfter(known))
                .filter(each -> each.changes().from().isBefore(first.first()))
                .map(each -> new Refusal(first.previous(), each.fact(), Refusal.Reason.BEFORE_CUT_OVER))
                .toList();
    }

    /** By kind, what concerns accounts alone before what concerns the house. */
    private Map<CauseKind, List<LateFact>> late(BillingPeriod month, HandedOn.Settled settled) {
        Map<CauseKind, List<LateFact>> kinds = new TreeMap<>(
                Comparator.<CauseKind, Scope>comparing(policy::scope).thenComparing(kind -> kind));
        for (LateFacts.Dated each : facts) {
            if (each.isLate(month, settled.known(), settled.in(), known, open)) {
                kinds.computeIfAbsent(each.fact().kind(), key -> new ArrayList<>())
                        .add(each.fact());
            }
        }
        return kinds;
    }

    private ReopenedMonth reopened(
            BillingPeriod month, ClosedMonth each, HandedOn.Settled stood, Map<CauseKind, List<LateFact>> late) {
        var knowledge = new Knowledge(stood.known(), known, Set.of(), stood.in(), open);
        MonthFacts settled = facts(month, each, knowledge);
        List<ReopenedMonth.Step> steps = new ArrayList<>();
        for (Map.Entry<CauseKind, List<LateFact>> kind : late.entrySet()) {
            knowledge = knowledge.renewing(kind.getKey());
            steps.add(new ReopenedMonth.Step(kind.getKey(), kind.getValue(), facts(month, each, knowledge)));
        }
        return new ReopenedMonth(each, settled, steps);
    }

    private MonthFacts facts(BillingPeriod month, ClosedMonth each, Knowledge knowledge) {
        Carry carry = each.inherited().carry();
        return MonthBinder.facts(
                book.after(carry),
                RegisterPasts.of(month, carry, first, closed),
                month,
                knowledge,
                first(open, before, policy).orElse(null),
                unread);
    }
}
