package io.saldo.billing.charge;

import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeteringGroup;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The law and the decisions about the house that hold in the month. A decision in force on the first day decides the
 * month.
 *
 * @param heated whether some day of the month lies in a heating season, or nobody says when the seasons are
 * @param commonResources how each resource for common property is determined
 * @param communal the flat of each room of a communal flat whose flat is told as premises of its own
 * @param signed whether a common volume below zero counts as it is: in a month of a year that is settled (Rules 491,
 *     п. 29(3))
 * @param groups metering groups; a resource without one has the whole house for its group
 */
public record HouseTerms(
        LawBook law,
        Spans<HeatingMode> heating,
        boolean heated,
        SortedMap<ServiceKind, Spans<CommonResourcesMethod>> commonResources,
        Spans<HotWaterSource> hotWater,
        List<MeteringGroup> groups,
        SortedMap<PremisesId, PremisesId> communal,
        boolean signed) {
    public HouseTerms {
        commonResources = Collections.unmodifiableSortedMap(new TreeMap<>(commonResources));
        communal = Collections.unmodifiableSortedMap(new TreeMap<>(communal));
        groups = groups.stream().sorted(Comparator.comparing(MeteringGroup::id)).toList();
    }

    /** Law without decisions. */
    public static HouseTerms of(LawBook law) {
        return new HouseTerms(
                law, Spans.none(), true, new TreeMap<>(), Spans.none(), List.of(), new TreeMap<>(), false);
    }

    /** Whether the house makes its hot water itself in a month (п. 54). */
    public boolean isHotWaterMade(BillingPeriod period) {
        return hotWater.at(period.first())
                .filter(source -> source.value() == HotWaterSource.MADE_IN_HOUSE)
                .isPresent();
    }

    /** Whether heating is paid for in a month: in the season, or in every month where it is paid evenly. */
    public boolean isHeatingPaid(BillingPeriod period) {
        return heated
                || heating.at(period.first())
                        .filter(mode -> mode.value().payment() == HeatingPayment.EVENLY)
                        .isPresent();
    }

    /**
     * Whether a service is paid evenly or by a norm in a month; then the year is settled by the meter, where there is
     * one.
     */
    public boolean isSettledYearly(ServiceKind kind, BillingPeriod period) {
        if (kind == ServiceKind.HEATING) {
            return heating.at(period.first())
                    .filter(mode -> mode.value().payment() == HeatingPayment.EVENLY)
                    .isPresent();
        }
        return kind.isCommonResource()
                && commonResources
                        .getOrDefault(kind, Spans.none())
                        .at(period.first())
                        .filter(method -> method.value() == CommonResourcesMethod.BY_NORM
                                || method.value() == CommonResourcesMethod.BY_AVERAGE)
                        .isPresent();
    }

    /**
     * The same terms, with everything paid by the meters of the house in the month, as the settlement of a year counts
     * it.
     */
    public HouseTerms byMeter(BillingPeriod period) {
        SortedMap<ServiceKind, Spans<CommonResourcesMethod>> metered = new TreeMap<>();
        commonResources.forEach((kind, spans) -> metered.put(
                kind,
                spans.at(period.first())
                        .map(span -> Spans.of(period.range(), CommonResourcesMethod.BY_METER, span.source()))
                        .orElse(Spans.none())));
        Spans<HeatingMode> inSeason = heating.at(period.first())
                .map(span -> Spans.of(
                        period.range(),
                        new HeatingMode(HeatingPayment.IN_SEASON, span.value().heatingMonths()),
                        span.source()))
                .orElse(Spans.none());
        return new HouseTerms(law, inSeason, heated, metered, hotWater, groups, communal, true);
    }

    /** Whether premises are a room whose flat shares out what it gets. */
    public boolean isShared(PremisesId room) {
        return communal.containsKey(room);
    }

    /** The groups of a resource; none where it is the whole house. */
    public List<MeteringGroup> groups(Resource resource) {
        return groups.stream().filter(group -> group.resource() == resource).toList();
    }
}
