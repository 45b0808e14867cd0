package io.saldo.kernel.money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Numbers of every size: those of a bill, those at the edge of a long, those beyond it. */
public final class Numbers extends DomainContextBase {

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Fraction> withinLongs =
                Combinators.combine(longs(), divisors()).as(Fraction::of);
        Arbitrary<Fraction> beyondLongs =
                Combinators.combine(withinLongs, withinLongs).as(Fraction::times);
        return Arbitraries.frequencyOf(Tuple.of(5, withinLongs), Tuple.of(1, beyondLongs));
    }

    @Provide
    Arbitrary<Exact> exacts() {
        return fractions().map(Fraction::exact);
    }

    @Provide
    Arbitrary<Kopecks> kopecks() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.longs().between(-100_000, 100_000)),
                        Tuple.of(1, Arbitraries.longs().between(-Long.MAX_VALUE, Long.MAX_VALUE)))
                .map(Kopecks::of);
    }

    private static Arbitrary<Long> longs() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(-10_000, 10_000)),
                Tuple.of(2, Arbitraries.longs()),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                Long.MAX_VALUE,
                                Long.MAX_VALUE - 1,
                                Long.MIN_VALUE,
                                Long.MIN_VALUE + 1,
                                1L << 62,
                                -(1L << 62),
                                3_037_000_499L,
                                -3_037_000_500L,
                                1_000_000_000_000_000_000L)));
    }

    private static Arbitrary<Long> divisors() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1L, 2L, 3L, 10L, 100L, 1000L)), Tuple.of(3, longs().filter(n -> n != 0)));
    }
}
