package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.MeterBook;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code meters.csv}, {@code readings.csv} and {@code verifications.csv}. */
final class MetersFile {
    /** Of a reading: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000_000;

    private static final Pattern BETWEEN_PLACES = Pattern.compile("[\\s,;/+]+");
    private static final String HOUSE = "HOUSE";

    private final PremisesFile premises;
    private final Problems problems;
    private String file = "meters.csv";
    private final SortedMap<MeterId, Meter> meters = new TreeMap<>();
    private final Map<MeterId, Described<Meter>> described = new HashMap<>();
    private final Map<MeterId, Subject> subjects = new HashMap<>();
    private SortedMap<Register, Timeline<Quantity>> readings = new TreeMap<>();
    private SortedMap<MeterId, Timeline<String>> verified = new TreeMap<>();

    /** One register of a meter; named after its meter alone where it counts the whole day. */
    private record Register(MeterId meter, Zone zone) implements Comparable<Register> {
        @Override
        public int compareTo(Register other) {
            return Comparator.comparing(Register::meter)
                    .thenComparing(Register::zone)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return zone == Zone.WHOLE_DAY ? meter.value() : meter + "/" + zone;
        }
    }

    private MetersFile(PremisesFile premises, Problems problems) {
        this.premises = premises;
        this.problems = problems;
    }

    static MetersFile read(Path folder, ZoneId zone, PremisesFile premises, BillingPeriod period, Problems problems) {
        var file = new MetersFile(premises, problems);
        file.meters(folder, zone);
        file.readings(folder, zone, period);
        file.verifications(folder, zone);
        return file;
    }

    private void meters(Path folder, ZoneId zone) {
        Facts<MeterId, Meter> facts = new Facts<>("meter", zone, problems);
        Table table = Table.of(
                folder,
                "meters",
                problems,
                List.of("meter", "resource", "place", "from"),
                PremisesFile.with(List.of("sign", "group", "digits", "most_per_month", "to")));
        file = table.file();
        table.forEach(row -> about(row, premises), row -> {
            if (facts.withdrawal(row)) {
                return;
            }
            row.peek("meter", MeterId::new).ifPresent(id -> subjects.putIfAbsent(id, row.subject()));
            MeterId id = row.read("meter", MeterId::new);
            Resource resource = row.code("resource", Resource.class);
            Meter meter = new Meter(id, resource, place(row, resource), row.range(), counter(row, resource));
            if (meters.put(id, meter) != null && row.raw("replaces").isEmpty()) {
                // whose readings they are, nobody can tell
                problems.park(subjects.getOrDefault(id, new Subject.Unknown()), row.file(), row.line("meter"));
                row.refuse("meter", id.value(), "duplicate");
            }
            facts.add(row, id, row.range(), meter);
        });
        facts.timelines().forEach((id, timeline) -> described.put(id, new Described<>(timeline)));
        described.forEach((id, each) -> meters.put(id, each.latest()));
        meters.keySet().retainAll(described.keySet());
    }

    private void readings(Path folder, ZoneId zone, BillingPeriod period) {
        var later = new RowsAfterMonth(period);
        Facts<Register, Quantity> facts = new Facts<>("reading", zone, problems);
        Table.of(folder, "readings", problems, List.of("meter", "date", "value"), PremisesFile.with(List.of("zone")))
                .forEach(this::ofMeter, row -> {
                    if (!facts.withdrawal(row)) {
                        Meter meter = known(row);
                        later.see(row, "date", row.day("date"));
                        facts.addOfDay(
                                row,
                                new Register(meter.id(), row.code("zone", Zone.class, Zone.WHOLE_DAY)),
                                row.day("date"),
                                row.quantity("value", meter.resource().unit(), MOST));
                    }
                });
        readings = facts.timelines();
        later.tell(problems, "readingsLater");
    }

