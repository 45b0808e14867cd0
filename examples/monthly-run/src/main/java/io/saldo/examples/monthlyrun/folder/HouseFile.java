package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeteringGroup;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code house.json}: the house, its parties, services, agreements, tariffs, norms and decisions. */
final class HouseFile {
    static final String FILE = "house.json";
    private final JsonFile json;
    private final Problems problems;
    private ZoneId zone = ZoneId.of("UTC");
    private Optional<House> house = Optional.empty();
    private Map<PartyId, Party> parties = Map.of();
    private Closings closings = new Closings(new TreeMap<>(), zone);
    private final Map<ServiceCode, Service> services = new LinkedHashMap<>();
    private final List<Agreed> agreements = new ArrayList<>();
    private Facts<AgreedFor, ServiceAgreement> agreementFacts;

    /** An agreement and the premises it is for; none named is all but the common rooms. */
    record Agreed(JsonFile.Node row, List<String> premises, DateRange range, ServiceAgreement agreement) {
        /** Made of what it is about, where the row gives no id. */
        private String id() {
            String all = premises.isEmpty() ? "all" : String.join(",", premises);
            return "agreement:" + agreement.service() + ":" + range.from() + ":" + all;
        }
    }

    /**
     * What agreements of one kind are for; one replaces another of the same service and premises.
     *
     * @param premises their numbers; empty for all but the common rooms
     */
    record AgreedFor(ServiceCode service, String premises) implements Comparable<AgreedFor> {
        boolean isFor(PremisesId id) {
            return List.of(premises.split(",", -1)).contains(id.value());
        }

        @Override
        public int compareTo(AgreedFor other) {
            return Comparator.comparing(AgreedFor::service)
                    .thenComparing(AgreedFor::premises)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return service + (premises.isEmpty() ? "" : "/" + premises);
        }
    }

    private HouseFile(JsonFile json, Problems problems) {
        this.json = json;
        this.problems = problems;
        this.agreementFacts = new Facts<>("agreement", zone, problems);
    }

    static HouseFile read(Path folder, Problems problems) {
        var file = new HouseFile(JsonFile.read(folder, FILE, problems), problems);
        if (!problems.fatal().isEmpty()) {
            // everything else names what is in this file: its problems would only hide this one
            throw new HouseFolderException(problems.fatal());
        }
        file.json.only(
                "house", "decisions", "parties", "services", "agreements", "tariffs", "norms", "groups", "closings");
        file.json.object("house", file::house);
        file.agreementFacts = new Facts<>("agreement", file.zone, problems);
        file.parties = new Parties(file.zone, problems).read(file.json);
        file.json.list(
                "services", row -> file.subject(row, "code"), row -> file.service(row.only("code", "kind", "name")));
        file.json.list("agreements", file::agreed, file::agreement);
        List.of("parties", "services", "agreements").forEach(file.json::needs);
        file.closings = Closings.read(file.json, file.zone);
        return file;
    }

    private void house(JsonFile.Node row) {
        row.only("id", "address", "region", "zone", "from", "to");
        String zoneName = row.required("zone");
        try {
            zone = ZoneId.of(zoneName);
        } catch (DateTimeException e) {
            row.refuse("zone", zoneName, "zone");
        }
        var decisions = new Decisions(json, zone, problems).read();
        house = Optional.of(new House(
                row.read("id", HouseId::new),
                row.required("address"),
                row.text("region").orElse(""),
                zone,
                Timeline.of(List.of(Fact.of(new FactId("managed"), row.range(), Known.BEGINNING, ""))),
                decisions.heating(),
                decisions.heatingSeason(),
                decisions.commonResources(),
                decisions.hotWater()));
    }

    private void service(JsonFile.Node row) {
        ServiceCode code = row.read("code", ServiceCode::new);
        Service service = new Service(code, row.code("kind", ServiceKind.class), row.required("name"));
        if (services.putIfAbsent(code, service) != null) {
            row.refuse("code", code.value(), "duplicate");
        }
    }

    /** The service a row is about. */
    Subject subject(Fields row, String field) {
        return row.peek(field, ServiceCode::new)
                .filter(services::containsKey)
                .<Subject>map(Subject.OfService::new)
                .orElseGet(Subject.Unknown::new);
    }

