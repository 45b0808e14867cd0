package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The steady premises of a house-month: those of one account about which nothing changes from its first day to its last. What their charges are made of lies side by side in arrays, resolved when the facts of the month are
 * put together; a bill walks along them. All other premises are charged from their facts one by one, by the same rules. Immutable.
 */
public final class SteadyHouse {
    /** A house in which nothing is laid out. */
    public static final SteadyHouse NONE = new SteadyHouse(List.of(), List.of(), SteadyAbsences.NONE);

    private final List<SteadyPremises> rows;
    private final AccountNumber[] accounts;
    private final SteadyAbsences absences;
    private final boolean[] absent;
    private final Column areas;
    private final Column persons;
    private final Map<Resource, Map<Zone, Registers>> registers = new EnumMap<>(Resource.class);
    /** By service, in the order of the house, then by row; −1 where it is not billed here. */
    private final int[][] classes;

    /** By service and class. */
    private final ServiceAgreement[][] agreements;

    /** By service and class: the rows where nobody is away, and those where somebody is. */
    private final int[][][] present;

    private final int[][][] away;
    /** By service and class: the row from which the fee is learnt; −1 where somebody is away everywhere. */
    private final int[][] first;

    private final Map<AccountNumber, Integer> rowOf = new HashMap<>();
    private final int[] places;
    private final boolean[] positions;

    /** One number for each row, in units of {@code 10^-scale}. */
    static final class Column {
        private final long[] values;
        private final int scale;

        Column(long[] values, int scale) {
            this.values = values;
            this.scale = scale;
        }

        long[] values() {
            return values;
        }

        int scale() {
            return scale;
        }
    }

    /** The readings before the month and of it. */
    record Registers(Column before, Column now) {}

    private SteadyHouse(List<SteadyPremises> rows, List<ServiceMonth> services, SteadyAbsences absences) {
        this.rows = rows;
        this.absences = absences;
        this.accounts = rows.stream().map(SteadyPremises::account).toArray(AccountNumber[]::new);
        this.absent = new boolean[rows.size()];
        this.places = rows.stream().mapToInt(SteadyPremises::position).toArray();
        this.positions = new boolean
                [1 + rows.stream().mapToInt(SteadyPremises::position).max().orElse(-1)];
        for (int i = 0; i < rows.size(); i++) {
            rowOf.put(accounts[i], i);
            positions[rows.get(i).position()] = true;
            absent[i] = !rows.get(i).premises().events().absences().isEmpty();
        }
        this.areas = column(row -> row.area().unscaled(), row -> row.area().scale());
        this.persons = column(SteadyPremises::persons, row -> 0);
        for (Resource resource : SteadyMeters.RESOURCES) {
            Map<Zone, Registers> zones = new EnumMap<>(Zone.class);
            for (Zone zone : Zone.values()) {
                if (rows.stream().anyMatch(row -> row.meters().of(resource, zone) != null)) {
                    zones.put(zone, registers(resource, zone));
                }
            }
            registers.put(resource, zones);
        }
        this.classes = new int[services.size()][];
        this.agreements = new ServiceAgreement[services.size()][];
        this.present = new int[services.size()][][];
        this.away = new int[services.size()][][];
        SteadyPremises.Asked asked = SteadyPremises.Asked.by(services);
        for (int i = 0; i < services.size(); i++) {
            classes[i] = classes(services.get(i), i, asked);
        }
        this.first = firstRows();
    }

    /** One row for as many services as can be: what its own volumes are is determined once. */
    private int[][] firstRows() {
        Set<Integer> taken = new LinkedHashSet<>();
        int[][] rowsOf = new int[classes.length][];
        for (int service = 0; service < classes.length; service++) {
            int[] ofService = classes[service];
            rowsOf[service] = new int[present[service].length];
            for (int i = 0; i < rowsOf[service].length; i++) {
                int ofClass = i;
                rowsOf[service][i] = taken.stream()
                        .filter(row -> ofService[row] == ofClass)
                        .findFirst()
                        .orElse(present[service][i].length == 0 ? -1 : present[service][i][0]);
                if (rowsOf[service][i] >= 0) {
                    taken.add(rowsOf[service][i]);
                }
            }
        }
        return rowsOf;
    }

    /**
     * Lays out the steady premises of a month.
     *
     * @param services in the order in which they are charged
     * @param premises all of the house, in order
     * @param law says which absences count
     * @param rates chooses the tariffs and norms of each class
     * @param left whether premises, for a reason of their own, are charged one by one
     */
    public static SteadyHouse of(
            BillingPeriod period,
            List<ServiceMonth> services,
            List<PremisesMonth> premises,
            LawBook law,
            RateBinder rates,
            Predicate<PremisesMonth> left) {
        Set<ServiceKind> kinds = new HashSet<>();
        for (ServiceMonth service : services) {
            ServiceKind kind = service.service().kind();
            if (!SteadyMeters.resources(kind).isEmpty() && !kinds.add(kind)) {
                // two services of one resource contradict each other where both are agreed
                return NONE;
            }
        }
        Map<AccountNumber, List<Integer>> met = new HashMap<>();
        List<SteadyPremises> rows = new ArrayList<>();
        for (int i = 0; i < premises.size(); i++) {
            int position = i;
            PremisesMonth each = premises.get(i);
            each.accounts()
                    .forEach(account -> met.computeIfAbsent(account, key -> new ArrayList<>())
                            .add(position));
            SteadyPremises row = left.test(each) ? null : SteadyPremises.of(position, each, services, period);
            if (row != null) {
                rows.add(row);
            }
        }
        // the lines of an account with several premises are summed
        rows.removeIf(row -> met.getOrDefault(row.account(), List.of()).size() > 1);
        rows.sort(Comparator.comparing(SteadyPremises::account));
        if (rows.isEmpty()) {
            return NONE;
        }
        var house = new SteadyHouse(List.copyOf(rows), services, SteadyAbsences.of(rows, period, law));
        house.choose(services, rates);
        return house;
    }

