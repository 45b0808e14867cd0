package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Premises about which nothing changes inside the month: one area, one number of people, the same attributes, each service on the terms of its first day for one account, no acts, every meter read. People may be away.
 *
 * @param position in the list of the house
 * @param persons who count as payers
 * @param agreed what premises are supplied with, by whomever: one service may be charged by what another supplies
 */
record SteadyPremises(
        int position,
        PremisesMonth premises,
        AccountNumber account,
        Quantity area,
        int persons,
        Attributes attributes,
        SteadyMeters meters,
        Set<ServiceKind> agreed,
        BillingPeriod period) {
    private static final long MOST_AREA = 1_000_000_000_000L;

    /**
     * What a rule decides by. Premises of one key differ for a service in their numbers only.
     *
     * @param agreed see {@link SteadyPremises#agreed}
     * @param shapes of each resource that the service goes by: the zones that are metered
     * @param possibilities of each of them: whether a meter could be there
     * @param persons where some tariff or norm depends on how many they are; −1 elsewhere
     * @param performers of all services, where some tariff or norm depends on them; none elsewhere
     */
    record Key(
            PremisesKind kind,
            Attributes attributes,
            ServiceAgreement agreement,
            Set<ServiceKind> agreed,
            List<List<Zone>> shapes,
            List<MeterPossibility> possibilities,
            int persons,
            List<Object> performers) {}

    /** Null where something changes, or somebody acted. */
    static @Nullable SteadyPremises of(
            int position, PremisesMonth premises, List<ServiceMonth> services, BillingPeriod period) {
        DateRange month = period.range();
        PremisesActs acts = premises.events().acts();
        Span<Quantity> area = only(premises.area(), month);
        var living = only(premises.occupancy(), month);
        Span<Attributes> attributes = only(premises.attributes(), month);
        boolean quiet = premises.stated().isEmpty()
                && acts.calculated().isEmpty()
                && acts.refusals().isEmpty()
                && acts.checks().isEmpty()
                && acts.uses().isEmpty();
        if (!quiet
                || area == null
                || living == null
                || (attributes == null && !premises.attributes().isEmpty())
                || area.value().unscaled() > MOST_AREA
                || area.value().scale() > 6) {
            return null;
        }
        AccountNumber account = onlyAccount(premises, services, month);
        SteadyMeters meters = account == null ? null : SteadyMeters.of(premises.meters(), period);
        return account == null || meters == null
                ? null
                : new SteadyPremises(
                        position,
                        premises,
                        account,
                        area.value(),
                        living.value().payers(),
                        attributes == null ? Attributes.NONE : attributes.value(),
                        meters,
                        agreed(premises, services),
                        period);
    }

    private static Set<ServiceKind> agreed(PremisesMonth premises, List<ServiceMonth> services) {
        Set<ServiceKind> agreed = EnumSet.noneOf(ServiceKind.class);
        for (ServiceMonth service : services) {
            if (premises.terms().containsKey(service.service().code())) {
                agreed.add(service.service().kind());
            }
        }
        return agreed;
    }

    /** What holds through the month; null for nothing, or more than one thing. */
    private static <T> @Nullable Span<T> only(Spans<T> spans, DateRange month) {
        return spans.list().size() == 1 && spans.covers(month) ? spans.list().get(0) : null;
    }

    /** The account of all services billed here; null for none, for several, or where terms change. */
    private static @Nullable AccountNumber onlyAccount(
            PremisesMonth premises, List<ServiceMonth> services, DateRange month) {
        AccountNumber account = null;
        for (ServiceMonth service : services) {
            ServiceTerms terms = premises.terms().get(service.service().code());
            if (terms != null && terms.isOurs()) {
                Span<ServiceAgreement> agreed = only(terms.agreement(), month);
                Span<AccountDivision> division = only(terms.division(), month);
                if (agreed == null
                        || division == null
                        || !agreed.value().service().equals(service.service().code())
                        || division.value().shares().size() != 1
                        || (account != null
                                && !account.equals(division.value().shares().firstKey()))) {
                    return null;
                }
                account = division.value().shares().firstKey();
            }
        }
        return account;
    }

    /** What rows of tariffs and norms of the house ask of premises besides their attributes: for one service as well as for another that it is charged by. */
    record Asked(boolean people, boolean performers) {
        static Asked by(List<ServiceMonth> services) {
            return new Asked(uses(services, Attribute.RESIDENTS), uses(services, Attribute.PERFORMER));
        }

        private static boolean uses(List<ServiceMonth> services, Attribute attribute) {
            return services.stream()
                    .anyMatch(
                            each -> each.tariff().uses(attribute) || each.norm().uses(attribute));
        }
    }

    /** What the rule of a service decides by; null where it is not billed here. */
    @Nullable
    Key key(ServiceMonth service, Asked asked) {
        ServiceTerms terms = premises.terms().get(service.service().code());
        if (terms == null || !terms.isOurs()) {
            return null;
        }
        List<List<Zone>> shapes = new ArrayList<>();
        List<MeterPossibility> possibilities = new ArrayList<>();
        for (Resource resource : SteadyMeters.resources(service.service().kind())) {
            shapes.add(meters.zones(resource));
            Span<MeterPossibility> said =
                    premises.possibility().getOrDefault(resource, Spans.none()).on(period.first());
            possibilities.add(said == null ? MeterPossibility.POSSIBLE : said.value());
        }
        return new Key(
                premises.kind(),
                attributes,
                terms.agreement().list().get(0).value(),
                agreed,
                shapes,
                possibilities,
                asked.people ? persons : -1,
                asked.performers ? performers() : List.of());
    }

    /** Who performs each service on each of its days. */
    private List<Object> performers() {
        List<Object> performers = new ArrayList<>();
        premises.terms()
                .forEach((code, terms) -> terms.agreement()
                        .list()
                        .forEach(span -> performers.add(
                                List.of(code, span.days(), span.value().performer()))));
        return performers;
    }
}
