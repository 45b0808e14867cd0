package io.saldo.billing.binding;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.recalculation.LateFact;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawRow;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.reading.DatedReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of a house that became known late, with the days whose bill each can change, whose accounts and which
 * services.
 *
 * <p>A reading settles the months after the reading before it, and every later average rests on it; so does whether a
 * meter may be billed by. Anything else changes the days it holds for, and those of the fact it replaces. A service too
 * many in a row does no harm: what does not differ posts nothing.
 */
final class LateFacts {
    private final HouseBook book;
    private final Places places;
    private final Moment since;
    private final RegisterPasts handedOn;
    private final List<Dated> facts = new ArrayList<>();

    /**
     * A fact and what it can change.
     *
     * @param changes the days whose bill it can change
     * @param usable the first month whose bill can use it: a reading of a later day settles no month before its own is
     *     billed
     */
    record Dated(LateFact fact, Shelf shelf, Known known, DateRange changes, BillingPeriod usable) {
        boolean isKnownAfter(Moment moment) {
            return known.compareTo(moment.of(shelf)) > 0;
        }

        /**
         * Whether a closed month was settled without it, and is about it.
         *
         * @param settled what it was settled by
         * @param settledIn the month whose bill settled it
         */
        boolean isLate(BillingPeriod month, Moment settled, BillingPeriod settledIn, Moment now, BillingPeriod open) {
            boolean late = isKnownAfter(settled) || usable.compareTo(settledIn) > 0;
            return late && !isKnownAfter(now) && usable.compareTo(open) <= 0 && changes.overlaps(month.range());
        }
    }

    private LateFacts(HouseBook book, Places places, Moment since, RegisterPasts handedOn) {
        this.book = book;
        this.places = places;
        this.since = since;
        this.handedOn = handedOn;
    }

    /**
     * Those that became known after {@code since}, and readings of later days that settle months before.
     *
     * @param settledIn the first month that may still not be settled by the readings of those after it
     * @param handedOn what closed months handed on: readings before a late one, which the book need not have
     */
    static List<Dated> of(
            HouseBook book, Places places, Moment since, BillingPeriod settledIn, RegisterPasts handedOn) {
        var late = new LateFacts(book, places, since, handedOn);
        for (HouseFacts.Told<?> told : HouseFacts.of(book)) {
            Place place = places.of(told.premises());
            told.kind().cause(place).ifPresent(cause -> late.timeline(told, place, cause, settledIn));
        }
        late.law(settledIn);
        late.facts.sort(Comparator.comparing((Dated each) -> each.fact().kind())
                .thenComparing(each -> each.fact().id()));
        return late.facts;
    }

    private <T> void timeline(HouseFacts.Told<T> told, Place place, CauseKind cause, BillingPeriod settledIn) {
        Timeline<T> timeline = told.timeline();
        boolean reading = told.kind() == FactKind.READING;
        Set<ServiceKind> kinds = services(told);
        Set<ServiceCode> services = codes(kinds);
        boolean reaches = kinds.isEmpty() || !services.isEmpty();
        if (!reaches || (!reading && !timeline.isKnownAfter(since))) {
            return;
        }
        for (Fact<T> fact : timeline.facts()) {
            BillingPeriod usable = BillingPeriod.containing(fact.range().from());
            boolean later = reading && usable.compareTo(settledIn) > 0;
            if (!since.knows(fact) || later) {
                facts.add(new Dated(
                        late(told, place, cause, services, fact),
                        fact.id().shelf(),
                        fact.known(),
                        days(told, fact),
                        later ? usable : settledIn));
            }
        }
    }

    private LateFact late(
            HouseFacts.Told<?> told, Place place, CauseKind cause, Set<ServiceCode> services, Fact<?> fact) {
        PremisesId premises = told.premises();
        // an area is everybody's divisor
        Set<AccountNumber> accounts = premises == null || place != Place.OURS || told.kind() == FactKind.AREA
                ? Set.of()
                : places.accountsOf(premises);
        Set<ServiceCode> anew = codes(dividedAnew());
        if (!services.isEmpty()) {
            anew.retainAll(services);
        }
        Nature nature = told.kind().nature(fact.replaces() != null);
        return new LateFact(fact.id(), cause, nature, accounts, services, accounts.isEmpty() ? Set.of() : anew);
    }

