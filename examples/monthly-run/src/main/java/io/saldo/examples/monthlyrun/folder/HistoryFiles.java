package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.month.Carry;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.PastVolume;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code history.csv} and {@code state.csv}: what a house taken over brings along from the months before, and volumes
 * that others determined.
 */
final class HistoryFiles {
    /** Of a volume: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000_000;

    private final HouseFile house;
    private final PremisesFile premises;
    private final AccountsFile accounts;
    private final MetersFile meters;
    private SortedMap<MeterId, Timeline<PastVolume>> volumes = new TreeMap<>();
    private SortedMap<Told, Timeline<Quantity>> stated = new TreeMap<>();
    private final Facts<MeterId, PastVolume> volumeFacts;
    private final Facts<Told, Quantity> statedFacts;
    private final SortedMap<MeterId, Map<AverageCause, Integer>> averaged = new TreeMap<>();
    private final SortedMap<GroupId, Exact> carried = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private Optional<BillingPeriod> stateOf = Optional.empty();

    /** How a volume of the past was determined. */
    private enum Method {
        METER,
        AVERAGE,
        NORM,
        STATED
    }

    /** What a row of the state hands over. */
    private enum Kind {
        AVERAGED,
        CARRIED
    }

    /** A resource of premises, whose volume others told. */
    private record Told(PremisesId premises, Resource resource) implements Comparable<Told> {
        @Override
        public int compareTo(Told other) {
            return Comparator.comparing(Told::premises)
                    .thenComparing(Told::resource)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return premises + "/" + resource;
        }
    }

    private HistoryFiles(
            HouseFile house, PremisesFile premises, AccountsFile accounts, MetersFile meters, Problems problems) {
        this.volumeFacts = new Facts<>("history", house.zone(), problems);
        this.statedFacts = new Facts<>("history", house.zone(), problems);
        this.house = house;
        this.premises = premises;
        this.accounts = accounts;
        this.meters = meters;
    }

    static HistoryFiles read(
            Path folder,
            HouseFile house,
            PremisesFile premises,
            AccountsFile accounts,
            MetersFile meters,
            Problems problems) {
        var files = new HistoryFiles(house, premises, accounts, meters, problems);
        Table.optional(
                        folder,
                        "history",
                        problems,
                        List.of("month"),
                        PremisesFile.with(List.of(
                                "meter", "zone", "premises", "service", "volume", "method", "account", "amount")))
                .ifPresent(table -> table.forEach(files::about, files::history));
        files.volumes = files.volumeFacts.timelines();
        files.stated = files.statedFacts.timelines();
        Table.optional(
                        folder,
                        "state",
                        problems,
                        List.of("month", "kind"),
                        List.of("meter", "cause", "periods", "group", "volume"))
                .ifPresent(table -> table.forEach(files::about, files::state));
        return files;
    }

    private Subject about(Fields row) {
        if (row.raw("meter").isPresent()) {
            return meters.ofMeter(row);
        }
        if (row.raw("account").isPresent()) {
            return AccountsFile.ofNamed(row);
        }
        return row.raw("premises").isPresent()
                ? premises.ofKnown(row)
                : row.raw("group").isPresent() ? new Subject.OfCommonMeter(null) : new Subject.Unknown();
    }

    private void history(Fields row) {
        if (volumeFacts.withdrawal(row)) {
            statedFacts.withdrawal(row);
            return;
        }
        BillingPeriod month = row.month("month");
        FactId id = new FactId(row.text("id").orElse(row.file() + ":" + row.line("month")));
        boolean said = false;
        if (row.text("meter").isPresent()) {
            var meter = meters.known(row);
            boolean metered = row.code("method", Method.class) == Method.METER;
            Quantity volume = row.quantity("volume", meter.resource().unit(), MOST);
            Zone zone = row.code("zone", Zone.class, Zone.WHOLE_DAY);
            if (row.raw("replaces").isEmpty() && !told.add(meter.id() + "/" + month + "/" + zone)) {
                row.refuse("month", month.toString(), "duplicateHistory");
            }
            volumeFacts.add(row, meter.id(), month.range(), new PastVolume(month, zone, volume, metered, id));
            said = true;
        } else if (row.text("premises").isPresent()) {
            premises(row, month);
            said = true;
        }
        if (row.text("amount").isPresent()) {
            // what was posted elsewhere is told to a reader: the year of a house taken over in it is not settled here
            accounts.known(row);
            house.service(row, "service");
            row.money("amount");
        } else if (!said) {
            row.refuse("", "", "emptyHistory");
        }
    }

    /** A volume of premises, as the supplier told it: it holds for its month. */
    private void premises(Fields row, BillingPeriod month) {
        PremisesId of = premises.known(row);
        ServiceCode service = house.service(row, "service");
        ServiceKind kind = house.kind(service);
        // no heat is taken over from others: without a meter of their own premises have a share of the house's
        Optional<Resource> resource = kind == ServiceKind.HEATING ? Optional.empty() : kind.ownResource();
        if (resource.isEmpty()) {
            row.refuse("service", service.value(), "noVolume");
        } else {
            row.code("method", Method.class, Method.STATED);
            Quantity volume = row.quantity("volume", resource.get().unit(), MOST);
            statedFacts.add(row, new Told(of, resource.get()), month.range(), volume);
        }
    }

    private void state(Fields row) {
        BillingPeriod month = row.month("month");
        if (stateOf.filter(before -> !before.equals(month)).isPresent()) {
            row.refuse("month", month.toString(), "oneMonth", stateOf.get().toString());
        }
        stateOf = Optional.of(month);
        switch (row.code("kind", Kind.class)) {
            case AVERAGED -> {
                int periods = row.count("periods");
                averaged.computeIfAbsent(meters.known(row).id(), key -> new EnumMap<>(AverageCause.class))
                        .merge(row.code("cause", AverageCause.class), periods, Math::max);
            }
            case CARRIED -> {
                GroupId group = row.read("group", GroupId::new);
                Exact volume = row.read("volume", text -> Exact.parse(Fields.number(text)));
                if (volume.signum() >= 0) {
                    row.refuse("volume", row.required("volume"), "belowZero");
                }
                carried.merge(group, volume, Exact::plus);
            }
        }
    }

    /** The month at whose beginning the state holds. */
    Optional<BillingPeriod> stateOf() {
        return stateOf;
    }

    /** What the month of the state takes over. */
    Carry carry() {
        return new Carry(carried, averaged);
    }

    Timeline<PastVolume> volumes(MeterId meter) {
        return volumes.getOrDefault(meter, Timeline.empty());
    }

    /** Volumes of premises that others told, by resource. */
    Map<Resource, Timeline<Quantity>> stated(PremisesId id) {
        Map<Resource, Timeline<Quantity>> timelines = new EnumMap<>(Resource.class);
        stated.forEach((about, timeline) -> {
            if (about.premises.equals(id)) {
                timelines.put(about.resource, timeline);
            }
        });
        return timelines;
    }
}
