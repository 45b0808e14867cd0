package io.saldo.examples.benchmarks;

import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.tariff.Tariff;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.examples.benchmarks.Town.Region;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.ArrayList;
import java.util.List;

/** The services of a house with their prices, norms, breaches and invoices. */
final class TownRates {
    private static final DateRange YEAR = DateRange.from(Town.FIRST_DAY.withDayOfYear(1));

    private final House house;
    private final Region region;

    TownRates(House house) {
        this.house = house;
        this.region = house.region;
    }

    List<ServiceMonth> services() {
        List<ServiceMonth> services = new ArrayList<>();
        services.add(priced(TownService.MAINTENANCE, house.maintenance, Unit.SQUARE_METRE));
        services.add(priced(TownService.CAPITAL_REPAIR, house.capitalRepair, Unit.SQUARE_METRE));
        services.add(normed(TownService.COLD_WATER, region.cold, Attributes.NONE, region.coldNorm, 3));
        services.add(hotWater());
        services.add(priced(TownService.SEWAGE, region.sewage, Unit.CUBIC_METRE));
        services.add(electricity());
        services.add(priced(TownService.HEATING, region.heat, Unit.GIGACALORIE));
        if (house.gas) {
            Attributes cooking = Attributes.of(Attribute.PURPOSE, "COOKING");
            services.add(normed(TownService.GAS, region.gas, cooking, region.gasNorm, 3));
        }
        services.add(normed(TownService.WASTE, region.waste, Attributes.NONE, region.wasteNorm, 4));
        services.add(common());
        return services;
    }

    private static ServiceMonth priced(TownService service, long kopecks, Unit unit) {
        return new ServiceMonth(service.service(), price(service, "", kopecks, unit), Spans.none());
    }

    private static ServiceMonth normed(TownService service, long kopecks, Attributes key, long norm, int scale) {
        return new ServiceMonth(
                service.service(),
                Selection.of(price(service, "", kopecks, Unit.CUBIC_METRE)),
                new Selection<>(List.of(new Selection.Row<>(key, 0, norm(service, norm, scale)))));
    }

    private ServiceMonth hotWater() {
        ServiceMonth plain = normed(TownService.HOT_WATER, region.hot, Attributes.NONE, region.hotNorm, 3);
        if (house.poorHours == 0) {
            return plain;
        }
        var time = BreachTime.hoursOf(TownMonths.PERIOD, Exact.of(house.poorHours));
        var breach = Breach.ofHouse(BreachKind.HOT_WATER_OFF, time, null, "act");
        return new ServiceMonth(
                plain.service(),
                plain.tariff(),
                plain.norm(),
                List.of(new Span<>(TownMonths.PERIOD.range(), breach, new FactId("breach"))),
                Spans.none(),
                List.of());
    }

    /** A flat with one zone pays the day's price for all. */
    private ServiceMonth electricity() {
        TownService service = TownService.ELECTRICITY;
        return new ServiceMonth(
                service.service(),
                new Selection<>(List.of(
                        row(Attributes.NONE, price(service, "", region.day, Unit.KILOWATT_HOUR)),
                        row(zone("DAY"), price(service, "day", region.day, Unit.KILOWATT_HOUR)),
                        row(zone("NIGHT"), price(service, "night", region.night, Unit.KILOWATT_HOUR)))),
                Selection.none());
    }

    private static Attributes zone(String name) {
        return Attributes.of(Attribute.ZONE, name);
    }

    private static <T> Selection.Row<T> row(Attributes key, Spans<T> spans) {
        return new Selection.Row<>(key, 0, spans);
    }

    private ServiceMonth common() {
        return new ServiceMonth(
                TownService.COMMON_RESOURCES.service(),
                Selection.none(),
                Selection.none(),
                List.of(),
                Spans.none(),
                List.of(
                        invoiced(Resource.ELECTRICITY, house.commonElectricity, 1, region.day),
                        invoiced(Resource.COLD_WATER, house.commonWater, 3, region.cold)));
    }

    private static Span<InvoicedResource> invoiced(Resource resource, long volume, int scale, long kopecks) {
        return new Span<>(
                TownMonths.PERIOD.range(),
                new InvoicedResource(
                        resource,
                        new Quantity(volume, scale, resource.unit()),
                        new Quantity(kopecks, 2, Unit.RUB.per(resource.unit()))),
                new FactId("invoice:" + resource));
    }

    private static Spans<Tariff> price(TownService service, String row, long kopecks, Unit unit) {
        return Spans.of(
                YEAR,
                new Tariff(new Quantity(kopecks, 2, Unit.RUB.per(unit)), "town"),
                new FactId("tariff:" + service.code() + row));
    }

    private static Spans<Norm> norm(TownService service, long norm, int scale) {
        return Spans.of(
                YEAR,
                new Norm(new Quantity(norm, scale, Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "town"),
                new FactId("norm:" + service.code()));
    }
}
