package io.saldo.billing.balance;

import io.saldo.billing.allocation.MovementKind;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of movement did to a balance. Amounts have the sign of their effect on what is owed: a charge is above
 * zero, a payment below. Their sum is the closing balance. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // a column for every kind; nothing is stored by its number
public final class MovementSums implements Canonical {
    private static final List<MovementKind> KINDS = List.of(MovementKind.values());

    public static final MovementSums NONE = new MovementSums(new long[KINDS.size()]);

    private final long[] kopecks;

    private MovementSums(long[] kopecks) {
        this.kopecks = kopecks;
    }

    /** Of amounts by kind. */
    public MovementSums(Map<MovementKind, Kopecks> amounts) {
        this(new long[KINDS.size()]);
        amounts.forEach((kind, amount) -> kopecks[kind.ordinal()] = amount.value());
    }

    /** Gathers amounts, until somebody asks for the sums. Not thread-safe. */
    static final class Gathering {
        private final long[] kopecks = new long[KINDS.size()];

        void add(MovementKind kind, Kopecks amount) {
            kopecks[kind.ordinal()] = Math.addExact(kopecks[kind.ordinal()], amount.value());
        }

        MovementSums sums() {
            return new MovementSums(kopecks);
        }
    }

    public static MovementSums of(MovementKind kind, Kopecks amount) {
        var one = new Gathering();
        one.add(kind, amount);
        return new MovementSums(one.kopecks);
    }

    public static MovementSums sum(Collection<MovementSums> sums) {
        MovementSums all = NONE;
        for (MovementSums each : sums) {
            all = all.plus(each);
        }
        return all;
    }

    public MovementSums plus(MovementSums other) {
        long[] sum = kopecks.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], other.kopecks[i]);
        }
        return new MovementSums(sum);
    }

    /** By kind; a kind that did nothing is left out. */
    public SortedMap<MovementKind, Kopecks> amounts() {
        SortedMap<MovementKind, Kopecks> amounts = new TreeMap<>();
        for (MovementKind kind : KINDS) {
            if (kopecks[kind.ordinal()] != 0) {
                amounts.put(kind, Kopecks.of(kopecks[kind.ordinal()]));
            }
        }
        return amounts;
    }

    /** What one kind did. */
    public Kopecks of(MovementKind kind) {
        return Kopecks.of(kopecks[kind.ordinal()]);
    }

    /** What two kinds did together. */
    Kopecks of(MovementKind one, MovementKind other) {
        return Kopecks.of(Math.addExact(kopecks[one.ordinal()], kopecks[other.ordinal()]));
    }

    /** What some kinds did together. */
    public Kopecks of(MovementKind... kinds) {
        long sum = 0;
        for (MovementKind kind : kinds) {
            sum = Math.addExact(sum, kopecks[kind.ordinal()]);
        }
        return Kopecks.of(sum);
    }

    /** Debt at the end; negative for an overpayment. */
    public Kopecks closing() {
        long sum = 0;
        for (long each : kopecks) {
            sum = Math.addExact(sum, each);
        }
        return Kopecks.of(sum);
    }

    /** Whether no kind did anything. */
    boolean isEmpty() {
        for (long each : kopecks) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MovementSums sums && Arrays.equals(kopecks, sums.kopecks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kopecks);
    }

    @Override
    public String toString() {
        return amounts().toString();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        amounts().forEach((kind, amount) -> out.field(kind.name(), amount));
    }
}
