package io.saldo.billing.binding;

import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.charge.HouseTerms;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeteringGroup;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds for the whole house in a month: its decisions, metering groups, services with their tariffs and norms. */
final class TermsBinder {
    private final HouseBook book;
    private final BillingPeriod period;
    private final Knowledge knowledge;
    private final Disputes disputes;
    private final boolean managed;

    /**
     * For a month.
     *
     * @param managed whether the house is ours to bill on some day of it: what suppliers invoice for other months is
     *     none of it
     */
    TermsBinder(HouseBook book, BillingPeriod period, Knowledge knowledge, Disputes disputes, boolean managed) {
        this.managed = managed;
        this.book = book;
        this.period = period;
        this.knowledge = knowledge;
        this.disputes = disputes;
    }

    HouseTerms terms() {
        House house = book.house();
        SortedMap<ServiceKind, Spans<CommonResourcesMethod>> common = new TreeMap<>();
        house.commonResources()
                .forEach((kind, timeline) ->
                        common.put(kind, disputes.resolve(FactKind.COMMON_METHOD, timeline, null, code(kind), null)));
        return new HouseTerms(
                book.law().asOf(knowledge.of(FactKind.LAW, Place.HOUSE).organization(), house.zone()),
                disputes.resolve(FactKind.HEATING_PAYMENT, house.heating(), null, code(ServiceKind.HEATING), null),
                heated(),
                common,
                disputes.resolve(
                        FactKind.HOT_WATER_SOURCE, house.hotWater(), null, code(ServiceKind.HOT_WATER_HEAT), null),
                groups(),
                communal(),
                false);
    }

    private boolean heated() {
        List<Fact<String>> seasons = book.house()
                .heatingSeason()
                .asOf(knowledge.of(FactKind.HEATING_SEASON, Place.HOUSE))
                .live();
        DateRange month = period.range();
        return seasons.isEmpty()
                || seasons.stream().anyMatch(fact -> fact.range().overlaps(month));
    }

    private List<MeteringGroup> groups() {
        return book.metering().groups().stream()
                .filter(each -> each.days().contains(period.first()))
                .map(GroupBook::group)
                .toList();
    }

    /** Rooms whose flat is told as premises of its own. */
    private SortedMap<PremisesId, PremisesId> communal() {
        Set<PremisesId> told =
                book.premises().stream().map(each -> each.premises().id()).collect(Collectors.toSet());
        SortedMap<PremisesId, PremisesId> communal = new TreeMap<>();
        for (PremisesBook each : book.premises()) {
            PremisesId flat = each.premises().flat();
            if (flat != null && told.contains(flat)) {
                communal.put(each.premises().id(), flat);
            }
        }
        return communal;
    }

    /** The service that a decision is about, so that a dispute over it parks that service. */
    private @Nullable ServiceCode code(ServiceKind kind) {
        return book.services().stream()
                .map(ServiceBook::service)
                .filter(service -> service.kind() == kind)
                .map(Service::code)
                .findFirst()
                .orElse(null);
    }

    List<ServiceMonth> services() {
        Attributes house = Attributes.of(Attribute.HOUSE, book.house().id().value())
                .with(Attribute.MONTH, Integer.toString(period.first().getMonthValue()));
        Attributes common = book.house().region().isEmpty()
                ? house
                : house.with(Attribute.REGION, book.house().region());
        return book.services().stream()
                .map(each -> new ServiceMonth(
                        each.service(),
                        selection(
                                        FactKind.TARIFF,
                                        each.tariffs(),
                                        each.service().code())
                                .narrowed(common),
                        selection(FactKind.NORM, each.norms(), each.service().code())
                                .narrowed(common),
                        new EventBinder(period).breaches(each.breaches(), knowledge.of(FactKind.BREACH, Place.HOUSE)),
                        disputes.resolve(
                                FactKind.SUPPLIED,
                                each.supplied(),
                                null,
                                each.service().code(),
                                null),
                        managed
                                ? new EventBinder(period)
                                        .invoices(each.invoices(), knowledge.of(FactKind.INVOICE, Place.HOUSE))
                                : List.of()))
                .toList();
    }

    private <T> Selection<T> selection(FactKind kind, List<RateBook<T>> books, ServiceCode service) {
        return new Selection<>(books.stream()
                .map(each -> new Selection.Row<>(
                        each.key(), 0, disputes.resolve(kind, each.timeline(), null, service, null)))
                .filter(row -> !row.spans().isEmpty())
                .toList());
    }
}
