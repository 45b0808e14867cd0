package io.saldo.billing.binding;

import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every timeline of a house's book, each with its kind and what it is about.
 * The rows of the law are no timeline and stand beside. */
final class HouseFacts {
    private final List<Told<?>> told = new ArrayList<>();

    /**
     * A timeline.
     *
     * @param premises whose; null where it is of the house
     * @param resource of a meter or a volume; null for other facts
     * @param service the one service it is about; null where it is about none or all
     * @param serviceKind of that service
     * @param register of readings; null for other facts
     */
    record Told<T>(
            FactKind kind,
            Timeline<T> timeline,
            @Nullable PremisesId premises,
            @Nullable Resource resource,
            @Nullable ServiceCode service,
            @Nullable ServiceKind serviceKind,
            @Nullable Register register) {
        Told(
                FactKind kind,
                Timeline<T> timeline,
                @Nullable PremisesId premises,
                @Nullable Resource resource,
                @Nullable ServiceCode service,
                @Nullable ServiceKind serviceKind) {
            this(kind, timeline, premises, resource, service, serviceKind, null);
        }
    }

    /** Whose readings they are. */
    record Register(MeterId meter, Zone zone) {}

    private HouseFacts() {}

    static List<Told<?>> of(HouseBook book) {
        var facts = new HouseFacts();
        facts.house(book.house());
        book.services().forEach(facts::service);
        for (PremisesBook premises : book.premises()) {
            facts.premises(premises, book.services());
        }
        book.metering().meters().forEach(facts::meter);
        book.metering().groups().forEach(facts::group);
        for (AccountBook account : book.accounts()) {
            facts.account(account, book.premises());
        }
        book.supply().parties().forEach(party -> facts.ofHouse(FactKind.PARTY, party.facts()));
        facts.money(book.money());
        return facts.told;
    }

    private void house(House house) {
        ofHouse(FactKind.MANAGEMENT, house.managed());
        ofHouse(FactKind.HEATING_PAYMENT, house.heating());
        ofHouse(FactKind.HEATING_SEASON, house.heatingSeason());
        ofHouse(FactKind.HOT_WATER_SOURCE, house.hotWater());
        house.commonResources()
                .forEach((kind, timeline) ->
                        told.add(new Told<>(FactKind.COMMON_METHOD, timeline, null, null, null, kind)));
    }

    private void service(ServiceBook book) {
        // another kind of service is charged by other rules, and others are counted from it
        ofHouse(FactKind.SERVICE, book.described().facts());
        book.tariffs().forEach(each -> ofService(FactKind.TARIFF, each.timeline(), book));
        book.norms().forEach(each -> ofService(FactKind.NORM, each.timeline(), book));
        ofService(FactKind.BREACH, book.breaches(), book);
        ofService(FactKind.SUPPLIED, book.supplied(), book);
        ofService(FactKind.INVOICE, book.invoices(), book);
    }

    private void premises(PremisesBook book, List<ServiceBook> services) {
        PremisesId id = book.premises().id();
        ofPremises(FactKind.PREMISES, book.premises().purpose().facts(), id, null);
        ofPremises(FactKind.AREA, book.premises().area(), id, null);
        ofPremises(FactKind.OCCUPANCY, book.premises().occupancy(), id, null);
        ofPremises(FactKind.ATTRIBUTES, book.attributes(), id, null);
        ofPremises(FactKind.ABSENCE, book.absences(), id, null);
        book.possibility().forEach((resource, each) -> ofPremises(FactKind.METER_POSSIBILITY, each, id, resource));
        book.stated().forEach((resource, each) -> ofPremises(FactKind.STATED_VOLUME, each, id, resource));
        book.agreements().forEach((service, each) -> ofAgreement(FactKind.AGREEMENT, each, id, service, services));
        shares(book.shares().values(), id, null, services);
        book.serviceShares().forEach((service, each) -> shares(each.values(), id, service, services));
        ActBook acts = book.acts();
        acts.calculated().forEach((resource, each) -> ofPremises(FactKind.CALCULATED_VOLUME, each, id, resource));
        ofPremises(FactKind.ACCESS_REFUSAL, acts.refusals(), id, null);
        ofPremises(FactKind.METER_CHECK, acts.checks(), id, null);
        ofPremises(FactKind.UNAUTHORISED_USE, acts.uses(), id, null);
        ofPremises(FactKind.DISTRIBUTORS, acts.distributors(), id, Resource.HEAT);
    }

