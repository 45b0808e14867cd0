package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.binding.ServiceBook;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** {@code house.json}: the house, its parties, services, agreements, tariffs, norms and decisions. */
final class HouseFile {
    static final String FILE = "house.json";
    /** Of a price or a norm: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000;

    private final JsonFile json;
    private final Problems problems;
    private ZoneId zone = ZoneId.of("UTC");
    private Optional<House> house = Optional.empty();
    private Map<PartyId, Party> parties = Map.of();
    private final Map<ServiceCode, Service> services = new LinkedHashMap<>();
    private final List<Agreed> agreements = new ArrayList<>();

    /** An agreement and the premises it is for; none named is all but the common rooms. */
    record Agreed(JsonFile.Node row, List<String> premises, DateRange range, ServiceAgreement agreement) {}

    private HouseFile(JsonFile json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    static HouseFile read(Path folder, Problems problems) {
        var file = new HouseFile(JsonFile.read(folder, FILE, problems), problems);
        if (!problems.fatal().isEmpty()) {
            // everything else names what is in this file: its problems would only hide this one
            throw new HouseFolderException(problems.fatal());
        }
        file.json.only("house", "decisions", "parties", "services", "agreements", "tariffs", "norms");
        file.house();
        file.parties = new Parties(file.zone, problems).read(file.json);
        file.json.list(
                "services", row -> file.subject(row, "code"), row -> file.service(row.only("code", "kind", "name")));
        file.json.list("agreements", file::agreed, file::agreement);
        List.of("parties", "services", "agreements").forEach(file.json::needs);
        return file;
    }

    private void house() {
        json.object("house", row -> {
            row.only("id", "address", "zone", "from", "to");
            String zoneName = row.required("zone");
            try {
                zone = ZoneId.of(zoneName);
            } catch (DateTimeException e) {
                row.refuse("zone", zoneName, "zone");
            }
            house = Optional.of(new House(
                    row.read("id", HouseId::new),
                    row.required("address"),
                    zone,
                    row.range(),
                    decisions("heatingPayment", HeatingPayment.class),
                    decisions("commonResources", CommonResourcesMethod.class)));
        });
    }

    private <E extends Enum<E>> Timeline<E> decisions(String kind, Class<E> type) {
        Facts<String, E> facts = new Facts<>("decision", zone, problems);
        json.list("decisions", this::decided, row -> {
            row.only("kind", "value", "source", "from", "to", "id", "known", "replaces", "withdraws");
            if (row.required("kind").equals(kind) && !facts.withdrawal(row)) {
                facts.add(row, kind, row.range(), row.code("value", type));
            } else if (!List.of("heatingPayment", "commonResources").contains(row.required("kind"))) {
                row.refuse("kind", row.required("kind"), "code", "heatingPayment, commonResources");
            }
        });
        return facts.timelines().getOrDefault(kind, Timeline.empty());
    }

    private void service(JsonFile.Node row) {
        ServiceCode code = row.read("code", ServiceCode::new);
        Service service = new Service(code, row.code("kind", ServiceKind.class), row.required("name"));
        if (services.putIfAbsent(code, service) != null) {
            row.refuse("code", code.value(), "duplicate");
        }
    }

    /** The service a row is about. */
    private Subject subject(Fields row, String field) {
        return row.peek(field, ServiceCode::new)
                .filter(services::containsKey)
                .<Subject>map(Subject.OfService::new)
                .orElseGet(Subject.Unknown::new);
    }

    /** The service a decision chooses the method of; common resources are more than one. */
    private Subject decided(Fields row) {
        return switch (row.raw("kind").orElse("")) {
            case "heatingPayment" -> new Subject.OfKind(ServiceKind.HEATING);
            case "commonResources" -> new Subject.OfKind(null);
            default -> new Subject.Unknown();
        };
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
        row.only("service", "performer", "creditor", "payee", "billing", "premises", "from", "to", "id");
        agreements.add(new Agreed(
                row,
                row.list("premises"),
                row.range(),
                new ServiceAgreement(
                        service(row, "service"),
                        party(row, "performer"),
                        party(row, "creditor"),
                        party(row, "payee"),
                        row.code("billing", Billing.class, Billing.OURS))));
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
        Facts<ServiceCode, Tariff> tariffs = new Facts<>("tariff", zone, problems);
        json.list("tariffs", row -> subject(row, "service"), row -> {
            row.only("service", "price", "source", "from", "to", "id", "known", "replaces", "withdraws");
            if (!tariffs.withdrawal(row)) {
                ServiceCode code = service(row, "service");
                Unit unit = Unit.RUB.per(unitOf(code));
                tariffs.add(row, code, row.range(), new Tariff(row.quantity("price", unit, MOST), source(row)));
            }
        });
        Facts<ServiceCode, Norm> norms = new Facts<>("norm", zone, problems);
        json.list("norms", row -> subject(row, "service"), row -> {
            row.only("service", "value", "months", "source", "from", "to", "id", "known", "replaces", "withdraws");
            if (!norms.withdrawal(row)) {
                ServiceCode code = service(row, "service");
                norms.add(row, code, row.range(), norm(row, code));
            }
        });
        SortedMap<ServiceCode, Timeline<Tariff>> tariffsOf = tariffs.timelines();
        SortedMap<ServiceCode, Timeline<Norm>> normsOf = norms.timelines();
        return services.values().stream()
                .map(each -> new ServiceBook(
                        each,
                        tariffsOf.getOrDefault(each.code(), Timeline.empty()),
                        normsOf.getOrDefault(each.code(), Timeline.empty())))
                .toList();
    }

    private Norm norm(JsonFile.Node row, ServiceCode code) {
        ServiceKind kind = kindOf(code);
        Unit base = kind == ServiceKind.COMMON_ELECTRICITY ? Unit.SQUARE_METRE : Unit.PERSON;
        Quantity value = row.quantity("value", kind.unit().per(base), MOST);
        String months = row.text("months").orElse("1");
        boolean monthly = months.equals("1");
        if (!monthly && !(months.equals("12") && kind == ServiceKind.WASTE)) {
            row.refuse("months", months, "normMonths");
        }
        return new Norm(value, monthly ? 1 : 12, source(row));
    }

    private static String source(JsonFile.Node row) {
        return row.text("source").orElse("");
    }

    private ServiceKind kindOf(ServiceCode code) {
        return Optional.ofNullable(services.get(code)).map(Service::kind).orElseThrow(Problems.RowRefused::new);
    }

    private Unit unitOf(ServiceCode code) {
        return kindOf(code).unit();
    }

    /** Where something at the top of the file stands. */
    long line(String name) {
        return json.line("/" + name);
    }

    Optional<House> theHouse() {
        return house;
    }

    ZoneId zone() {
        return zone;
    }

    Map<PartyId, Party> allParties() {
        return parties;
    }

    Map<ServiceCode, Service> allServices() {
        return services;
    }

    List<Agreed> agreements() {
        return agreements;
    }
}
