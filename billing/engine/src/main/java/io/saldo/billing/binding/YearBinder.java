package io.saldo.billing.binding;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.MeteredMonth;
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
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of the year before the open month's: the plan that the month before handed on, and where there is
 * none, or a fact about the year is late, the twelve months to decide it by.
 */
final class YearBinder {
    private final HouseBook book;
    private final Moment known;
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
            Moment known,
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
        YearlyPlan plan = handedOn();
        YearEnd year = null;
        if (isDecided(again)) {
            List<YearlyPlan.Entry> corrected = plan == null ? List.of() : plan.entries();
            if (isDivided(plan)) {
                year = divided(corrected);
            } else if (isRead(again)) {
                year = YearEnd.of(january, read(), corrected, known);
            } else if (isWhole()) {
                year = YearEnd.of(january, List.copyOf(before.year().values()), corrected, known);
            }
            plan = year == null ? YearlyPlan.nothing(december, known) : null;
        }
        return new Reopening(months, refusals, policy, year, plan);
    }

    /** Whether the twelve months have to be read. */
    boolean isRead(boolean again) {
        if (!isDecided(again)) {
            return false;
        }
        YearlyPlan plan = handedOn();
        boolean some = plan == null && !before.year().isEmpty() && !isWhole();
        return isDivided(plan) || some || (again && mayBeSettled() && !(plan == null && isWhole()));
    }

    /** Whether the months before handed on all that the settlement takes. */
    private boolean isWhole() {
        return before.year()
                .keySet()
                .containsAll(IntStream.range(0, 12).mapToObj(january::plus).toList());
    }

    private List<MeteredMonth> read() {
        List<MeteredMonth> months = new ArrayList<>();
        for (BillingPeriod month = january; month.compareTo(december) <= 0; month = month.next()) {
            ClosedMonth each = closed(month);
            months.add(each.byMeter().month(facts.apply(month, each), each.lines()));
        }
        return months;
    }

    private @Nullable YearEnd divided(List<YearlyPlan.Entry> corrected) {
        List<MonthFacts> all = new ArrayList<>();
        SortedMap<BillingPeriod, List<Line>> posted = new TreeMap<>();
        for (BillingPeriod month = january; month.compareTo(december) <= 0; month = month.next()) {
            ClosedMonth each = closed(month);
            all.add(facts.apply(month, each));
            posted.put(month, each.lines());
        }
        Set<ServiceCode> heating = new HashSet<>();
        all.get(11).services().forEach(each -> {
            if (each.service().kind() == ServiceKind.HEATING) {
                heating.add(each.service().code());
            }
        });
        boolean settled = all.stream()
                .anyMatch(month -> month.isHeatMetered()
                        || month.services().stream()
                                .anyMatch(service ->
                                        month.isSettledYearly(service.service().kind())));
        return settled ? YearEnd.divided(all, posted, heating, corrected, known, distributors(january)) : null;
    }

    /** Whether distributors of heat divide the year, or did: what they counted may have been taken back. */
    private boolean isDivided(@Nullable YearlyPlan plan) {
        return !distributors(january).isEmpty()
                || (plan != null
                        && plan.entries().stream()
                                .anyMatch(entry ->
                                        heating().contains(entry.owing().service())
                                                && !entry.posted().isEmpty()));
    }

    private Set<ServiceCode> heating() {
        return book.services().stream()
                .map(ServiceBook::service)
                .filter(each -> each.kind() == ServiceKind.HEATING)
                .map(Service::code)
                .collect(Collectors.toSet());
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

    /** Whether anybody told since what distributors of heat counted: these settle the year and reopen no month. */
    private boolean isCountedSince(YearlyPlan plan) {
        return book.premises().stream()
                .flatMap(each -> each.acts().distributors().facts().stream())
                .anyMatch(fact -> !plan.decided().knows(fact) && known.knows(fact));
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