    private void shares(
            Collection<Timeline<AccountShare>> shares,
            PremisesId id,
            @Nullable ServiceCode service,
            List<ServiceBook> services) {
        shares.forEach(each -> ofAgreement(FactKind.SHARE, each, id, service, services));
    }

    /** An account is of all premises that it shares. */
    private void account(AccountBook book, List<PremisesBook> all) {
        ofHouse(FactKind.DEBTOR, book.debtor());
        ofHouse(FactKind.SUBSIDY, book.benefits().subsidies());
        for (PremisesBook premises : all) {
            if (premises.accounts().contains(book.number())) {
                ofPremises(
                        FactKind.BENEFIT,
                        book.benefits().benefits(),
                        premises.premises().id(),
                        null);
                ofPremises(
                        FactKind.ACCOUNT,
                        book.described().facts(),
                        premises.premises().id(),
                        null);
            }
        }
    }

    private void group(GroupBook book) {
        told.add(new Told<>(
                FactKind.GROUP, book.described().facts(), null, book.group().resource(), null, null));
    }

    /** Where a meter stood before it was described anew concerns those there as well. */
    private void places(MeterBook book) {
        Set<Optional<PremisesId>> places = new LinkedHashSet<>();
        Set<Resource> resources = EnumSet.noneOf(Resource.class);
        for (Meter each : book.described().all()) {
            places.add(Optional.ofNullable(Places.premises(each)));
            resources.add(each.resource());
        }
        for (Optional<PremisesId> place : places) {
            for (Resource resource : resources) {
                ofPremises(FactKind.METER, book.described().facts(), place.orElse(null), resource);
            }
        }
    }

    private void meter(MeterBook book) {
        places(book);
        Meter meter = book.meter();
        @Nullable PremisesId premises = Places.premises(meter);
        book.readings()
                .forEach((zone, each) -> told.add(new Told<>(
                        FactKind.READING,
                        each,
                        premises,
                        meter.resource(),
                        null,
                        null,
                        new Register(meter.id(), zone))));
        ofPremises(FactKind.VERIFICATION, book.verified(), premises, meter.resource());
        ofPremises(FactKind.PAST_VOLUME, book.past(), premises, meter.resource());
    }

    private void money(MoneyBook money) {
        ofHouse(FactKind.OPENING_DEBT, money.obligations());
        ofHouse(FactKind.ADVANCE, money.advances());
        ofHouse(FactKind.PAYMENT, money.payments());
        ofHouse(FactKind.ADJUSTMENT, money.adjustments());
        ofHouse(FactKind.ORDER, money.orders().orders());
        ofHouse(FactKind.REVERSAL, money.orders().reversals());
        ofHouse(FactKind.CLAIM, money.orders().claims());
        ofHouse(FactKind.DEBTOR, money.orders().changes());
        ofHouse(FactKind.GIVING_UP, money.orders().givenUp());
        ofHouse(FactKind.PENALTY_TERMS, money.penalties().policy().facts());
        money.penalties().regimes().values().forEach(each -> ofHouse(FactKind.PENALTY_TERMS, each.facts()));
    }

    private <T> void ofHouse(FactKind kind, Timeline<T> timeline) {
        told.add(new Told<>(kind, timeline, null, null, null, null));
    }

    private <T> void ofService(FactKind kind, Timeline<T> timeline, ServiceBook book) {
        told.add(new Told<>(
                kind,
                timeline,
                null,
                null,
                book.service().code(),
                book.service().kind()));
    }

    private <T> void ofPremises(
            FactKind kind, Timeline<T> timeline, @Nullable PremisesId premises, @Nullable Resource resource) {
        told.add(new Told<>(kind, timeline, premises, resource, null, null));
    }

    private <T> void ofAgreement(
            FactKind kind,
            Timeline<T> timeline,
            PremisesId premises,
            @Nullable ServiceCode service,
            List<ServiceBook> services) {
        @Nullable ServiceKind of = null;
        for (ServiceBook each : services) {
            of = each.service().code().equals(service) ? each.service().kind() : of;
        }
        told.add(new Told<>(kind, timeline, premises, null, service, of));
    }
}
