package io.saldo.billing.binding;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.HouseTerms;
import io.saldo.billing.charge.PremisesActs;
import io.saldo.billing.charge.PremisesEvents;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.AccountsMonth;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds a house to one month as known at one moment. */
public final class MonthBinder {
    private final HouseBook book;
    private final RegisterPasts pasts;
    private final BillingPeriod period;
    private final Knowledge knowledge;
    private final @Nullable BillingPeriod settledFrom;
    private final List<Dispute> unread;
    private final Places places;
    private final Disputes disputes;
    /** The days of the month on which we manage the house. */
    private final Spans<String> managed;

    private final Map<PremisesId, List<MeterMonth>> meters = new HashMap<>();
    private final List<MeterMonth> commonMeters = new ArrayList<>();

    private MonthBinder(
            HouseBook book,
            RegisterPasts pasts,
            BillingPeriod period,
            Knowledge knowledge,
            @Nullable BillingPeriod settledFrom,
            List<Dispute> unread) {
        this.unread = List.copyOf(unread);
        this.pasts = pasts;
        this.places = Places.of(book);
        this.book = new StandingBook(book, knowledge, places).standing();
        this.period = period;
        this.knowledge = knowledge;
        this.settledFrom = settledFrom;
        this.disputes = new Disputes(period.range(), knowledge, places);
        this.managed = disputes.resolve(FactKind.MANAGEMENT, book.house().managed(), null, null, null);
    }

    /**
     * The house in {@code period}, by the facts known at {@code known}.
     */
    public static HouseMonth bind(HouseBook book, BillingPeriod period, Moment known) {
        return bind(book, period, known, Past.NONE, RecalculationPolicy.DEFAULT);
    }

    /**
     * The house in {@code period}, after the months before it.
     *
     * @param past what {@link #needs} names; {@link Past#NONE} where nothing was billed here yet
     * @throws InvalidValueException when {@code past} is not that of the month before, or lacks something that is
     *     needed
     */
    public static HouseMonth bind(
            HouseBook book, BillingPeriod period, Moment known, Past past, RecalculationPolicy policy) {
        return bind(book, period, known, past, policy, List.of());
    }

    /**
     * The same of a house about which something was stated that nobody can read.
     *
     * @param unread what such statements are about: in dispute in the open month and in every closed one that is
     *     charged again
     */
    public static HouseMonth bind(
            HouseBook book,
            BillingPeriod period,
            Moment known,
            Past past,
            RecalculationPolicy policy,
            List<Dispute> unread) {
        HandedOn before = past.before();
        follows(before, period, known);
        BillingPeriod settledFrom =
                ReopeningBinder.first(period, before, policy).orElse(null);
        HouseBook now = before == null ? book : book.after(before.carry());
        var money = new MoneyBinder(book, period, known, before);
        var reopening = new ReopeningBinder(book, period, known, past, policy, unread);
        var pasts = RegisterPasts.of(period, now.carry(), reopening.first(), past.closed());
        var binder = new MonthBinder(now, pasts, period, Knowledge.at(known, period), settledFrom, unread);
        return new HouseMonth(
                binder.facts(money.adjustments()),
                known,
                before,
                reopening.bind(),
                money.facts(past.accounts()),
                ToldMoney.values(book.money().orders().givenUp().asOf(known).live()),
                book.workingDays(),
                book.money().penalties().asOf(known));
    }

    /**
     * What a month needs of the past beside what the month before handed on.
     *
     * @param before null where nothing was billed here yet
     */
    public static Needs needs(
            HouseBook book, BillingPeriod period, Moment known, @Nullable HandedOn before, RecalculationPolicy policy) {
        return needs(book, period, known, new Past(before, ClosedMonths.NONE, Map.of()), policy);
    }

    /**
     * The same where some of it is read: what was handed on to a closed month tells of readings before it, which the
     * book need not have.
     */
    public static Needs needs(
            HouseBook book, BillingPeriod period, Moment known, Past read, RecalculationPolicy policy) {
        follows(read.before(), period, known);
        return new Needs(
                new ReopeningBinder(book, period, known, read, policy, List.of()).needs(),
                new MoneyBinder(book, period, known, read.before()).reopened());
    }

    private static void follows(@Nullable HandedOn before, BillingPeriod period, Moment known) {
        if (before != null) {
            InvalidValueException.unless(
                    before.period().next().equals(period),
                    "month to bill",
                    period,
                    before.period().next() + ", the month after the last one that was billed");
            InvalidValueException.unless(
                    known.isNotBefore(before.known()),
                    "moment to bill " + period + " by",
                    known,
                    before.known() + " or later: the month before knew as much");
        }
    }

