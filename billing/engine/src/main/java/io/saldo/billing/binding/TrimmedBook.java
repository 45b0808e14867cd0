package io.saldo.billing.binding;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.book.SupplyBook;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.Carry;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.RegisterPast;
import io.saldo.metering.reading.Unfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A book with no more than one month of the house needs: what a store has to give.
 *
 * <p>Of every timeline these facts, with all that corrects them and all that they correct:
 *
 * <ul>
 *   <li>those that hold on a day from the first month bound to the last day of the open one. The first month bound is
 *       the first that late facts reopen; January of the year before, while that year is to be settled; else the open
 *       one;
 *   <li>those that became known after the moment up to which every closed month is settled.
 * </ul>
 *
 * <p>Some things look further by nature:
 *
 * <ul>
 *   <li>readings: none of before what was handed on ({@link RegisterPast}) to the latest month bound behind which no
 *       late reading, verification or refusal of access reaches; the whole register, and its volumes of months before,
 *       where there is no such month;
 *   <li>verifications and heating seasons: the last that ended before, too. Without any a meter would be fit always,
 *       and a house heated always;
 *   <li>who lives there: the month before too, because guests count by their days in a row;
 *   <li>absences, breaches, checks and uses without leave by the days they tell of themselves; such a use reaches back
 *       from the day it was found as far as the law says;
 *   <li>decisions about the house and what distributors of heat counted: all of the year before, which they settle;
 *   <li>debtors of accounts: all, because a debt stays with the debtor of its day; benefits and subsidies: all, they
 *       are few;
 *   <li>what things are (meters, accounts, services …): all that was ever stated, which is little;
 *   <li>money: all of it ({@link MoneyBook}).
 * </ul>
 *
 * <p>A month bound from the trimmed book is the month bound from the whole one.
 */
public final class TrimmedBook {
    private final HouseBook book;
    private final DateRange days;
    private final BillingPeriod first;
    private final BillingPeriod open;
    private final Moment since;
    /** What each month bound takes over. */
    private final NavigableMap<BillingPeriod, Carry> handedOn = new TreeMap<>();

    private final @Nullable YearlyPlan plan;
    private final @Nullable HandedOn before;
    private final Map<PremisesId, Timeline<AccessRefusal>> refusals = new HashMap<>();

    private TrimmedBook(HouseBook book, BillingPeriod first, BillingPeriod open, Past past) {
        this.book = book;
        this.first = first;
        this.open = open;
        this.days = new DateRange(first.first(), open.next().first());
        this.before = past.before();
        this.since = before == null ? Moment.LATEST : before.settled();
        this.plan = before == null ? null : before.plan();
        past.closed()
                .months()
                .tailMap(first)
                .forEach((month, each) -> handedOn.put(month, each.inherited().carry()));
        handedOn.put(open, before == null ? book.carry() : before.carry());
        book.premises()
                .forEach(each -> refusals.put(each.premises().id(), each.acts().refusals()));
    }

    /**
     * What {@link MonthBinder#bind} needs of a book, its arguments being these.
     */
    public static HouseBook of(
            HouseBook book, BillingPeriod open, Moment known, Past past, RecalculationPolicy policy) {
        BillingPeriod first = new ReopeningBinder(book, open, known, past, policy, List.of()).first();
        return new TrimmedBook(book, first, open, past).trimmed();
    }

    /**
     * The meters of which the whole registers are needed, and their volumes of months before: nothing was handed on, or
     * what is late reaches behind it.
     *
     * @param book with all that is late
     */
    public static Set<MeterId> wholeRegisters(
            HouseBook book, BillingPeriod open, Moment known, Past past, RecalculationPolicy policy) {
        BillingPeriod first = new ReopeningBinder(book, open, known, past, policy, List.of()).first();
        var trimmed = new TrimmedBook(book, first, open, past);
        return book.metering().meters().stream()
                .filter(trimmed::isWhole)
                .map(MeterBook::id)
                .collect(Collectors.toSet());
    }

    /** A meter of which no reading was read has the registers that were handed on. */
    private boolean isWhole(MeterBook each) {
        List<BillingPeriod> months = months(each);
        Set<Zone> zones = new TreeSet<>(each.readings().keySet());
        months.forEach(month -> Stream.of(Zone.values())
                .filter(zone -> Objects.requireNonNull(handedOn.get(month)).register(each.id(), zone) != null)
                .forEach(zones::add));
        return zones.stream().anyMatch(zone -> pasts(each, months, zone).size() < months.size());
    }

    /** The months bound in which a meter is in use. */
    private List<BillingPeriod> months(MeterBook meter) {
        return handedOn.keySet().stream()
                .filter(month -> meter.described().all().stream()
                        .anyMatch(one -> one.installed().overlaps(month.range())))
                .toList();
    }

