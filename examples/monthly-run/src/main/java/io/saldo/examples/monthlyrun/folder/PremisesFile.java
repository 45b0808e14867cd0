package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.PremisesBook;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterPossibility;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code premises.csv} and {@code residents.csv}: premises, their areas, who lives there. */
final class PremisesFile {
    /** Of an area: larger ones are slips of the pen. */
    private static final long MOST_AREA = 1_000_000;

    private enum Answer {
        YES,
        NO
    }

    /** The columns that tell by what tariffs and norms are chosen. */
    private static final Map<String, Attribute> ATTRIBUTES = new LinkedHashMap<>(Map.of(
            "payer_category", Attribute.PAYER,
            "amenity", Attribute.AMENITY,
            "stove", Attribute.STOVE,
            "water_heater", Attribute.WATER_HEATER,
            "heater", Attribute.HEATER,
            "heating", Attribute.HEATING,
            "rooms", Attribute.ROOMS));

    private record Kind(PremisesKind kind, @Nullable PremisesId flat) {}

    private final Problems problems;
    private final ZoneId zone;
    private String file = "premises.csv";
    private final Map<PremisesId, Kind> kinds = new LinkedHashMap<>();
    private SortedMap<PremisesId, Timeline<Quantity>> areas = new TreeMap<>();
    private SortedMap<PremisesId, Timeline<MeterPossibility>> possibility = new TreeMap<>();
    private SortedMap<PremisesId, Timeline<Attributes>> attributes = new TreeMap<>();
    private SortedMap<PremisesId, Timeline<Occupancy>> occupancy = new TreeMap<>();

    private PremisesFile(Problems problems, ZoneId zone) {
        this.problems = problems;
        this.zone = zone;
    }

    static PremisesFile read(Path folder, ZoneId zone, Problems problems) {
        var file = new PremisesFile(problems, zone);
        file.readPremises(folder);
        file.readResidents(folder);
        return file;
    }

    private void readPremises(Path folder) {
        // one name for both: a row is one fact to whoever corrects it
        Facts<PremisesId, Quantity> areaFacts = new Facts<>("premises", zone, problems);
        Facts<PremisesId, MeterPossibility> actFacts = new Facts<>("premises", zone, problems);
        Facts<PremisesId, Attributes> attributeFacts = new Facts<>("premises", zone, problems);
        Map<Fields, PremisesId> withoutArea = new HashMap<>();
        Table table = Table.of(
                folder,
                "premises",
                problems,
                List.of("premises", "kind", "area", "from"),
                with(Stream.concat(Stream.of("flat", "meter_possible", "to"), ATTRIBUTES.keySet().stream())
                        .toList()));
        file = table.file();
        table.forEach(PremisesFile::about, row -> {
            if (areaFacts.withdrawal(row)) {
                actFacts.withdrawal(row);
                attributeFacts.withdrawal(row);
                return;
            }
            PremisesId id = row.read("premises", PremisesId::new);
            withoutArea.put(row, id);
            PremisesKind kind = row.code("kind", PremisesKind.class);
            @Nullable PremisesId flat = row.text("flat").map(PremisesId::new).orElse(null);
            if ((kind == PremisesKind.COMMUNAL_ROOM) != (flat != null)) {
                row.refuse("flat", row.text("flat").orElse(""), "flat");
            }
            Kind before = kinds.putIfAbsent(id, new Kind(kind, flat));
            if (before != null && before.kind != kind) {
                row.refuse("kind", kind.name(), "otherKind", before.kind.name());
            }
            var range = row.range();
            areaFacts.add(row, id, range, row.quantity("area", Unit.SQUARE_METRE, MOST_AREA));
            attributeFacts.add(row, id, range, attributes(row));
            withoutArea.remove(row);
            Answer possible = row.code("meter_possible", Answer.class, Answer.YES);
            actFacts.add(
                    row, id, range, possible == Answer.YES ? MeterPossibility.POSSIBLE : MeterPossibility.IMPOSSIBLE);
        });
        areas = areaFacts.timelines();
        possibility = actFacts.timelines();
        attributes = attributeFacts.timelines();
        table.needsRows();
        // premises of which a row cannot be read are there all the same, and how large they are is in dispute
        withoutArea.values().forEach(id -> kinds.putIfAbsent(id, new Kind(PremisesKind.RESIDENTIAL, null)));
        withoutArea.values().forEach(id -> areas.remove(id));
        areaFacts.disturbed().forEach(id -> areas.remove(id));
    }

    private static Attributes attributes(Fields row) {
        Attributes attributes = Attributes.NONE;
        for (Map.Entry<String, Attribute> each : ATTRIBUTES.entrySet()) {
            if (row.text(each.getKey()).isPresent()) {
                Attributes before = attributes;
                Attribute attribute = each.getValue();
                attributes = row.read(each.getKey(), text -> before.with(attribute, Codes.attribute(attribute, text)));
            }
        }
        return attributes;
    }