    /** A closed month by what is known of it, without what staff put into its bill: that stands as it was posted. */
    static MonthFacts facts(
            HouseBook book,
            RegisterPasts pasts,
            BillingPeriod period,
            Knowledge knowledge,
            @Nullable BillingPeriod settledFrom,
            List<Dispute> unread) {
        return new MonthBinder(book, pasts, period, knowledge, settledFrom, unread).facts(List.of());
    }

    private MonthFacts facts(List<Adjustment> adjustments) {
        bindMeters();
        var division = new DivisionBinder(
                period,
                disputes,
                book.accounts().stream()
                        .filter(each -> each.described()
                                .asOf(knowledge.of(FactKind.ACCOUNT, Place.OURS))
                                .isPresent())
                        .map(AccountBook::account)
                        .collect(Collectors.toMap(PersonalAccount::number, Function.identity())));
        var terms = new TermsBinder(book, period, knowledge, disputes, !managed.isEmpty());
        HouseTerms houseTerms = terms.terms();
        List<ServiceMonth> services = terms.services();
        List<PremisesMonth> premises =
                book.premises().stream().map(each -> premises(each, division)).toList();
        Debtors debtors = debtors();
        return new MonthFacts(
                book.house().id(),
                period,
                houseTerms,
                services,
                premises,
                commonMeters,
                Inherited.of(book.carry().ofMeters(metersInUse())),
                Stream.concat(disputes.list().stream(), unread.stream()).toList(),
                new AccountsMonth(debtors, adjustments, benefits()));
    }

    /** The meters that are not taken away before the month. */
    private Set<MeterId> metersInUse() {
        return book.metering().meters().stream()
                .map(MeterBook::meter)
                .filter(meter -> meter.installed().overlaps(DateRange.from(period.first())))
                .map(Meter::id)
                .collect(Collectors.toSet());
    }

    private void bindMeters() {
        var binder = new MeterBinder(book, pasts, period, knowledge, places, disputes, settledFrom);
        for (MeterBook meter : book.metering().meters()) {
            List<MeterMonth> registers = binder.bind(meter);
            if (meter.meter().place() instanceof MeterPlace.InPremises place) {
                meters.computeIfAbsent(place.premises(), key -> new ArrayList<>())
                        .addAll(registers);
            } else {
                commonMeters.addAll(registers);
            }
        }
    }

    private PremisesMonth premises(PremisesBook each, DivisionBinder divisions) {
        Premises premises = each.premises();
        PremisesId id = premises.id();
        Map<Resource, Spans<MeterPossibility>> possibility = new EnumMap<>(Resource.class);
        each.possibility()
                .forEach((resource, timeline) -> possibility.put(
                        resource, disputes.resolve(FactKind.METER_POSSIBILITY, timeline, id, null, resource)));
        var division = divisions.bind(each);
        Map<ServiceCode, Spans<AccountDivision>> ofServices = new HashMap<>();
        each.serviceShares().forEach((service, shares) -> ofServices.put(service, divisions.bind(each, shares)));
        SortedMap<ServiceCode, ServiceTerms> terms = new TreeMap<>();
        each.agreements()
                .forEach((service, timeline) -> terms.put(
                        service,
                        new ServiceTerms(
                                managed(disputes.resolve(FactKind.AGREEMENT, timeline, id, service, null)),
                                ofServices.getOrDefault(service, division))));
        return new PremisesMonth(
                id,
                premises.kind(),
                disputes.resolve(FactKind.AREA, premises.area(), id, null, null),
                occupancy(premises),
                meters.getOrDefault(id, List.of()),
                possibility,
                terms,
                disputes.resolve(FactKind.ATTRIBUTES, each.attributes(), id, null, null),
                new PremisesEvents(
                        stated(each),
                        new EventBinder(period)
                                .absences(each.absences(), knowledge.of(FactKind.ABSENCE, places.of(id))),
                        acts(each)));
    }

    /** Who lives there, without guests of a few days. */
    private Spans<Occupancy> occupancy(Premises premises) {
        PremisesId id = premises.id();
        Moment known = knowledge.of(FactKind.OCCUPANCY, places.of(id));
        return TemporaryResidents.counting(
                disputes.resolve(FactKind.OCCUPANCY, premises.occupancy(), id, null, null),
                premises.occupancy().asOf(known).live(),
                book.law(),
                period);
    }

