package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.MeterPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The registers of the town's meters, read on the 25th of September and of October. */
final class TownMeters {
    private static final DateRange INSTALLED = DateRange.from(LocalDate.of(2020, 1, 1));
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 25);
    private static final LocalDate NOW = LocalDate.of(2026, 10, 25);

    private TownMeters() {}

    static List<MeterMonth> ofFlat(PremisesId id, Flat flat) {
        List<MeterMonth> registers = new ArrayList<>();
        if (flat.coldMeter) {
            Meter meter = meter(id, Resource.COLD_WATER);
            registers.add(register(meter, Zone.WHOLE_DAY, flat.coldBefore, flat.cold, 3));
        }
        if (flat.hotMeter) {
            Meter meter = meter(id, Resource.HOT_WATER);
            registers.add(register(meter, Zone.WHOLE_DAY, flat.hotBefore, flat.hot, 3));
        }
        Meter electricity = meter(id, Resource.ELECTRICITY);
        if (flat.twoZones) {
            registers.add(register(electricity, Zone.DAY, flat.dayBefore, flat.day, 1));
            registers.add(register(electricity, Zone.NIGHT, flat.nightBefore, flat.night, 1));
        } else {
            registers.add(register(electricity, Zone.WHOLE_DAY, flat.dayBefore, flat.day, 1));
        }
        return registers;
    }

    static MeterMonth ofHeat(House house) {
        var place = new MeterPlace.Common(GroupId.wholeHouse(Resource.HEAT), CommonRole.ADDED);
        var meter = new Meter(new MeterId("heat-" + house.number), Resource.HEAT, place, INSTALLED);
        return register(meter, Zone.WHOLE_DAY, 0, house.heat, 4);
    }

    private static Meter meter(PremisesId id, Resource resource) {
        return new Meter(new MeterId(resource + "-" + id), resource, new MeterPlace.InPremises(id), INSTALLED);
    }

    private static MeterMonth register(Meter meter, Zone zone, long before, long used, int scale) {
        String source = "reading:" + meter.id() + ":" + zone + ":";
        return new MeterMonth(
                meter,
                zone,
                TownMonths.PERIOD,
                List.of(
                        reading(BEFORE, meter, before, scale, source + "09"),
                        reading(NOW, meter, before + used, scale, source + "10")),
                MeterPast.NONE,
                null,
                null);
    }

    private static DatedReading reading(LocalDate day, Meter meter, long value, int scale, String source) {
        return new DatedReading(day, new Quantity(value, scale, meter.resource().unit()), new FactId(source));
    }
}
