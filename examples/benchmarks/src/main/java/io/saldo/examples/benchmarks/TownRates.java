package io.saldo.examples.benchmarks;

import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.tariff.Tariff;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.examples.benchmarks.Town.Region;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The services of a house with their prices, norms, breaches, and what was invoiced for common property. */
final class TownRates {
    private static final DateRange YEAR = DateRange.from(Town.FIRST_DAY.withDayOfYear(1));

    private final House house;
    private final Region region;
    private final TownLife life;

    TownRates(House house, TownLife life) {
        this.house = house;
        this.region = house.region;
        this.life = life;
    }

    List<ServiceBook> services() {
        List<ServiceBook> services = new ArrayList<>();
        for (TownService service : life.services()) {
            services.add(service(service));
        }
        return services;
    }

    private ServiceBook service(TownService service) {
        return switch (service) {
            case MAINTENANCE -> priced(service, house.maintenance, Unit.SQUARE_METRE);
            case CAPITAL_REPAIR -> priced(service, house.capitalRepair, Unit.SQUARE_METRE);
            case COLD_WATER -> normed(service, region.cold, Attributes.NONE, region.coldNorm, 3);
            case HOT_WATER -> hotWater();
            case SEWAGE -> priced(service, region.sewage, Unit.CUBIC_METRE);
            case ELECTRICITY -> electricity();
            case HEATING -> priced(service, region.heat, Unit.GIGACALORIE);
            case GAS -> normed(service, region.gas, Attributes.of(Attribute.PURPOSE, "COOKING"), region.gasNorm, 3);
            case WASTE -> normed(service, region.waste, Attributes.NONE, region.wasteNorm, 4);
            case COMMON_RESOURCES ->
                new ServiceBook(
                        service.service(), List.of(), List.of(), Timeline.empty(), Timeline.empty(), invoices());
            case COMMON_COLD_WATER -> priced(service, region.cold, Unit.CUBIC_METRE);
        };
    }

    private static ServiceBook priced(TownService service, long kopecks, Unit unit) {
        return new ServiceBook(
                service.service(), List.of(price(service, Attributes.NONE, "", kopecks, unit)), List.of());
    }

    private static ServiceBook normed(TownService service, long kopecks, Attributes key, long norm, int scale) {
        return new ServiceBook(
                service.service(),
                List.of(price(service, Attributes.NONE, "", kopecks, Unit.CUBIC_METRE)),
                List.of(new RateBook<>(key, norm(service, norm, scale))));
    }

    private ServiceBook hotWater() {
        ServiceBook plain = normed(TownService.HOT_WATER, region.hot, Attributes.NONE, region.hotNorm, 3);
        if (house.poorHours == 0) {
            return plain;
        }
        var time = BreachTime.hoursOf(TownBook.PERIOD, Exact.of(house.poorHours));
        var breach = Breach.ofHouse(BreachKind.HOT_WATER_OFF, time, null, new TextRef("act"));
        return new ServiceBook(
                plain.service(),
                plain.tariffs(),
                plain.norms(),
                Timeline.of(List.of(Stated.fact("breach", TownBook.PERIOD.range(), breach))),
                Timeline.empty(),
                Timeline.empty());
    }

    /** A flat with one zone pays the day's price for all. */
    private ServiceBook electricity() {
        TownService service = TownService.ELECTRICITY;
        return new ServiceBook(
                service.service(),
                List.of(
                        price(service, Attributes.NONE, "", region.day, Unit.KILOWATT_HOUR),
                        price(service, zone("DAY"), "day", region.day, Unit.KILOWATT_HOUR),
                        price(service, zone("NIGHT"), "night", region.night, Unit.KILOWATT_HOUR)),
                List.of());
    }

    private static Attributes zone(String name) {
        return Attributes.of(Attribute.ZONE, name);
    }

    /** What suppliers invoiced for the common property. */
    private Timeline<InvoicedResource> invoices() {
        return Timeline.of(List.of(
                invoiced(Resource.ELECTRICITY, house.commonElectricity, 1, region.day),
                invoiced(Resource.COLD_WATER, house.commonWater, 3, region.cold)));
    }

    private static Fact<InvoicedResource> invoiced(Resource resource, long volume, int scale, long kopecks) {
        return Stated.fact(
                "invoice:" + resource,
                TownBook.PERIOD.range(),
                new InvoicedResource(
                        resource,
                        new Quantity(volume, scale, resource.unit()),
                        new Quantity(kopecks, 2, Unit.RUB.per(resource.unit()))));
    }

    private static RateBook<Tariff> price(TownService service, Attributes key, String row, long kopecks, Unit unit) {
        return new RateBook<>(
                key,
                Timeline.of(List.of(Stated.fact(
                        "tariff:" + service.code() + row,
                        YEAR,
                        new Tariff(new Quantity(kopecks, 2, Unit.RUB.per(unit)), "town")))));
    }

    private static Timeline<Norm> norm(TownService service, long norm, int scale) {
        return Timeline.of(List.of(Stated.fact(
                "norm:" + service.code(),
                YEAR,
                new Norm(new Quantity(norm, scale, Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "town"))));
    }
}