    /** Where each of the months reads a register from; fewer where one of them has to read it from its beginning. */
    private List<RegisterPast> pasts(MeterBook meter, List<BillingPeriod> months, Zone zone) {
        Timeline<Quantity> register = meter.readings().getOrDefault(zone, Timeline.empty());
        return months.stream()
                .flatMap(month -> Stream.ofNullable(new RegisterPasts(List.copyOf(
                                handedOn.headMap(month, true).descendingMap().values()))
                        .latest(
                                meter.id(),
                                zone,
                                past -> tells(past, meter, month) && !reachesBehind(meter, register, past))))
                .toList();
    }

    /** Whether the days up to which alone readings count in a month are told, by all that the month may be bound by. */
    private boolean tells(RegisterPast past, MeterBook meter, BillingPeriod month) {
        return Stream.of(since, settled(month), Moment.LATEST).distinct().allMatch(known -> {
            Unfit unfit = MeterStops.unfit(meter, month, known);
            return MeterStops.of(
                            meter.meter(), month, unfit == null ? null : unfit.from(), refusals(meter.meter()), known)
                    .stream()
                    .allMatch(past::tells);
        });
    }

    private Moment settled(BillingPeriod month) {
        HandedOn last = before;
        return last == null ? Moment.LATEST : last.settled(month).known();
    }

    private Timeline<AccessRefusal> refusals(Meter meter) {
        return meter.place() instanceof MeterPlace.InPremises place
                ? refusals.getOrDefault(place.premises(), Timeline.empty())
                : Timeline.empty();
    }

    private HouseBook trimmed() {
        return new HouseBook(
                house(),
                new SupplyBook(
                        book.supply().parties(),
                        book.services().stream().map(this::service).toList()),
                book.premises().stream().map(this::premises).toList(),
                book.accounts(),
                new MeteringBook(
                        book.metering().meters().stream().map(this::meter).toList(),
                        book.metering().groups()),
                book.money(),
                book.carry(),
                book.law(),
                book.workingDays());
    }

    private House house() {
        House house = book.house();
        SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> common = new TreeMap<>();
        house.commonResources().forEach((kind, timeline) -> common.put(kind, sinceLastYear(timeline)));
        return new House(
                house.id(),
                house.address(),
                house.region(),
                house.zone(),
                house.managed(),
                sinceLastYear(house.heating()),
                withTheLastEnded(house.heatingSeason(), since.house()),
                common,
                sinceLastYear(house.hotWater()));
    }

    private ServiceBook service(ServiceBook each) {
        return new ServiceBook(
                each.described(),
                rates(each.tariffs()),
                rates(each.norms()),
                told(each.breaches(), this::touches),
                kept(each.supplied()),
                kept(each.invoices()));
    }

    private <T> List<RateBook<T>> rates(List<RateBook<T>> books) {
        return books.stream()
                .map(each -> new RateBook<>(each.key(), kept(each.timeline())))
                .toList();
    }

    private PremisesBook premises(PremisesBook each) {
        SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>> serviceShares = new TreeMap<>();
        each.serviceShares().forEach((service, shares) -> serviceShares.put(service, kept(shares)));
        Premises premises = each.premises();
        return new PremisesBook(
                new Premises(
                        premises.id(),
                        premises.purpose(),
                        kept(premises.area()),
                        withTheMonthBefore(premises.occupancy())),
                kept(each.possibility()),
                kept(each.agreements()),
                kept(each.shares()),
                serviceShares,
                kept(each.attributes()),
                kept(each.stated()),
                told(each.absences(), this::touches),
                acts(each.acts()));
    }

    private ActBook acts(ActBook acts) {
        return new ActBook(
                kept(acts.calculated()),
                kept(acts.refusals()),
                told(acts.checks(), check -> days.contains(check.day())),
                told(acts.uses(), this::touches),
                distributors(acts.distributors()));
    }

    private Timeline<Quantity> distributors(Timeline<Quantity> counted) {
        YearlyPlan decided = plan;
        return sinceLastYear(counted, decided == null ? since : since.earlier(decided.decided()));
    }

    private MeterBook meter(MeterBook each) {
        List<BillingPeriod> months = months(each);
        SortedMap<Zone, Timeline<Quantity>> readings = new TreeMap<>();
        boolean whole = false;
        Known moment = since.house();
        for (Map.Entry<Zone, Timeline<Quantity>> register : each.readings().entrySet()) {
            List<RegisterPast> pasts = pasts(each, months, register.getKey());
            boolean needed = pasts.size() < months.size();
            whole |= needed;
            Known from = pasts.stream().map(RegisterPast::known).reduce(since.house(), TrimmedBook::earlier);
            moment = earlier(moment, from);
            readings.put(register.getKey(), needed ? register.getValue() : since(register.getValue(), pasts, from));
        }
        return new MeterBook(
                each.described(),
                readings,
                withTheLastEnded(each.verified(), moment),
                whole ? each.past() : Timeline.empty());
    }

    /** A meter that is in use in none of the months has but its late readings, with those before them. */
    private Timeline<Quantity> since(Timeline<Quantity> register, List<RegisterPast> pasts, Known moment) {
        if (pasts.isEmpty()) {
            return register.isKnownAfter(since) ? register : Timeline.empty();
        }
        LocalDate from = pasts.stream()
                .map(RegisterPast::until)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return register.keeping(
                fact -> !fact.range().from().isBefore(from) || fact.known().compareTo(moment) > 0);
    }