    private void verifications(Path folder, ZoneId zone) {
        Facts<MeterId, String> facts = new Facts<>("verification", zone, problems);
        Table.optional(
                        folder,
                        "verifications",
                        problems,
                        List.of("meter", "from"),
                        PremisesFile.with(List.of("to", "certificate")))
                .ifPresent(table -> table.forEach(this::ofMeter, row -> {
                    if (!facts.withdrawal(row)) {
                        facts.addEvent(
                                row,
                                known(row).id(),
                                row.range(),
                                row.range().from(),
                                row.text("certificate").orElse("—"));
                    }
                }));
        verified = facts.timelines();
    }

    /** A meter is about its premises, or about the services of the house that it measures. */
    private static Subject about(Fields row, PremisesFile premises) {
        @Nullable Resource resource = row.peek("resource", Resource.class).orElse(null);
        String place = row.raw("place").orElse("");
        if (Codes.value(place).equals(HOUSE)) {
            return new Subject.OfCommonMeter(resource);
        }
        if (premises.knows(place)) {
            return new Subject.OfPremises(new PremisesId(place), null, resource);
        }
        // one meter for several premises cannot be told: they wait, and are not charged as if they had none
        List<PremisesId> named = Stream.of(BETWEEN_PLACES.split(place, -1))
                .filter(premises::knows)
                .map(PremisesId::new)
                .toList();
        return named.isEmpty() ? new Subject.Unknown() : new Subject.OfSeveral(named, resource);
    }

    private MeterPlace place(Fields row, Resource resource) {
        String place = row.required("place");
        if (Codes.value(place).equals(HOUSE)) {
            String sign = row.text("sign").orElse("+");
            CommonRole role = switch (Codes.value(sign)) {
                case "+" -> CommonRole.ADDED;
                case "-" -> CommonRole.SUBTRACTED;
                case "COMMON_NEEDS" -> CommonRole.COMMON_NEEDS;
                default -> row.refuse("sign", sign, "code", "+, -, COMMON_NEEDS");
            };
            GroupId group =
                    row.text("group").isPresent() ? row.read("group", GroupId::new) : GroupId.wholeHouse(resource);
            return new MeterPlace.Common(group, role);
        }
        if (!premises.knows(place)) {
            row.refuse("place", place, "place", premises.file());
        }
        return new MeterPlace.InPremises(new PremisesId(place));
    }

    /** Both of the passport's numbers, or none. */
    private static @Nullable Counter counter(Fields row, Resource resource) {
        if (row.text("digits").isEmpty() && row.text("most_per_month").isEmpty()) {
            return null;
        }
        int digits = row.count("digits");
        if (digits < 3 || digits > 9) {
            row.refuse("digits", row.text("digits").orElse(""), "digitsOfCounter");
        }
        Quantity most = row.quantity("most_per_month", resource.unit(), MOST);
        if (most.signum() == 0) {
            row.refuse("most_per_month", row.required("most_per_month"), "positive");
        }
        return new Counter(digits, most);
    }

    /** What a row about a meter is about. */
    Subject ofMeter(Fields row) {
        return row.peek("meter", MeterId::new)
                .flatMap(id -> Optional.ofNullable(subjects.get(id)))
                .orElseGet(Subject.Unknown::new);
    }

    /** The meter that a row names. */
    Meter known(Fields row) {
        Meter meter = meters.get(row.read("meter", MeterId::new));
        return meter == null ? row.refuse("meter", row.required("meter"), "unknownIn", file) : meter;
    }

    List<MeterBook> books(HistoryFiles history) {
        return meters.keySet().stream()
                .map(id -> new MeterBook(
                        Objects.requireNonNull(described.get(id)),
                        registers(id),
                        verified.getOrDefault(id, Timeline.empty()),
                        history.volumes(id)))
                .toList();
    }

    private SortedMap<Zone, Timeline<Quantity>> registers(MeterId meter) {
        SortedMap<Zone, Timeline<Quantity>> registers = new TreeMap<>();
        readings.forEach((register, timeline) -> {
            if (register.meter.equals(meter)) {
                registers.put(register.zone, timeline);
            }
        });
        if (registers.isEmpty()) {
            registers.put(Zone.WHOLE_DAY, Timeline.empty());
        }
        return registers;
    }
}
