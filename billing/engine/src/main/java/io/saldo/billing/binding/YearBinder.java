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
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of the year before the open month's: the plan that the month before handed on, and where there is none,
 * or a fact about the year is late, the twelve months to decide it by.
 */
final class YearBinder {
    private final HouseBook book;
    private final Known known;
    private final HandedOn before;
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
            HandedOn before,
            ClosedMonths closed,
            BiFunction<BillingPeriod, ClosedMonth, MonthFacts> facts) {
        this.book = book;
        this.known = known;
        this.before = before;
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
        @Nullable YearlyPlan plan = handedOn();
        if (!isDecided(again)) {
            return new Reopening(months, refusals, policy, null, plan);
        }
        if (!mayBeSettled() && !isDivided(plan)) {
            return new Reopening(months, refusals, policy, null, YearlyPlan.nothing(december, known));
        }
        List<MonthFacts> all = new ArrayList<>();
        List<Line> posted = new ArrayList<>();
        for (BillingPeriod month = january; month.compareTo(december) <= 0; month = month.next()) {
            ClosedMonth each = closed(month);
            all.add(facts.apply(month, each));
            posted.addAll(each.lines());
        }
        List<YearlyPlan.Entry> corrected = plan == null ? List.of() : plan.entries();
        var year = new YearEnd(all, posted, corrected, known, distributors(january));
        return isSettled(all, isDivided(plan))
                ? new Reopening(months, refusals, policy, year, null)
                : new Reopening(months, refusals, policy, null, YearlyPlan.nothing(december, known));
    }

    /** Whether the twelve months have to be read. */
    boolean isRead(boolean again) {
        return isDecided(again) && (mayBeSettled() || isDivided(handedOn()));
    }

    /** Whether distributors of heat divide the year, or did: what they counted may have been taken back. */
    private boolean isDivided(@Nullable YearlyPlan plan) {
        return !distributors(january).isEmpty()
                || (plan != null
                        && plan.entries().stream()
                                .anyMatch(entry -> !entry.posted().isEmpty()));
    }

    private ClosedMonth closed(BillingPeriod month) {
        ClosedMonth found = closed.months().get(month);
        if (found == null) {
            throw new InvalidValueException(
                    "closed months", closed.months().keySet(), month + " too, of the year that is settled");
        }
        return found;
    }

    /** Whether the year was billed here whole and is to be decided now. */
    private boolean isDecided(boolean again) {
        YearlyPlan plan = handedOn();
        return before.isClosed(january) && before.isClosed(december) && (plan == null || again || isCountedSince(plan));
    }

    /** The plan of this year, where the month before handed one on. */
    private @Nullable YearlyPlan handedOn() {
        YearlyPlan plan = before.plan();
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

    /** Whether anything was ever paid evenly, by a norm or by an average: few houses bind a year for nothing. */
    private boolean mayBeSettled() {
        return book.house().heating().live().stream()
                        .anyMatch(fact -> Optional.ofNullable(value(fact))
                                .filter(mode -> mode.payment() == HeatingPayment.EVENLY)
                                .isPresent())
                || book.house().commonResources().values().stream()
                        .flatMap(timeline -> timeline.live().stream())
                        .anyMatch(fact -> value(fact) == CommonResourcesMethod.BY_NORM
                                || value(fact) == CommonResourcesMethod.BY_AVERAGE);
    }

    private static <T> @Nullable T value(Fact<T> fact) {
        return fact.value();
    }
}