    /** An agreement for named premises is about the service there, one for all about the service of the house. */
    private Subject agreed(Fields row) {
        return row.raw("premises").isPresent() && row.flaw("premises").isEmpty()
                ? row.peek("service", ServiceCode::new)
                        .filter(services::containsKey)
                        .<Subject>map(service -> new Subject.OfAgreement(row.list("premises"), service))
                        .orElseGet(Subject.Unknown::new)
                : subject(row, "service");
    }

    private void agreement(JsonFile.Node row) {
        row.only(
                "service",
                "performer",
                "creditor",
                "payee",
                "billing",
                "premises",
                "from",
                "to",
                "id",
                "known",
                "replaces",
                "withdraws");
        if (agreementFacts.withdrawal(row)) {
            return;
        }
        Agreed agreed = new Agreed(
                row,
                row.list("premises"),
                row.range(),
                new ServiceAgreement(
                        service(row, "service"),
                        party(row, "performer"),
                        party(row, "creditor"),
                        party(row, "payee"),
                        row.code("billing", Billing.class, Billing.OURS)));
        agreements.add(agreed);
        AgreedFor key = new AgreedFor(agreed.agreement.service(), String.join(",", agreed.premises));
        agreementFacts.addNamed(row, agreed.id(), key, agreed.range, null, agreed.agreement);
    }

    ServiceCode service(Fields row, String field) {
        ServiceCode code = row.read(field, ServiceCode::new);
        return services.containsKey(code)
                ? code
                : row.refuse(field, code.value(), "unknown", String.join(", ", names(services)));
    }

    PartyId party(Fields row, String field) {
        PartyId id = row.read(field, PartyId::new);
        return parties.containsKey(id)
                ? id
                : row.refuse(field, id.value(), "unknown", String.join(", ", names(parties)));
    }

    private static List<String> names(Map<?, ?> known) {
        return known.keySet().stream().map(Object::toString).toList();
    }

    /** Services with their tariffs and norms. */
    List<ServiceBook> serviceBooks() {
        return new RateRows(this, json, problems).read(services.values());
    }

    /** The metering groups, and what is left of them when a row cannot be read. */
    List<GroupBook> groups(PremisesFile premises) {
        List<GroupBook> groups = new ArrayList<>();
        Set<GroupId> known = new HashSet<>();
        json.list(
                "groups",
                row -> new Subject.OfCommonMeter(
                        row.peek("resource", Resource.class).orElse(null)),
                row -> {
                    row.only("id", "resource", "premises", "source", "from", "to");
                    GroupId id = row.read("id", GroupId::new);
                    Set<PremisesId> served = new HashSet<>();
                    for (String name : row.list("premises")) {
                        if (!premises.knows(name)) {
                            row.refuse("premises", name, "unknownIn", premises.file());
                        }
                        served.add(new PremisesId(name));
                    }
                    if (!known.add(id)) {
                        row.refuse("id", id.value(), "duplicate");
                    }
                    groups.add(new GroupBook(
                            new MeteringGroup(id, row.code("resource", Resource.class), served), row.range()));
                });
        return groups;
    }

    /** Refuses a row that names a service the house does not have. */
    void known(Fields row, String field, String service) {
        if (!services.containsKey(new ServiceCode(service))) {
            row.refuse(field, service, "unknown", String.join(", ", names(services)));
        }
    }

    ServiceKind kind(ServiceCode code) {
        return Optional.ofNullable(services.get(code)).map(Service::kind).orElseThrow(Problems.RowRefused::new);
    }

    /** Where something at the top of the file stands. */
    long line(String name) {
        return json.line("/" + name);
    }

    Optional<House> theHouse() {
        return house;
    }

    Closings closings() {
        return closings;
    }

    ZoneId zone() {
        return zone;
    }

    Map<PartyId, Party> allParties() {
        return parties;
    }

    List<Described<Party>> partyBooks() {
        return parties.values().stream()
                .map(each -> Described.once(new FactId("described:party:" + each.id()), each))
                .toList();
    }

    Map<ServiceCode, Service> allServices() {
        return services;
    }

    /** What was ever agreed, by what it is for. */
    SortedMap<AgreedFor, Timeline<ServiceAgreement>> agreed() {
        return agreementFacts.timelines();
    }

    List<Agreed> agreements() {
        return agreements;
    }
}
