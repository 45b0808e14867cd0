package io.saldo.billing.binding;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.LateFact;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.RegisterPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a house that became known late, with the days whose bill it can change, whose accounts and which services.
 *
 * <p>A reading settles the months after the reading before it, and every later average rests on it; so does whether a meter may be billed by. Anything else changes the days it holds for, and those of the
 * fact it replaces.
 */
final class LateFacts {
    private final HouseBook book;
    private final Known since;
    private final Carry handedOn;
    private final List<Dated> facts = new ArrayList<>();

    /**
     * A fact and what it can change.
     *
     * @param changes the days whose bill it can change
     */
    record Dated(LateFact fact, Known known, DateRange changes) {
        /** Whether it became known after {@code settled}, up to {@code now}, and is about the month. */
        boolean isLate(BillingPeriod month, Known settled, Known now) {
            return known.compareTo(settled) > 0 && known.compareTo(now) <= 0 && changes.overlaps(month.range());
        }
    }

    private LateFacts(HouseBook book, Known since, Carry handedOn) {
        this.book = book;
        this.since = since;
        this.handedOn = handedOn;
    }

    /**
     * Those that became known after {@code since}.
     *
     * @param handedOn what the last closed month handed on: readings before a late one, which the book need not have
     */
    static List<Dated> of(HouseBook book, Known since, Carry handedOn) {
        var late = new LateFacts(book, since, handedOn);
        late.house();
        late.services();
        Map<PremisesId, Set<AccountNumber>> accounts = new HashMap<>();
        for (PremisesBook premises : book.premises()) {
            Set<AccountNumber> sharing = new HashSet<>(premises.shares().keySet());
            premises.serviceShares().values().forEach(each -> sharing.addAll(each.keySet()));
            accounts.put(premises.premises().id(), sharing);
            late.premises(premises, sharing);
        }
        for (MeterBook meter : book.metering().meters()) {
            late.meter(meter, accounts);
        }
        late.facts.sort(Comparator.comparing((Dated each) -> each.fact().kind())
                .thenComparing(each -> each.fact().id()));
        return late.facts;
    }

    private void house() {
        House house = book.house();
        Set<AccountNumber> all = Set.of();
        Set<ServiceCode> heating = codes(Set.of(ServiceKind.HEATING, ServiceKind.HOT_WATER_HEAT));
        add(CauseKind.HOUSE_DECISION, house.heating(), all, heating);
        add(CauseKind.HOUSE_DECISION, house.heatingSeason(), all, heating);
        add(CauseKind.HOUSE_DECISION, house.hotWater(), all, heating);
        house.commonResources()
                .forEach((kind, timeline) -> add(CauseKind.HOUSE_DECISION, timeline, all, codes(Set.of(kind))));
    }

    private void services() {
        for (ServiceBook service : book.services()) {
            ServiceKind kind = service.service().kind();
            Set<ServiceCode> ofTariff = Set.of(service.service().code());
            Set<ServiceCode> ofNorm = new HashSet<>(ofTariff);
            ResourceServices.resource(kind).ifPresent(resource -> ofNorm.addAll(of(resource)));
            service.tariffs().forEach(each -> add(CauseKind.TARIFF, each.timeline(), Set.of(), ofTariff));
            add(
                    CauseKind.QUALITY,
                    service.breaches(),
                    Set.of(),
                    ofQuality(service.service().code(), kind));
            add(CauseKind.HOUSE_METER, service.supplied(), Set.of(), ofTariff);
            add(CauseKind.INVOICE, service.invoices(), Set.of(), ofTariff);
            service.norms().forEach(each -> add(CauseKind.NORM, each.timeline(), Set.of(), ofNorm));
        }
    }

    /** The heat of hot water is as bad as its water. */
    private Set<ServiceCode> ofQuality(ServiceCode code, ServiceKind kind) {
        Set<ServiceCode> services = new HashSet<>(Set.of(code));
        if (kind == ServiceKind.HOT_WATER) {
            services.addAll(codes(Set.of(ServiceKind.HOT_WATER_HEAT)));
        }
        return services;
    }

    private void premises(PremisesBook each, Set<AccountNumber> accounts) {
        each.possibility()
                .forEach((resource, timeline) -> add(CauseKind.METER_POSSIBILITY, timeline, accounts, of(resource)));
        each.stated().forEach((resource, timeline) -> add(CauseKind.STATED_VOLUME, timeline, accounts, of(resource)));
        each.agreements().forEach((service, timeline) -> add(CauseKind.AGREEMENT, timeline, accounts, Set.of(service)));
        each.shares().values().forEach(timeline -> add(CauseKind.SHARES, timeline, accounts, Set.of()));
        each.serviceShares()
                .forEach((service, shares) -> shares.values()
                        .forEach(timeline -> add(CauseKind.SHARES, timeline, accounts, Set.of(service))));
        add(CauseKind.CHARACTERISTICS, each.attributes(), accounts, Set.of());
        add(CauseKind.RESIDENTS, each.premises().occupancy(), accounts, Set.of());
        add(CauseKind.ABSENCE, each.absences(), accounts, Set.of());
        ActBook acts = each.acts();
        acts.calculated()
                .forEach((resource, timeline) -> add(CauseKind.STATED_VOLUME, timeline, accounts, of(resource)));
        add(CauseKind.INSPECTION, acts.refusals(), accounts, Set.of());
        add(CauseKind.INSPECTION, acts.checks(), accounts, Set.of());
        add(CauseKind.INSPECTION, acts.uses(), accounts, Set.of());
        add(CauseKind.AREA, each.premises().area(), Set.of(), Set.of());
    }