    private PremisesActs acts(PremisesBook each) {
        ActBook acts = each.acts();
        var events = new EventBinder(period);
        Place place = places.of(each.premises().id());
        Map<Resource, Span<Quantity>> calculated = new EnumMap<>(Resource.class);
        acts.calculated()
                .forEach((resource, timeline) -> disputes.resolve(
                                FactKind.CALCULATED_VOLUME,
                                timeline,
                                each.premises().id(),
                                null,
                                resource)
                        .at(period.first())
                        .ifPresent(span -> calculated.put(resource, span)));
        return new PremisesActs(
                calculated,
                events.refusals(acts.refusals(), knowledge.of(FactKind.ACCESS_REFUSAL, place)),
                events.checks(acts.checks(), knowledge.of(FactKind.METER_CHECK, place)),
                events.uses(acts.uses(), knowledge.of(FactKind.UNAUTHORISED_USE, place)));
    }

    /** Volumes of the month that others told. */
    private Map<Resource, PastVolume> stated(PremisesBook each) {
        Map<Resource, PastVolume> stated = new EnumMap<>(Resource.class);
        each.stated()
                .forEach((resource, timeline) -> disputes.resolve(
                                FactKind.STATED_VOLUME,
                                timeline,
                                each.premises().id(),
                                null,
                                resource)
                        .at(period.first())
                        .ifPresent(span -> stated.put(
                                resource, new PastVolume(period, Zone.WHOLE_DAY, span.value(), false, span.source()))));
        return stated;
    }

    private static boolean holds(DateRange whole, DateRange part) {
        LocalDate end = whole.until();
        LocalDate until = part.until();
        return !part.from().isBefore(whole.from()) && (end == null || (until != null && !until.isAfter(end)));
    }

    /** An agreement is ours to bill only on the days we manage the house. */
    private Spans<ServiceAgreement> managed(Spans<ServiceAgreement> agreements) {
        if (agreements.list().size() == 1
                && managed.list().size() == 1
                && holds(managed.list().get(0).days(), agreements.list().get(0).days())) {
            return agreements;
        }
        return new Spans<>(agreements.list().stream()
                .flatMap(span -> managed.list().stream()
                        .flatMap(days -> days.days().intersection(span.days()).stream())
                        .map(days -> new Span<>(days, span.value(), span.source())))
                .toList());
    }

    /** Who owes what accounts accrue. A dispute over the month parks the premises of the account. */
    private Debtors debtors() {
        Map<AccountNumber, List<PremisesId>> premises = new HashMap<>();
        for (PremisesBook each : book.premises()) {
            for (AccountNumber account : each.accounts()) {
                premises.computeIfAbsent(account, key -> new ArrayList<>())
                        .add(each.premises().id());
            }
        }
        SortedMap<AccountNumber, Spans<DebtorId>> debtors = new TreeMap<>();
        for (AccountBook account : book.accounts()) {
            List<Span<DebtorId>> spans = new ArrayList<>();
            for (PremisesId id : premises.getOrDefault(account.number(), List.of())) {
                Spans<DebtorId> month = disputes.resolve(FactKind.DEBTOR, account.debtor(), id, null, null);
                spans = new ArrayList<>(month.list());
            }
            if (premises.containsKey(account.number())) {
                spans.addAll(0, debtorsBefore(account));
                debtors.put(account.number(), new Spans<>(spans));
            }
        }
        return new Debtors(debtors);
    }

    /** Those that hold on days of the month. */
    private List<Span<Benefit>> benefits() {
        List<Span<Benefit>> benefits = new ArrayList<>();
        for (AccountBook account : book.accounts()) {
            Timeline<Benefit> granted = account.benefits().benefits().asOf(knowledge.of(FactKind.BENEFIT, Place.OURS));
            for (Fact<Benefit> fact : granted.live()) {
                Benefit benefit = fact.value();
                fact.range()
                        .intersection(period.range())
                        .ifPresent(days -> benefits.add(new Span<>(days, Objects.requireNonNull(benefit), fact.id())));
            }
        }
        return benefits;
    }

    /** The debtors of earlier months, as known now; none where that is in dispute. */
    private List<Span<DebtorId>> debtorsBefore(AccountBook account) {
        var before = new DateRange(LocalDate.MIN, period.first());
        Timeline<DebtorId> known = account.debtor().asOf(knowledge.open());
        return known.over(before) instanceof Resolution.Resolved<DebtorId> resolved
                ? resolved.spans().list()
                : List.of();
    }
}
