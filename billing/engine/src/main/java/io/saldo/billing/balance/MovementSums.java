package io.saldo.billing.balance;

import io.saldo.billing.allocation.MovementKind;
import io.saldo.kernel.money.Kopecks;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each kind of movement did to a balance. Amounts have the sign of their effect on what is owed: a charge is above zero, a payment below. Their sum is the closing balance.
 *
 * @param amounts by kind; a kind that did nothing is left out
 */
public record MovementSums(SortedMap<MovementKind, Kopecks> amounts) {
    public static final MovementSums NONE = new MovementSums(new TreeMap<>());

    public MovementSums {
        SortedMap<MovementKind, Kopecks> moved = new TreeMap<>(amounts);
        moved.values().removeIf(Kopecks::isZero);
        amounts = Collections.unmodifiableSortedMap(moved);
    }

    public static MovementSums of(MovementKind kind, Kopecks amount) {
        return new MovementSums(new TreeMap<>(Map.of(kind, amount)));
    }

    public static MovementSums sum(Collection<MovementSums> sums) {
        MovementSums all = NONE;
        for (MovementSums each : sums) {
            all = all.plus(each);
        }
        return all;
    }

    public MovementSums plus(MovementSums other) {
        SortedMap<MovementKind, Kopecks> sum = new TreeMap<>(amounts);
        other.amounts.forEach((kind, amount) -> sum.merge(kind, amount, Kopecks::plus));
        return new MovementSums(sum);
    }

    /** What some kinds did together. */
    public Kopecks of(MovementKind... kinds) {
        Kopecks sum = Kopecks.ZERO;
        for (MovementKind kind : kinds) {
            sum = sum.plus(amounts.getOrDefault(kind, Kopecks.ZERO));
        }
        return sum;
    }

    /** Debt at the end; negative for an overpayment. */
    public Kopecks closing() {
        return Kopecks.sum(amounts.values());
    }
}
