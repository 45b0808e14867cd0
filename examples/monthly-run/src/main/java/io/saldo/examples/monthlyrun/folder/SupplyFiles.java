package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.GroupId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code breaches.csv}, {@code supplied.csv} and {@code invoices.csv}, none of which need be there: when a service was
 * off or bad, volumes of the whole house that are told, and what was invoiced for it.
 */
final class SupplyFiles {
    /** Of a volume of the house: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000_000;
    /** Of degrees and megapascals. */
    private static final Exact MOST_MEASURED = Exact.of(1_000);

    private final HouseFile house;
    private final PremisesFile premises;
    private final Set<GroupId> groups;
    private final Facts<ServiceCode, Breach> breaches;
    private final Facts<ServiceCode, Quantity> supplied;
    private SortedMap<ServiceCode, Timeline<Breach>> bad = new TreeMap<>();
    private SortedMap<ServiceCode, Timeline<Quantity>> told = new TreeMap<>();
    private final InvoicesFile invoiced;

    private SupplyFiles(
            HouseFile house, PremisesFile premises, List<GroupBook> groups, InvoicesFile invoiced, Problems problems) {
        this.invoiced = invoiced;
        this.house = house;
        this.premises = premises;
        this.groups = groups.stream().map(each -> each.group().id()).collect(Collectors.toSet());
        this.breaches = new Facts<>("breach", house.zone(), problems);
        this.supplied = new Facts<>("supplied", house.zone(), problems);
    }

    static SupplyFiles read(
            Path folder, HouseFile house, PremisesFile premises, List<GroupBook> groups, Problems problems) {
        var invoiced = InvoicesFile.read(folder, house, problems);
        var files = new SupplyFiles(house, premises, groups, invoiced, problems);
        Table.optional(
                        folder,
                        "breaches",
                        problems,
                        List.of("service", "kind", "begin", "end", "document"),
                        PremisesFile.with(List.of("hours", "premises", "group", "measured", "circumstance")))
                .ifPresent(table -> table.forEach(files::about, row -> {
                    if (!files.breaches.withdrawal(row)) {
                        files.breach(row);
                    }
                }));
        Table.optional(
                        folder,
                        "supplied",
                        problems,
                        List.of("service", "volume", "from"),
                        PremisesFile.with(List.of("to")))
                .ifPresent(table -> table.forEach(row -> house.subject(row, "service"), row -> {
                    if (!files.supplied.withdrawal(row)) {
                        files.supplied(row);
                    }
                }));
        files.bad = files.breaches.timelines();
        files.told = files.supplied.timelines();
        return files;
    }

    /** A breach at named premises is about them, one of the house about the service of all. */
    private Subject about(Fields row) {
        List<PremisesId> known =
                row.raw("premises").isPresent() && row.flaw("premises").isEmpty()
                        ? row.list("premises").stream()
                                .filter(premises::knows)
                                .map(PremisesId::new)
                                .toList()
                        : List.of();
        return known.isEmpty() ? house.subject(row, "service") : new Subject.OfSeveral(known, null);
    }

    private void breach(Fields row) {
        ServiceCode service = house.service(row, "service");
        ServiceKind of = house.kind(service);
        BreachKind kind = row.code("kind", BreachKind.class);
        if (kind.service() != of) {
            row.refuse(
                    "kind",
                    row.required("kind"),
                    "code",
                    Stream.of(BreachKind.values())
                            .filter(each -> each.service() == of)
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
        Set<PremisesId> served = new TreeSet<>();
        for (String name : row.list("premises")) {
            if (!premises.knows(name)) {
                row.refuse("premises", name, "unknownIn", premises.file());
            }
            served.add(new PremisesId(name));
        }
        @Nullable GroupId group = row.text("group").isPresent() ? row.read("group", GroupId::new) : null;
        if (group != null && !groups.contains(group)) {
            row.refuse(
                    "group",
                    group.value(),
                    "unknown",
                    groups.stream().map(GroupId::value).sorted().collect(Collectors.joining(", ")));
        }
        if (group != null && !served.isEmpty()) {
            row.refuse("group", group.value(), "groupOrPremises");
        }
        @Nullable Exact measured = row.text("measured").isPresent() ? measured(row) : null;
        if (kind.isMeasured() && measured == null) {
            row.refuse("measured", "", "measured", kind.name());
        }
        BreachTime time = time(row);
        LocalDate last = time.until().minusNanos(1).toLocalDate();
        breaches.addEvent(
                row,
                service,
                DateRange.closed(time.from().toLocalDate(), last),
                last,
                new Breach(
                        kind,
                        time,
                        group,
                        served,
                        measured,
                        row.code("circumstance", Circumstance.class, Circumstance.ORDINARY),
                        row.reference("document")));
    }

    private static BreachTime time(Fields row) {
        LocalDateTime from = row.moment("begin");
        LocalDateTime until = row.moment("end");
        if (!from.isBefore(until)) {
            row.refuse("end", row.required("end"), "momentOrder", from.toString());
        }
        if (row.text("hours").isEmpty()) {
            return BreachTime.between(from, until);
        }
        try {
            return new BreachTime(from, until, Exact.parse(Fields.number(row.required("hours"))));
        } catch (InvalidValueException | ArithmeticException e) {
            return row.refuse("hours", row.required("hours"), "hours");
        }
    }

    private static Exact measured(Fields row) {
        String text = row.required("measured");
        try {
            Exact measured = Exact.parse(Fields.number(text));
            return measured.abs().compareTo(MOST_MEASURED) <= 0
                    ? measured
                    : row.refuse("measured", text, "tooMuch", MOST_MEASURED.toString());
        } catch (InvalidValueException | ArithmeticException e) {
            return row.refuse("measured", text, "number");
        }
    }

    private void supplied(Fields row) {
        ServiceCode service = house.service(row, "service");
        ServiceKind kind = house.kind(service);
        if (kind != ServiceKind.WASTE && !kind.isCommonResource()) {
            row.refuse("service", service.value(), "notSupplied");
        }
        supplied.add(row, service, row.range(), row.quantity("volume", kind.unit(), MOST));
    }

    /** A service with what is told of its supply. */
    ServiceBook with(ServiceBook each) {
        ServiceCode code = each.service().code();
        return new ServiceBook(
                each.service(),
                each.tariffs(),
                each.norms(),
                bad.getOrDefault(code, Timeline.empty()),
                told.getOrDefault(code, Timeline.empty()),
                invoiced.of(code));
    }
}
