package io.saldo.kernel.money;

import io.saldo.kernel.error.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides whole kopecks in proportion to weights by the largest remainder: everyone gets the whole part of the exact share, and the
 * kopecks left over go one each to the largest fractions, a tie to the lower key.
 *
 * <p>The parts sum to the whole. No part has the sign opposite to the whole, and none differs from its exact share by a kopeck or more.
 * The result depends on keys and weights alone, never on the order in which they came.
 *
 * <p>Rounding every share and giving the difference to the last one, as is often done, can give that one a negative amount: 2 kopecks
 * over four equal shares become 1, 1, 1 and −1. The largest remainder gives 1, 1, 0, 0.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Divides {@code whole} over the keys of {@code weights}.
     *
     * @throws InvalidValueException when a weight is negative, or all are zero
     */
    public static <K extends Comparable<? super K>> SortedMap<K, Kopecks> largestRemainder(
            Kopecks whole, Map<K, Exact> weights) {
        Exact total = Exact.ZERO;
        for (Exact weight : weights.values()) {
            InvalidValueException.unless(weight.signum() >= 0, "weight", weight, "zero or more");
            total = total.plus(weight);
        }
        InvalidValueException.unless(total.signum() > 0, "sum of weights", total, "more than zero");
        long magnitude = Math.abs(Math.negateExact(whole.value()));
        record Claim<K>(K key, long floor, Exact fraction) {}
        List<Claim<K>> claims = new ArrayList<>(weights.size());
        long given = 0;
        for (Map.Entry<K, Exact> entry : weights.entrySet()) {
            Exact share = Exact.of(magnitude).times(entry.getValue()).over(total);
            long floor = share.floor().longValueExact();
            claims.add(new Claim<>(entry.getKey(), floor, share.minus(Exact.of(floor))));
            given += floor;
        }
        claims.sort(Comparator.comparing((Claim<K> claim) -> claim.fraction())
                .reversed()
                .thenComparing(Claim::key));
        long left = magnitude - given;
        SortedMap<K, Kopecks> parts = new TreeMap<>();
        for (Claim<K> claim : claims) {
            long part = claim.floor + (left-- > 0 ? 1 : 0);
            parts.put(claim.key, Kopecks.of(whole.signum() < 0 ? -part : part));
        }
        return parts;
    }
}