    /** Chooses the rates of each class. */
    private void choose(List<ServiceMonth> services, RateBinder rates) {
        for (int i = 0; i < first.length; i++) {
            for (int row : first[i]) {
                if (row >= 0) {
                    rates.bind(services.get(i), rows.get(row).premises());
                }
            }
        }
    }

    private Column column(ToLongFunction<SteadyPremises> value, ToLongFunction<SteadyPremises> scale) {
        int most = Math.toIntExact(rows.stream().mapToLong(scale).max().orElse(0));
        return new Column(
                rows.stream()
                        .mapToLong(
                                row -> Math.multiplyExact(value.applyAsLong(row), power(most - scale.applyAsLong(row))))
                        .toArray(),
                most);
    }

    private static long power(long exponent) {
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, 10);
        }
        return power;
    }

    private Registers registers(Resource resource, Zone zone) {
        int scale = rows.stream()
                .map(row -> row.meters().of(resource, zone))
                .filter(Objects::nonNull)
                .mapToInt(SteadyMeters.Register::scale)
                .max()
                .orElse(0);
        return new Registers(
                new Column(read(resource, zone, scale, SteadyMeters.Register::before), scale),
                new Column(read(resource, zone, scale, SteadyMeters.Register::now), scale));
    }

    private long[] read(Resource resource, Zone zone, int scale, ToLongFunction<SteadyMeters.Register> value) {
        return rows.stream()
                .mapToLong(row -> {
                    SteadyMeters.Register register = row.meters().of(resource, zone);
                    return register == null
                            ? 0
                            : Math.multiplyExact(value.applyAsLong(register), power(scale - register.scale()));
                })
                .toArray();
    }

    private int[] classes(ServiceMonth service, int index, SteadyPremises.Asked asked) {
        Map<SteadyPremises.Key, Integer> known = new HashMap<>();
        int[] each = new int[rows.size()];
        Arrays.setAll(each, i -> {
            SteadyPremises.Key key = rows.get(i).key(service, asked);
            return key == null ? -1 : known.computeIfAbsent(key, made -> known.size());
        });
        agreements[index] = new ServiceAgreement[known.size()];
        known.forEach((key, ofClass) -> agreements[index][ofClass] = key.agreement());
        present[index] = rowsOf(each, known.size(), row -> !absent[row]);
        away[index] = rowsOf(each, known.size(), row -> absent[row]);
        return each;
    }

    private static int[][] rowsOf(int[] classOf, int classes, IntPredicate which) {
        int[][] rowsOf = new int[classes][];
        Arrays.setAll(
                rowsOf,
                ofClass -> IntStream.range(0, classOf.length)
                        .filter(row -> classOf[row] == ofClass && which.test(row))
                        .toArray());
        return rowsOf;
    }

    /** Whether what steady premises used of some resource decides what a service costs them. */
    public static boolean isByUse(ServiceKind kind) {
        return !SteadyMeters.resources(kind).isEmpty();
    }

    public int size() {
        return rows.size();
    }

    /** Whether the premises at a place in the list of the house are laid out here. */
    public boolean has(int position) {
        return position >= 0 && position < positions.length && positions[position];
    }

    /** In order of accounts. */
    public AccountNumber account(int row) {
        return accounts[row];
    }

    /** The row of an account; −1 where it has none. */
    public int row(AccountNumber account) {
        return rowOf.getOrDefault(account, -1);
    }

    /** The place of a row in the list of the house. */
    int place(int row) {
        return places[row];
    }

    /** Numbers by the place of premises in the list of the house, by row. */
    Column column(long[] byPosition, int scale) {
        long[] values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = byPosition[places[i]];
        }
        return new Column(values, scale);
    }

    SteadyAbsences absences() {
        return absences;
    }

    int classOf(int service, int row) {
        return classes[service][row];
    }

    /** On what terms a row has a service. */
    ServiceAgreement agreement(int service, int row) {
        return agreements[service][classes[service][row]];
    }

    int classCount(int service) {
        return present[service].length;
    }

    /** The rows of a class where nobody is away. */
    int[] present(int service, int ofClass) {
        return present[service][ofClass];
    }

    /** The row of a class from which its fee is learnt: nobody is away there; −1 where there is none. */
    int first(int service, int ofClass) {
        return first[service][ofClass];
    }

    /** The rows of a class where somebody is away. */
    int[] away(int service, int ofClass) {
        return away[service][ofClass];
    }

    Column areas() {
        return areas;
    }

    Column persons() {
        return persons;
    }

    @Nullable
    Registers registersOf(Resource resource, Zone zone) {
        return registers.getOrDefault(resource, Map.of()).get(zone);
    }

    /** The zones that are metered of a resource, in order; none where the norm holds. */
    List<Zone> zones(int row, Resource resource) {
        return rows.get(row).meters().zones(resource);
    }
}
