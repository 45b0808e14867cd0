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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code meters.csv} and {@code readings.csv}. */
final class MetersFile {
    /** Of a reading: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000_000;

    private static final String HOUSE = "HOUSE";

    private final SortedMap<MeterId, Meter> meters = new TreeMap<>();
    private SortedMap<MeterId, Timeline<Quantity>> readings = new TreeMap<>();

    private MetersFile() {}

    static MetersFile read(Path folder, ZoneId zone, PremisesFile premises, Problems problems) {
        var file = new MetersFile();
        Table table = Table.of(
                folder, "meters", problems, List.of("meter", "resource", "place", "from"), List.of("sign", "to"));
        Map<MeterId, Subject> subjects = new HashMap<>();
        table.forEach(row -> about(row, premises), row -> {
            row.peek("meter", MeterId::new).ifPresent(id -> subjects.putIfAbsent(id, row.subject()));
            MeterId id = row.read("meter", MeterId::new);
            Resource resource = row.code("resource", Resource.class);
            Meter meter = new Meter(id, resource, file.place(row, premises), row.range());
            if (file.meters.putIfAbsent(id, meter) != null) {
                // whose readings they are, nobody can tell
                problems.park(subjects.getOrDefault(id, new Subject.Unknown()), row.file(), row.line("meter"));
                row.refuse("meter", id.value(), "duplicate");
            }
        });
        Facts<MeterId, Quantity> facts = new Facts<>("reading", zone, problems);
        Table.of(folder, "readings", problems, List.of("meter", "date", "value"), Facts.COLUMNS)
                .forEach(
                        row -> row.peek("meter", MeterId::new)
                                .flatMap(id -> Optional.ofNullable(subjects.get(id)))
                                .orElseGet(Subject.Unknown::new),
                        row -> {
                            if (!facts.withdrawal(row)) {
                                Meter meter = file.meters.get(row.read("meter", MeterId::new));
                                if (meter == null) {
                                    row.refuse("meter", row.required("meter"), "unknownIn", table.file());
                                } else {
                                    facts.add(
                                            row,
                                            meter.id(),
                                            DateRange.day(row.day("date")),
                                            row.quantity(
                                                    "value", meter.resource().unit(), MOST));
                                }
                            }
                        });
        file.readings = facts.timelines();
        return file;
    }

    /** A meter is about its premises, or about the services of the house that it measures. */
    private static Subject about(Fields row, PremisesFile premises) {
        @Nullable Resource resource = row.peek("resource", Resource.class).orElse(null);
        String place = row.raw("place").orElse("");
        if (Codes.value(place).equals(HOUSE)) {
            return new Subject.OfCommonMeter(resource);
        }
        return premises.knows(place)
                ? new Subject.OfPremises(new PremisesId(place), null, resource)
                : new Subject.Unknown();
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
            row.refuse("place", place, "place", premises.file());
        }
        return new MeterPlace.InPremises(new PremisesId(place));
    }

    List<MeterBook> books() {
        return meters.values().stream()
                .map(meter -> new MeterBook(meter, readings.getOrDefault(meter.id(), Timeline.empty())))
                .toList();
    }
}
