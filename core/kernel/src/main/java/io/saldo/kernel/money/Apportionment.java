package io.saldo.kernel.money;

import io.saldo.kernel.error.InvalidValueException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/**
 * Divides whole kopecks in proportion to weights by the largest remainder: everyone gets the whole part of the exact
 * share, and the kopecks left over go one each to the largest fractions, a tie to the lower key.
 *
 * <p>The parts sum to the whole. No part has the sign opposite to the whole, and none differs from its exact share by a
 * kopeck or more. The result depends on keys and weights alone, never on the order in which they came.
 *
 * <p>Rounding every share and giving the difference to the last one, as is often done, can give that one a negative
 * amount: 2 kopecks over four equal shares become 1, 1, 1 and −1. The largest remainder gives 1, 1, 0, 0.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Divides {@code whole} in proportion to whole weights, as what is paid is divided over what is owed.
     *
     * @param weights each zero or more, not all zero
     * @param ties compares two positions: of equal fractions that of the lower one goes first
     * @return the parts, in the order of the weights
     * @throws InvalidValueException when a weight is negative, or all are zero
     */
    public static List<Kopecks> largestRemainder(Kopecks whole, List<Kopecks> weights, IntBinaryOperator ties) {
        long total = 0;
        boolean wide = false;
        long magnitude = Math.abs(Math.negateExact(whole.value()));
        for (Kopecks weight : weights) {
            InvalidValueException.unless(weight.signum() >= 0, "weight", weight, "zero or more");
            total = Math.addExact(total, weight.value());
            wide |= Math.multiplyHigh(magnitude, weight.value()) != 0 || magnitude * weight.value() < 0;
        }
        InvalidValueException.unless(total > 0, "sum of weights", total, "more than zero");
        int count = weights.size();
        long[] parts = new long[count];
        long[] remainders = new long[count];
        long left = magnitude;
        for (int i = 0; i < count; i++) {
            long weight = weights.get(i).value();
            if (wide) {
                BigInteger[] both = BigInteger.valueOf(magnitude)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(BigInteger.valueOf(total));
                parts[i] = both[0].longValueExact();
                remainders[i] = both[1].longValueExact();
            } else {
                parts[i] = magnitude * weight / total;
                remainders[i] = magnitude * weight % total;
            }
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                boolean better = best < 0
                        || remainders[i] > remainders[best]
                        || (remainders[i] == remainders[best] && ties.applyAsInt(i, best) < 0);
                best = remainders[i] >= 0 && better ? i : best;
            }
            parts[best]++;
            remainders[best] = -1;
        }
        List<Kopecks> divided = new ArrayList<>(count);
        for (long part : parts) {
            divided.add(Kopecks.of(whole.signum() < 0 ? -part : part));
        }
        return divided;
    }

    /**
     * Divides kopecks in proportion to whole weights. Of equal fractions the lower position goes first.
     *
     * @param weights each zero or more, not all zero
     * @return the parts, in the order of the weights
     * @throws InvalidValueException when a weight is negative, or all are zero
     */
    public static long[] largestRemainder(long whole, long[] weights) {
        long total = 0;
        long widest = 0;
        for (long weight : weights) {
            InvalidValueException.unless(weight >= 0, "weight", weight, "zero or more");
            total = Math.addExact(total, weight);
            widest = Math.max(widest, weight);
        }
        InvalidValueException.unless(total > 0, "sum of weights", total, "more than zero");
        long magnitude = Math.abs(Math.negateExact(whole));
        int bits = 32 - Integer.numberOfLeadingZeros(weights.length);
        if (Math.multiplyHigh(magnitude, widest) != 0 || magnitude * widest < 0 || total >= 1L << (62 - bits)) {
            return divided(whole, weights);
        }
        long[] parts = new long[weights.length];
        long[] claims = new long[weights.length];
        long left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            long share = magnitude * weights[i];
            parts[i] = share / total;
            left -= parts[i];
            // the remainder above, the position below it so that of equal ones the lower is the greater
            claims[i] = (share - parts[i] * total) << bits | (weights.length - i);
        }
        Arrays.sort(claims);
        for (int i = claims.length - 1; left > 0; left--) {
            parts[weights.length - (int) (claims[i--] & (1L << bits) - 1)]++;
        }
        for (int i = 0; whole < 0 && i < parts.length; i++) {
            parts[i] = -parts[i];
        }
        return parts;
    }

    /** The same, where a product is no long. */
    private static long[] divided(long whole, long[] weights) {
        List<Kopecks> list = new ArrayList<>(weights.length);
        for (long weight : weights) {
            list.add(Kopecks.of(weight));
        }
        return largestRemainder(Kopecks.of(whole), list, Integer::compare).stream()
                .mapToLong(Kopecks::value)
                .toArray();
    }

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