    private void readResidents(Path folder) {
        Facts<PremisesId, Occupancy> facts = new Facts<>("residents", zone, problems);
        Table.of(
                        folder,
                        "residents",
                        problems,
                        List.of("premises", "permanent", "owners", "from"),
                        with(List.of("temporary", "to")))
                .forEach(this::ofKnown, row -> {
                    if (!facts.withdrawal(row)) {
                        facts.add(
                                row,
                                known(row),
                                row.range(),
                                new Occupancy(row.count("permanent"), row.count("temporary"), row.count("owners")));
                    }
                });
        occupancy = facts.timelines();
    }

    /** Premises that nobody can name are missing from the area of the house. */
    private static Subject about(Fields row) {
        return row.raw("withdraws").isPresent()
                ? new Subject.Unknown()
                : row.peek("premises", PremisesId::new)
                        .<Subject>map(id -> new Subject.OfPremises(id, null, null))
                        .orElseGet(Subject.OfHouseArea::new);
    }

    /** The premises that a row of another file names. */
    Subject ofKnown(Fields row) {
        return row.peek("premises", PremisesId::new)
                .filter(kinds::containsKey)
                .<Subject>map(id -> new Subject.OfPremises(id, null, null))
                .orElseGet(Subject.Unknown::new);
    }

    /** The file of the premises, for whoever looks for them there. */
    String file() {
        return file;
    }

    static List<String> with(List<String> columns) {
        return Stream.concat(columns.stream(), Facts.COLUMNS.stream()).toList();
    }

    /** Premises named in a row of another file. */
    PremisesId known(Fields row) {
        PremisesId id = row.read("premises", PremisesId::new);
        return kinds.containsKey(id) ? id : row.refuse("premises", id.value(), "unknownIn", file);
    }

    /** As addresses have it, in Russian whatever the language of the document: banks match them by letter. */
    Map<PremisesId, String> labels() {
        Map<PremisesId, String> labels = new LinkedHashMap<>();
        kinds.forEach((id, kind) -> {
            switch (kind.kind) {
                case RESIDENTIAL -> labels.put(id, "кв. " + id);
                case COMMUNAL_ROOM -> labels.put(id, "кв. " + kind.flat + ", комн. " + id);
                case NON_RESIDENTIAL, COMMON_ROOMS -> labels.put(id, id.value());
            }
        });
        return labels;
    }

    boolean isCommon(PremisesId id) {
        Kind kind = kinds.get(id);
        return kind != null && kind.kind == PremisesKind.COMMON_ROOMS;
    }

    boolean knows(String premises) {
        return kinds.keySet().stream().anyMatch(each -> each.value().equals(premises));
    }

    /** Premises with their agreements and the shares of their accounts. */
    List<PremisesBook> books(HouseFile house, AccountsFile accounts, HistoryFiles history, EventFiles events) {
        SortedMap<HouseFile.AgreedFor, Timeline<ServiceAgreement>> agreed = house.agreed();
        for (HouseFile.Agreed each : house.agreements()) {
            each.premises().stream()
                    .filter(name -> !knows(name))
                    .forEach(name -> each.row().report("premises", name, "unknownIn", file));
        }
        List<PremisesBook> books = new ArrayList<>();
        kinds.forEach((id, kind) -> books.add(new PremisesBook(
                new Premises(
                        id,
                        kind.kind,
                        kind.flat,
                        areas.getOrDefault(id, Timeline.empty()),
                        occupancy.getOrDefault(id, Timeline.empty())),
                Map.of(
                        Resource.COLD_WATER, possibility.getOrDefault(id, Timeline.empty()),
                        Resource.HOT_WATER, possibility.getOrDefault(id, Timeline.empty())),
                kind.kind == PremisesKind.COMMON_ROOMS ? new TreeMap<>() : agreements(id, agreed),
                accounts.shares().getOrDefault(id, new TreeMap<>()),
                accounts.serviceShares().getOrDefault(id, new TreeMap<>()),
                attributes.getOrDefault(id, Timeline.empty()),
                history.stated(id),
                events.absences(id),
                events.acts(id))));
        return books;
    }

    /** An agreement that names the premises goes before one for all; two of one time contradict each other. */
    private static SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements(
            PremisesId id, SortedMap<HouseFile.AgreedFor, Timeline<ServiceAgreement>> agreed) {
        SortedMap<ServiceCode, List<Fact<ServiceAgreement>>> named = new TreeMap<>();
        SortedMap<ServiceCode, List<Fact<ServiceAgreement>>> general = new TreeMap<>();
        agreed.forEach((key, timeline) -> {
            if (key.premises().isEmpty()) {
                general.computeIfAbsent(key.service(), each -> new ArrayList<>())
                        .addAll(timeline.facts());
            } else if (key.isFor(id)) {
                named.computeIfAbsent(key.service(), each -> new ArrayList<>()).addAll(timeline.facts());
            }
        });
        general.putAll(named);
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> timelines = new TreeMap<>();
        general.forEach((service, facts) -> timelines.put(service, Timeline.of(facts)));
        return timelines;
    }
}