    /**
     * What leaves no remainder that another month could take over: it is divided anew whenever a part of it changes.
     */
    private static Set<ServiceKind> dividedAnew() {
        return EnumSet.of(
                ServiceKind.HEATING,
                ServiceKind.HOT_WATER,
                ServiceKind.HOT_WATER_HEAT,
                ServiceKind.COMMON_RESOURCES,
                ServiceKind.WASTE);
    }

    private <T> DateRange withGuests(HouseFacts.Told<T> told, DateRange own) {
        LocalDate until = own.until();
        boolean guests = told.timeline().facts().stream()
                .anyMatch(each -> each.value() instanceof Occupancy people && people.temporary() > 0);
        return until == null || !guests
                ? own
                : new DateRange(own.from(), until.plusDays(TemporaryResidents.days(book.law(), own.from())));
    }

    /** The days whose bill a fact can change. */
    private <T> DateRange days(HouseFacts.Told<T> told, Fact<T> fact) {
        DateRange own = ChangedDays.of(told.timeline(), fact);
        return switch (told.kind()) {
            case READING -> DateRange.from(settledFrom(told, fact));
            // the periods billed by an average are counted from month to month
            case METER, VERIFICATION, ACCESS_REFUSAL ->
                DateRange.from(BillingPeriod.containing(own.from()).first());
            case UNAUTHORISED_USE -> own.spanning(charged(fact));
            // guests of the days after may have been there long enough with it
            case OCCUPANCY -> withGuests(told, own);
            // averages of the months after rest on it; those of before the books are nobody's here
            case PAST_VOLUME ->
                DateRange.from(later(fact.range().from(), book.money().opened()));
            case MANAGEMENT,
                    SERVICE,
                    GROUP,
                    PREMISES,
                    ACCOUNT,
                    PARTY,
                    PENALTY_TERMS,
                    HEATING_PAYMENT,
                    HEATING_SEASON,
                    HOT_WATER_SOURCE,
                    COMMON_METHOD,
                    TARIFF,
                    NORM,
                    BREACH,
                    SUPPLIED,
                    INVOICE,
                    LAW,
                    AREA,
                    METER_POSSIBILITY,
                    AGREEMENT,
                    SHARE,
                    ATTRIBUTES,
                    STATED_VOLUME,
                    ABSENCE,
                    BENEFIT,
                    SUBSIDY,
                    CALCULATED_VOLUME,
                    METER_CHECK,
                    DISTRIBUTORS,
                    DEBTOR,
                    OPENING_DEBT,
                    ADVANCE,
                    PAYMENT,
                    ADJUSTMENT,
                    ORDER,
                    REVERSAL,
                    CLAIM,
                    GIVING_UP -> own;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A use whose beginning nobody knows is charged for days before its act. */
    private DateRange charged(Fact<?> fact) {
        return fact.value() instanceof UnauthorisedUse use
                ? use.days(book.law()).orElse(fact.range())
                : fact.range();
    }

    /** The services that a kind of facts can change; empty for all. */
    private static Set<ServiceKind> services(HouseFacts.Told<?> told) {
        return switch (told.kind()) {
            case HEATING_PAYMENT, HEATING_SEASON -> EnumSet.of(ServiceKind.HEATING, ServiceKind.HOT_WATER_HEAT);
            // hot water made in the house is made of its cold water and warmed by its heat
            case HOT_WATER_SOURCE -> ofAll(Resource.COLD_WATER, Resource.HOT_WATER, Resource.HEAT);
            case COMMON_METHOD, SUPPLIED, TARIFF, BREACH, INVOICE -> ofService(told);
            case NORM, AGREEMENT -> {
                Set<ServiceKind> kinds = ofService(told);
                ServiceKind kind = told.serviceKind();
                if (kind != null) {
                    kinds.addAll(ResourceServices.byNorm(kind));
                }
                yield kinds;
            }
            case SHARE -> told.serviceKind() == null ? Set.of() : ofService(told);
            case GROUP,
                    METER,
                    PAST_VOLUME,
                    READING,
                    VERIFICATION,
                    STATED_VOLUME,
                    CALCULATED_VOLUME,
                    METER_POSSIBILITY -> told.resource() == null ? Set.of() : ResourceServices.of(told.resource());
            case MANAGEMENT,
                    SERVICE,
                    PREMISES,
                    ACCOUNT,
                    PARTY,
                    PENALTY_TERMS,
                    AREA,
                    OCCUPANCY,
                    ATTRIBUTES,
                    ABSENCE,
                    BENEFIT,
                    SUBSIDY,
                    ACCESS_REFUSAL,
                    METER_CHECK,
                    UNAUTHORISED_USE,
                    LAW,
                    DISTRIBUTORS,
                    DEBTOR,
                    OPENING_DEBT,
                    ADVANCE,
                    PAYMENT,
                    ADJUSTMENT,
                    ORDER,
                    REVERSAL,
                    CLAIM,
                    GIVING_UP -> Set.of();
        };
    }

    /** A service, and those that are counted from it. */
    private static Set<ServiceKind> ofService(HouseFacts.Told<?> told) {
        ServiceKind kind = told.serviceKind();
        if (kind == null) {
            return new HashSet<>();
        }
        Set<ServiceKind> kinds = EnumSet.of(kind);
        if (kind == ServiceKind.COMMON_COLD_WATER || kind == ServiceKind.COMMON_HOT_WATER) {
            // sewage of the common property is the sum of both waters
            kinds.add(ServiceKind.COMMON_SEWAGE);
        } else if (kind == ServiceKind.HOT_WATER) {
            // the heat of hot water is as bad as its water
            kinds.add(ServiceKind.HOT_WATER_HEAT);
        } else if (kind == ServiceKind.COLD_WATER) {
            // hot water that is too cold is paid as cold
            kinds.add(ServiceKind.HOT_WATER);
        } else if (kind == ServiceKind.HOT_WATER_HEAT) {
            // one meter may count the heat of both
            kinds.add(ServiceKind.HEATING);
        }
        return kinds;
    }

    private static Set<ServiceKind> ofAll(Resource... resources) {
        Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
        for (Resource each : resources) {
            kinds.addAll(ResourceServices.of(each));
        }
        return kinds;
    }

    /** Rows of the law that charges rest on. Penalties are counted from the origin of a debt each month anew. */
    private void law(BillingPeriod settledIn) {
        CauseKind cause = FactKind.LAW.cause(Place.HOUSE).orElseThrow();
        for (LawRow row : book.law().rows()) {
            LocalDate published = row.published();
            if (published != null && LawReach.of(row.parameter()) == LawReach.CHARGES) {
                Known known = Known.onDay(published, book.house().zone());
                if (known.compareTo(since.organization()) > 0) {
                    facts.add(new Dated(
                            new LateFact(row.id(), cause, FactKind.LAW.nature(false), Set.of(), Set.of(), Set.of()),
                            Shelf.ORGANIZATION,
                            known,
                            row.days(),
                            settledIn));
                }
            }
        }
    }

    /** The first day of the first month that a reading can change: the one after the reading before it, or its own. */
    private LocalDate settledFrom(HouseFacts.Told<?> told, Fact<?> fact) {
        Timeline<?> register = told.timeline();
        LocalDate day = ChangedDays.of(register, fact).from();
        BillingPeriod own = BillingPeriod.containing(day);
        Stream<LocalDate> known = register.asOf(fact.known()).live().stream()
                .map(other -> other.range().from());
        return Stream.concat(known, handedOn(told))
                .filter(other -> other.isBefore(day))
                .map(other -> BillingPeriod.containing(other).next())
                .max(Comparator.naturalOrder())
                .filter(after -> after.compareTo(own) < 0)
                .orElse(own)
                .first();
    }

    /** The days of the readings handed on, as far as the book has them no more. */
    private Stream<LocalDate> handedOn(HouseFacts.Told<?> told) {
        HouseFacts.Register register = told.register();
        List<DatedReading> readings =
                register == null ? List.of() : handedOn.readings(register.meter(), register.zone());
        if (readings.isEmpty()) {
            return Stream.of();
        }
        Set<FactId> stated = told.timeline().facts().stream().map(Fact::id).collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !stated.contains(reading.source()))
                .map(DatedReading::day);
    }

    private Set<ServiceCode> codes(Set<ServiceKind> kinds) {
        return book.services().stream()
                .filter(each -> kinds.contains(each.service().kind()))
                .map(each -> each.service().code())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
