package io.saldo.billing.binding;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Refusal;
import io.saldo.billing.recalculation.ReopenedMonth;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.billing.recalculation.YearEnd;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of the year before the open month's: the plan that the month before handed on, and where there is none,
 * or a fact about the year is late, the twelve months to decide it by.
 */
final class YearBinder {
    private final HouseBook book;
    private final Known known;
    private final ClosedMonths closed;
    private final BiFunction<BillingPeriod, ClosedMonth, MonthFacts> facts;
    private final BillingPeriod january;
    private final BillingPeriod december;

    /**
     * For an open month.
     *
     * @param facts a closed month as known now
     */
    YearBinder(
            HouseBook book,
            BillingPeriod open,
            Known known,
            ClosedMonths closed,
            BiFunction<BillingPeriod, ClosedMonth, MonthFacts> facts) {
        this.book = book;
        this.known = known;
        this.closed = closed;
        this.facts = facts;
        this.january = BillingPeriod.of(open.first().getYear() - 1, 1);
        this.december = january.plus(11);
    }

    /**
     * With the settlement of the year.
     *
     * @param again whether a fact about the year is late
     */
    Reopening bind(List<ReopenedMonth> months, List<Refusal> refusals, RecalculationPolicy policy, boolean again) {
        SortedMap<BillingPeriod, ClosedMonth> year = year();
        if (isKept(again)) {
            return new Reopening(months, refusals, policy, null, handedOn());
        }
        if (!isDecidedAnew(again)) {
            return new Reopening(months, refusals, policy, null, null);
        }
        SortedMap<PremisesId, Resolution<Quantity>> distributors = distributors(january);
        List<Line> corrected = corrected();
        boolean divided = !distributors.isEmpty() || !corrected.isEmpty();
        List<MonthFacts> all = new ArrayList<>();
        List<Line> posted = new ArrayList<>();
        year.forEach((month, each) -> {
            all.add(facts.apply(month, each));
            posted.addAll(each.lines());
        });
        return isSettled(all, divided)
                ? new Reopening(
                        months, refusals, policy, new YearEnd(all, posted, corrected, known, distributors), null)
                : new Reopening(months, refusals, policy, null, YearlyPlan.nothing(december, known));
    }

    private SortedMap<BillingPeriod, ClosedMonth> year() {
        return closed.months().subMap(january, december.next());
    }

    /** Whether the plan handed on stands, or there is no whole year to decide. */
    private boolean isKept(boolean again) {
        @Nullable YearlyPlan plan = handedOn();
        return year().size() < 12 || (plan != null && !again && !isCountedSince(plan));
    }

    /** Whether the twelve months are needed: a year once corrected is looked at again, what corrected it may have been taken back. */
    boolean isDecidedAnew(boolean again) {
        return !isKept(again)
                && (mayBeSettled()
                        || !distributors(january).isEmpty()
                        || !corrected().isEmpty());
    }

    private List<Line> corrected() {
        return closed.corrections().stream()
                .filter(line -> year().containsKey(line.id().about()))
                .toList();
    }

    /** The plan of this year, where the month before handed one on. */
    private @Nullable YearlyPlan handedOn() {
        YearlyPlan plan = closed.plan();
        return plan != null && plan.about().equals(december) ? plan : null;
    }

    private static boolean isSettled(List<MonthFacts> year, boolean divided) {
        return (divided && year.stream().anyMatch(MonthFacts::isHeatMetered))
                || year.stream()
                        .anyMatch(month -> month.services().stream()
                                .anyMatch(service ->
                                        month.isSettledYearly(service.service().kind())));
    }

    /** Whether anybody told since what distributors of heat counted: these settle the year and reopen no month. */
    private boolean isCountedSince(YearlyPlan plan) {
        return book.premises().stream()
                .flatMap(each -> each.acts().distributors().facts().stream())
                .anyMatch(fact -> fact.known().compareTo(plan.decided()) > 0
                        && fact.known().compareTo(known) <= 0);
    }

    /** What distributors of heat counted in the year, where anybody told it. */
    private SortedMap<PremisesId, Resolution<Quantity>> distributors(BillingPeriod first) {
        SortedMap<PremisesId, Resolution<Quantity>> told = new TreeMap<>();
        for (PremisesBook each : book.premises()) {
            Timeline<Quantity> counted = each.acts().distributors().asOf(known);
            if (!counted.live().isEmpty()) {
                Resolution<Quantity> ofYear =
                        counted.over(new DateRange(first.first(), first.plus(12).first()));
                if (!(ofYear instanceof Resolution.Resolved<Quantity> resolved)
                        || !resolved.spans().isEmpty()) {
                    told.put(each.premises().id(), ofYear);
                }
            }
        }
        return told;
    }

    /** Whether anything was paid evenly, by a norm or by an average in the year: few houses bind a year for nothing. */
    private boolean mayBeSettled() {
        return ofYear(book.house().heating()).anyMatch(mode -> mode.payment() == HeatingPayment.EVENLY)
                || book.house().commonResources().values().stream()
                        .flatMap(this::ofYear)
                        .anyMatch(method ->
                                method == CommonResourcesMethod.BY_NORM || method == CommonResourcesMethod.BY_AVERAGE);
    }

    private <T> Stream<T> ofYear(Timeline<T> decisions) {
        DateRange days = new DateRange(january.first(), december.next().first());
        return decisions.live().stream()
                .filter(fact -> fact.range().overlaps(days))
                .flatMap(fact -> Stream.ofNullable(fact.value()));
    }
}
