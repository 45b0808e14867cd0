package io.saldo.billing.charge;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.PerUnit;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of premises as a sum of columns of the house, each counted some times: the area; a reading less the one before; cold water by its meter and people times the norm of hot water. */
final class OwnColumns {
    private static final int MOST_DECIMALS = 9;

    private final long[][] columns;
    private final long[] times;
    private final long[] first;
    private final long firstTimes;
    private final int scale;

    private OwnColumns(long[][] columns, long[] times, int scale) {
        this.columns = columns;
        this.times = times;
        this.first = columns[0];
        this.firstTimes = times[0];
        this.scale = scale;
    }

    /** A column counted {@code times × 10^-decimals} times. */
    private record Term(SteadyHouse.Column column, long times, int decimals) {}

    /** The number of a row, in units of {@code 10^-scale}. */
    long of(int row) {
        long sum = first[row] * firstTimes;
        for (int i = 1; i < columns.length; i++) {
            sum += columns[i][row] * times[i];
        }
        return sum;
    }

    /** Prices the numbers of some rows, in kopecks. */
    void price(int[] rows, PerUnit price, long[] into) {
        if (columns.length == 1 && firstTimes == 1) {
            for (int row : rows) {
                into[row] = price.kopecks(first[row]);
            }
        } else if (columns.length == 2) {
            long[] second = columns[1];
            long secondTimes = times[1];
            for (int row : rows) {
                into[row] = price.kopecks(first[row] * firstTimes + second[row] * secondTimes);
            }
        } else {
            for (int row : rows) {
                into[row] = price.kopecks(of(row));
            }
        }
    }

    int scale() {
        return scale;
    }

    static OwnColumns of(SteadyHouse.Column column) {
        return new OwnColumns(new long[][] {column.values()}, new long[] {1}, column.scale());
    }

    /** What a register counted; null where there is none. */
    static @Nullable OwnColumns metered(SteadyHouse house, Resource resource, Zone zone) {
        List<Term> terms = new ArrayList<>(2);
        return addMetered(house, resource, zone, terms) ? sum(terms) : null;
    }

    /** Both waters of premises like the first; null where one of them is not of the whole month, or neither by its meter nor by people. */
    static @Nullable OwnColumns waters(SteadyHouse house, ServiceCase first) {
        List<Term> terms = new ArrayList<>(4);
        boolean cold = addWater(house, first, ServiceKind.COLD_WATER, Resource.COLD_WATER, terms);
        boolean hot = addWater(house, first, ServiceKind.HOT_WATER, Resource.HOT_WATER, terms);
        return cold && hot && !terms.isEmpty() ? sum(terms) : null;
    }

    private static boolean addWater(
            SteadyHouse house, ServiceCase first, ServiceKind kind, Resource resource, List<Term> terms) {
        Consumption water = first.volumes().known(kind);
        if (water == null) {
            return true;
        }
        if (!water.isWhole(first.range())) {
            return false;
        }
        if (water.method() == ConsumptionMethod.METER) {
            return addMetered(house, resource, Zone.WHOLE_DAY, terms);
        }
        Exact person = perPerson(water.derivation());
        if (person == null) {
            return false;
        }
        int decimals = 0;
        while (!person.isExactAt(decimals)) {
            if (++decimals > MOST_DECIMALS) {
                // a volume of more decimals than a norm has is told by the rule alone
                return false;
            }
        }
        long units = person.over(Exact.ofScaled(1, decimals)).floor().longValueExact();
        terms.add(new Term(house.persons(), units, decimals));
        return true;
    }

    private static @Nullable Exact perPerson(Derivation derivation) {
        return derivation instanceof Derivation.Calculated norm
                ? LinearFactor.of(norm, norm.formula(), NormVolume.PERSONS)
                : null;
    }

    private static boolean addMetered(SteadyHouse house, Resource resource, Zone zone, List<Term> terms) {
        SteadyHouse.Registers registers = house.registersOf(resource, zone);
        if (registers == null) {
            return false;
        }
        terms.add(new Term(registers.now(), 1, 0));
        terms.add(new Term(registers.before(), -1, 0));
        return true;
    }

    private static OwnColumns sum(List<Term> terms) {
        int scale = 0;
        for (Term term : terms) {
            scale = Math.max(scale, term.column.scale() + term.decimals);
        }
        long[][] columns = new long[terms.size()][];
        long[] times = new long[terms.size()];
        for (int i = 0; i < columns.length; i++) {
            Term term = terms.get(i);
            columns[i] = term.column.values();
            times[i] = term.times;
            for (int j = term.column.scale() + term.decimals; j < scale; j++) {
                times[i] = Math.multiplyExact(times[i], 10L);
            }
        }
        return new OwnColumns(columns, times, scale);
    }
}
