package io.saldo.examples.benchmarks;

import io.saldo.billing.book.MeterBook;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The meters of a house of the town, read on the 25th of September and of October. */
final class TownMeters {
    private static final DateRange INSTALLED = DateRange.from(LocalDate.of(2020, 1, 1));
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 25);
    private static final LocalDate NOW = LocalDate.of(2026, 10, 25);

    private final List<MeterBook> meters = new ArrayList<>();

    private TownMeters() {}

    static List<MeterBook> of(House house, TownLife life) {
        var all = new TownMeters();
        for (int i = 0; i < house.flats.size(); i++) {
            PremisesId id = new PremisesId(TownBook.account(house.account(i)).value());
            all.addFlat(id, house.flats.get(i));
        }
        all.addCommon("heat-" + house.number, Resource.HEAT, house.heat, 4);
        if (life.isLively()) {
            all.addCommon("water-" + house.number, Resource.COLD_WATER, life.houseWater(), 3);
        }
        return all.meters;
    }

    private void addFlat(PremisesId id, Flat flat) {
        if (flat.coldMeter) {
            add(meter(id, Resource.COLD_WATER), flat.coldBefore, flat.cold, 3);
        }
        if (flat.hotMeter) {
            add(meter(id, Resource.HOT_WATER), flat.hotBefore, flat.hot, 3);
        }
        Meter electricity = meter(id, Resource.ELECTRICITY);
        if (flat.twoZones) {
            SortedMap<Zone, Timeline<Quantity>> zones = new TreeMap<>();
            zones.put(Zone.DAY, readings(electricity, Zone.DAY, flat.dayBefore, flat.day, 1));
            zones.put(Zone.NIGHT, readings(electricity, Zone.NIGHT, flat.nightBefore, flat.night, 1));
            meters.add(new MeterBook(electricity, zones, Timeline.empty(), Timeline.empty()));
        } else {
            add(electricity, flat.dayBefore, flat.day, 1);
        }
    }

    private void addCommon(String id, Resource resource, long used, int scale) {
        var place = new MeterPlace.Common(GroupId.wholeHouse(resource), CommonRole.ADDED);
        add(new Meter(new MeterId(id), resource, place, INSTALLED), 0, used, scale);
    }

    private void add(Meter meter, long before, long used, int scale) {
        meters.add(new MeterBook(meter, readings(meter, Zone.WHOLE_DAY, before, used, scale)));
    }

    private static Meter meter(PremisesId id, Resource resource) {
        return new Meter(new MeterId(resource + "-" + id), resource, new MeterPlace.InPremises(id), INSTALLED);
    }

    private static Timeline<Quantity> readings(Meter meter, Zone zone, long before, long used, int scale) {
        String source = "reading:" + meter.id() + ":" + zone + ":";
        return Timeline.of(List.of(
                Stated.fact(
                        source + "09",
                        DateRange.day(BEFORE),
                        new Quantity(before, scale, meter.resource().unit())),
                Stated.fact(
                        source + "10",
                        DateRange.day(NOW),
                        new Quantity(before + used, scale, meter.resource().unit()))));
    }
}