    private static Known earlier(Known one, Known other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean reachesBehind(MeterBook book, Timeline<Quantity> register, RegisterPast past) {
        Known moment = earlier(since.house(), past.known());
        return RegisterFacts.reachesBehind(past, register, Known.LATEST)
                || RegisterFacts.reachesBehind(past, register, since.house())
                || book.described().facts().isKnownAfter(moment)
                || book.past().isKnownAfter(moment)
                || isFirstVerified(book.verified(), moment)
                || reachesBehind(book.verified(), past, moment, certificate -> true)
                || (book.meter().place() instanceof MeterPlace.InPremises place
                        && reachesBehind(
                                refusals.getOrDefault(place.premises(), Timeline.empty()),
                                past,
                                moment,
                                refusal -> refusal.resource() == book.meter().resource()));
    }

    /**
     * A meter of which nothing was stated was always fit; the first verification stated says that it was not, before.
     */
    private static boolean isFirstVerified(Timeline<String> verified, Known moment) {
        return verified.isKnownAfter(moment) && verified.asOf(moment).live().isEmpty();
    }

    /** Whether a fact that became known since may say of days handed on that readings did not count. */
    private static <T> boolean reachesBehind(
            Timeline<T> timeline, RegisterPast past, Known moment, Predicate<T> concerned) {
        return timeline.isKnownAfter(moment)
                && timeline.facts().stream()
                        .anyMatch(fact -> fact.known().compareTo(moment) > 0
                                && fact.range().from().isBefore(past.until())
                                && (fact.value() == null || concerned.test(fact.value())));
    }

    private boolean touches(Absence absence) {
        LocalDate returned = absence.returned();
        return !absence.left().isAfter(open.last()) && (returned == null || returned.isAfter(first.first()));
    }

    private boolean touches(Breach breach) {
        for (BillingPeriod month = first; month.compareTo(open) <= 0; month = month.next()) {
            if (breach.touches(month)) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(UnauthorisedUse use) {
        return days.contains(use.found())
                || use.days(book.law()).filter(days::overlaps).isPresent();
    }

    private <K, T> SortedMap<K, Timeline<T>> kept(SortedMap<K, Timeline<T>> timelines) {
        SortedMap<K, Timeline<T>> kept = new TreeMap<>();
        timelines.forEach((key, timeline) -> kept.put(key, kept(timeline)));
        return kept;
    }

    private <K, T> Map<K, Timeline<T>> kept(Map<K, Timeline<T>> timelines) {
        Map<K, Timeline<T>> kept = new HashMap<>();
        timelines.forEach((key, timeline) -> kept.put(key, kept(timeline)));
        return kept;
    }

    /** How long guests have been there is counted from the month before. */
    private <T> Timeline<T> withTheMonthBefore(Timeline<T> timeline) {
        var range = new DateRange(first.previous().first(), days.until());
        return timeline.keeping(fact -> fact.range().overlaps(range) || isLate(fact));
    }

    private <T> Timeline<T> kept(Timeline<T> timeline) {
        return timeline.keeping(fact -> fact.range().overlaps(days) || isLate(fact));
    }

    /** Events that tell their days themselves. */
    private <T> Timeline<T> told(Timeline<T> events, Predicate<T> touches) {
        return events.keeping(fact ->
                fact.range().overlaps(days) || isLate(fact) || (fact.value() != null && touches.test(fact.value())));
    }

    private boolean isLate(Fact<?> fact) {
        return !since.knows(fact);
    }

    private <T> Timeline<T> sinceLastYear(Timeline<T> timeline) {
        return sinceLastYear(timeline, since);
    }

    private <T> Timeline<T> sinceLastYear(Timeline<T> timeline, Moment moment) {
        LocalDate january = BillingPeriod.of(open.first().getYear() - 1, 1).first();
        DateRange years = new DateRange(
                january.isBefore(days.from()) ? january : days.from(),
                open.next().first());
        return timeline.keeping(fact -> fact.range().overlaps(years) || !moment.knows(fact));
    }

    /** Those that hold still or will, and of those over the last; all where one of them is late. */
    private <T> Timeline<T> withTheLastEnded(Timeline<T> timeline, Known moment) {
        if (timeline.isKnownAfter(moment)) {
            return timeline;
        }
        DateRange onwards = DateRange.from(days.from());
        List<Fact<T>> over = new ArrayList<>(timeline.live());
        over.removeIf(fact -> fact.range().overlaps(onwards));
        @Nullable
        FactId last = over.stream()
                .max(Comparator.comparing(
                        fact -> Objects.requireNonNull(fact.range().until())))
                .map(Fact::id)
                .orElse(null);
        return timeline.keeping(
                fact -> fact.range().overlaps(onwards) || fact.id().equals(last));
    }
}
