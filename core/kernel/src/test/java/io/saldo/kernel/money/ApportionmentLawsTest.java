package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentLawsTest {
    private static final long TRILLION = 1_000_000_000_000L;

    @Provide
    Arbitrary<Map<Integer, Exact>> weights() {
        Arbitrary<Exact> areas = Arbitraries.longs().between(0, 200_00).map(area -> Exact.ofScaled(area, 2));
        Arbitrary<Exact> shares = Arbitraries.integers()
                .between(1, 12)
                .flatMap(den -> Arbitraries.integers().between(0, den).map(num -> Exact.of(num, den)));
        return Arbitraries.oneOf(areas, shares)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(ApportionmentLawsTest::byPlace)
                .filter(map -> map.values().stream().anyMatch(weight -> weight.signum() > 0));
    }

    @Property
    void thePartsSumToTheWhole(
            @ForAll @LongRange(min = -TRILLION, max = TRILLION) long whole,
            @ForAll("weights") Map<Integer, Exact> weights) {
        var parts = Apportionment.largestRemainder(Kopecks.of(whole), weights);
        assertThat(parts.keySet()).isEqualTo(weights.keySet());
        assertThat(Kopecks.sum(parts.values())).isEqualTo(Kopecks.of(whole));
    }

    @Property
    void everyPartIsWithinAKopeckOfItsExactShareAndNeverOfTheOppositeSign(
            @ForAll @LongRange(min = -9999, max = 9999) long whole, @ForAll("weights") Map<Integer, Exact> weights) {
        Exact total = weights.values().stream().reduce(Exact.ZERO, Exact::plus);
        Apportionment.largestRemainder(Kopecks.of(whole), weights).forEach((key, part) -> {
            Exact share = Exact.of(whole).times(weights.get(key)).over(total);
            assertThat(Exact.of(part.value()).minus(share).abs()).isLessThan(Exact.ONE);
            assertThat(part.signum() * Long.signum(whole)).isNotNegative();
        });
    }

    @Property
    void theOrderInWhichSharersComeMeansNothing(
            @ForAll @LongRange(min = -9999, max = 9999) long whole,
            @ForAll("weights") Map<Integer, Exact> weights,
            @ForAll Random random) {
        List<Integer> keys = new ArrayList<>(weights.keySet());
        Collections.shuffle(keys, random);
        Map<Integer, Exact> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, weights.get(key)));
        assertThat(Apportionment.largestRemainder(Kopecks.of(whole), shuffled))
                .isEqualTo(Apportionment.largestRemainder(Kopecks.of(whole), weights));
    }

    @Property
    void equalWeightsDifferByAKopeckAtMostAndTheLowerKeyIsNeverWorseOff(
            @ForAll @LongRange(min = 0, max = 9999) long whole, @ForAll("weights") Map<Integer, Exact> weights) {
        SortedMap<Integer, Kopecks> parts = Apportionment.largestRemainder(Kopecks.of(whole), weights);
        parts.forEach((key, part) -> parts.tailMap(key).forEach((later, other) -> {
            if (weights.get(key).equals(weights.get(later))) {
                assertThat(part.minus(other)).isBetween(Kopecks.ZERO, Kopecks.of(1));
            }
        }));
    }

    @Property
    void aLargerWeightNeverGetsASmallerPart(
            @ForAll @LongRange(min = 0, max = 9999) long whole, @ForAll("weights") Map<Integer, Exact> weights) {
        SortedMap<Integer, Kopecks> parts = Apportionment.largestRemainder(Kopecks.of(whole), weights);
        parts.forEach((key, part) -> parts.forEach((otherKey, other) -> {
            if (weights.get(key).compareTo(weights.get(otherKey)) > 0) {
                assertThat(part).isGreaterThanOrEqualTo(other);
            }
        }));
    }

    @Property
    void onlyTheProportionOfWeightsCounts(
            @ForAll @LongRange(min = -9999, max = 9999) long whole,
            @ForAll("weights") Map<Integer, Exact> weights,
            @ForAll @LongRange(min = 1, max = TRILLION) long num,
            @ForAll @LongRange(min = 1, max = TRILLION) long den) {
        Map<Integer, Exact> scaled = new TreeMap<>(weights);
        scaled.replaceAll((key, weight) -> weight.times(Exact.of(num, den)));
        assertThat(Apportionment.largestRemainder(Kopecks.of(whole), scaled))
                .isEqualTo(Apportionment.largestRemainder(Kopecks.of(whole), weights));
    }

    private static Map<Integer, Exact> byPlace(List<Exact> weights) {
        Map<Integer, Exact> byPlace = new TreeMap<>();
        weights.forEach(weight -> byPlace.put(byPlace.size(), weight));
        return byPlace;
    }
}