    private void meter(MeterBook each, Map<PremisesId, Set<AccountNumber>> accounts) {
        Meter meter = each.meter();
        Set<ServiceCode> services = of(meter.resource());
        boolean own = meter.place() instanceof MeterPlace.InPremises;
        Set<AccountNumber> whose = meter.place() instanceof MeterPlace.InPremises place
                ? accounts.getOrDefault(place.premises(), Set.of())
                : Set.of();
        if (own && whose.isEmpty()) {
            // a meter of premises that others bill counts in the divisions of the house
            own = false;
        }
        CauseKind reading = own ? CauseKind.METER_READING : CauseKind.HOUSE_METER;
        CauseKind fit = own ? CauseKind.VERIFICATION : CauseKind.HOUSE_METER;
        for (var register : each.readings().entrySet()) {
            @Nullable RegisterPast past = handedOn.register(meter.id(), register.getKey());
            for (Fact<?> fact : later(register.getValue())) {
                add(reading, fact, DateRange.from(settledFrom(register.getValue(), past, fact)), whose, services);
            }
        }
        for (Fact<?> fact : later(each.verified())) {
            LocalDate from = changes(each.verified(), fact).from();
            add(fit, fact, DateRange.from(BillingPeriod.containing(from).first()), whose, services);
        }
    }

    /** The first day of the first month that a reading can change: the one after the reading before it, or its own. */
    private static LocalDate settledFrom(Timeline<?> register, @Nullable RegisterPast past, Fact<?> fact) {
        LocalDate day = changes(register, fact).from();
        BillingPeriod own = BillingPeriod.containing(day);
        Stream<LocalDate> told = register.asOf(fact.known()).live().stream()
                .map(other -> other.range().from());
        return Stream.concat(told, handedOn(register, past))
                .filter(other -> other.isBefore(day))
                .map(other -> BillingPeriod.containing(other).next())
                .max(Comparator.naturalOrder())
                .filter(after -> after.compareTo(own) < 0)
                .orElse(own)
                .first();
    }

    /** The days of the readings handed on, as far as the book has them no more. */
    private static Stream<LocalDate> handedOn(Timeline<?> register, @Nullable RegisterPast past) {
        if (past == null) {
            return Stream.of();
        }
        Set<FactId> told = register.facts().stream().map(Fact::id).collect(Collectors.toSet());
        return past.readings().stream()
                .filter(reading -> !told.contains(reading.source()))
                .map(DatedReading::day);
    }

    private <T> List<Fact<T>> later(Timeline<T> timeline) {
        if (!timeline.isKnownAfter(since)) {
            return List.of();
        }
        List<Fact<T>> later = new ArrayList<>();
        for (Fact<T> fact : timeline.facts()) {
            if (fact.known().compareTo(since) > 0) {
                later.add(fact);
            }
        }
        return later;
    }

    /** The days of a fact and of the one it replaces. */
    private static DateRange changes(Timeline<?> timeline, Fact<?> fact) {
        DateRange changes = fact.range();
        for (Fact<?> other : timeline.facts()) {
            if (other.id().equals(fact.replaces())) {
                changes = changes.spanning(other.range());
            }
        }
        return changes;
    }

    private void add(CauseKind kind, Timeline<?> timeline, Set<AccountNumber> accounts, Set<ServiceCode> services) {
        for (Fact<?> fact : later(timeline)) {
            add(kind, fact, changes(timeline, fact), accounts, services);
        }
    }

    private void add(
            CauseKind kind, Fact<?> fact, DateRange changes, Set<AccountNumber> accounts, Set<ServiceCode> services) {
        FactId id = fact.id();
        facts.add(new Dated(new LateFact(id, kind, accounts, services), fact.known(), changes));
    }

    private Set<ServiceCode> of(@Nullable Resource resource) {
        return resource == null ? Set.of() : codes(ResourceServices.of(resource));
    }

    private Set<ServiceCode> codes(Set<ServiceKind> kinds) {
        return book.services().stream()
                .filter(each -> kinds.contains(each.service().kind()))
                .map(each -> each.service().code())
                .collect(Collectors.toSet());
    }
}
