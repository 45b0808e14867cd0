package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.binding.MeterBook;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code meters.csv} and {@code readings.csv}. */
final class MetersFile {
    static final String FILE = "meters.csv";
    static final String READINGS = "readings.csv";
    private static final String HOUSE = "HOUSE";

    private final SortedMap<MeterId, Meter> meters = new TreeMap<>();
    private SortedMap<MeterId, Timeline<Quantity>> readings = new TreeMap<>();

    private MetersFile() {}

    static MetersFile read(Path folder, ZoneId zone, PremisesFile premises, Problems problems) {
        var file = new MetersFile();
        CsvTable.read(folder, FILE, problems, List.of("meter", "resource", "place", "from"), List.of("sign", "to"))
                .forEach(row -> {
                    MeterId id = row.read("meter", MeterId::new);
                    Resource resource = row.code("resource", Resource.class);
                    Meter meter = new Meter(id, resource, file.place(row, premises), row.range());
                    if (file.meters.put(id, meter) != null) {
                        row.refuse("meter", id.value(), "duplicate");
                    }
                });
        Facts<MeterId, Quantity> facts = new Facts<>("reading", zone, problems);
        CsvTable.read(folder, READINGS, problems, List.of("meter", "date", "value"), Facts.COLUMNS)
                .forEach(row -> {
                    if (!facts.withdrawal(row)) {
                        Meter meter = file.meters.get(row.read("meter", MeterId::new));
                        if (meter == null) {
                            row.refuse("meter", row.required("meter"), "unknownIn", FILE);
                        } else {
                            facts.add(
                                    row,
                                    meter.id(),
                                    DateRange.day(row.day("date")),
                                    row.quantity("value", meter.resource().unit()));
                        }
                    }
                });
        file.readings = facts.timelines();
        return file;
    }

    private MeterPlace place(Fields row, PremisesFile premises) {
        String place = row.required("place");
        if (Codes.value(place).equals(HOUSE)) {
            String sign = row.text("sign").orElse("+");
            if (!sign.equals("+") && !sign.equals("-")) {
                row.refuse("sign", sign, "code", "+, -");
            }
            return new MeterPlace.Common(new GroupId("house"), sign.equals("+"));
        }
        if (!premises.knows(place)) {
            row.refuse("place", place, "place", PremisesFile.FILE);
        }
        return new MeterPlace.InPremises(new PremisesId(place));
    }

    List<MeterBook> books() {
        return meters.values().stream()
                .map(meter -> new MeterBook(meter, readings.getOrDefault(meter.id(), Timeline.empty())))
                .toList();
    }
}
